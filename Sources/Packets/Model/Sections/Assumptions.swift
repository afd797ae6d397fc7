/// What the plan takes for granted.
/// Something that the plan takes for granted.
package struct Assumptions: Section {
  package var assumptions: [Assumption] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "Assumptions", aliases: ["Dependencies", "Assumptions and dependencies"], visibility: .shared,
    by: [.sales], from: .closedWon, "What the plan takes for granted",
    parts: [
      .records(
        \.assumptions, "Assumptions", visibility: .shared, asked: .closedWon, "One assumption each")
    ])
}

package struct Assumption: Record {
  package var assumption: Entry<Wording>?
  package var kind: Entry<AssumptionKind>?
  package var owners: [Entry<Person>] = []
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(
      \.assumption, "Assumption", aliases: ["Dependency"], visibility: .shared, asked: .closedWon,
      "What has to hold"),
    .one(
      \.kind, "Kind", aliases: ["Type"], visibility: .shared,
      "Data readiness, stakeholder availability, third party, other"),
    .many(
      \.owners, "Owner", aliases: ["Owners", "Responsible"], visibility: .shared, asked: .closedWon,
      separated: .names, "Who sees to it"),
    .note(\.notes),
  ]
}
