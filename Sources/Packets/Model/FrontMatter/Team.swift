/// Our people on the account.
package struct Team: Section {
  package var ae: Entry<Person>?
  package var salesManager: Entry<Person>?
  package var salesEngineer: Entry<Person>?
  package var implementationManager: Entry<Person>?
  package var implementationLead: Entry<Person>?
  package var csm: Entry<Person>?
  package var csLead: Entry<Person>?
  package var support: Entry<Person>?
  package var training: Entry<Person>?
  package var marketing: Entry<Person>?
  package var product: Entry<Person>?
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(
      \.ae, "AE", aliases: ["Account executive", "Sales rep"], visibility: .shared,
      asked: .closedWon,
      "Who sold it"),
    .one(\.salesManager, "Sales manager", "Whom the AE reports to"),
    .one(\.salesEngineer, "Sales engineer", aliases: ["SE", "Solution engineer"], "Who showed it"),
    .one(\.implementationManager, "Implementation manager", "Whom the lead reports to"),
    .one(
      \.implementationLead, "Implementation lead", aliases: ["Onboarding lead"],
      visibility: .shared,
      "Who brings it into use; without one the CSM does"),
    .one(
      \.csm, "CSM", aliases: ["Customer success manager"], visibility: .shared, asked: .closedWon,
      "Who owns the account after that"),
    .one(\.csLead, "CS lead", visibility: .shared, "Whom the CSM reports to"),
    .one(\.support, "Support", visibility: .shared, "Whom to call when it is broken"),
    .one(\.training, "Training", aliases: ["Trainer"], visibility: .shared, "Who trains them"),
    .one(\.marketing, "Marketing", "Who knows what they read"),
    .one(\.product, "Product", "Who decides on the product"),
  ]

  package static let outline = Outline<Self>(
    "Team", visibility: .shared, by: [.sales, .managers], from: .closedWon,
    "Our people; the settings give defaults, by AE too",
    parts: [
      .facts("Facts", visibility: .shared, "One person a role: Dana Okafor <dana@ourco.example>")
    ])
}
