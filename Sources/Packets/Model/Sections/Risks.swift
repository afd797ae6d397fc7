/// What may go wrong, who watches it and what is done about it.
/// Something that may go wrong, and what is done about it.
package struct Risks: Section {
  package var risks: [Risk] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "Risks",
    aliases: ["Risk register", "Constraints", "Risks and constraints", "What could go wrong"],
    by: [.everyone], from: .closedWon, "What may go wrong, its owner and its mitigation",
    parts: [.records(\.risks, "Risks", asked: .closedWon, "One risk each")])
}

package struct Risk: Record {
  package var risk: Entry<Wording>?
  package var kind: Entry<Wording>?
  package var likelihood: Entry<Level>?
  package var impact: Entry<Level>?
  package var earlySign: Entry<Wording>?
  package var mitigation: Entry<Wording>?
  package var owners: [Entry<Person>] = []
  package var status: Entry<Status>?
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(
      \.risk, "Risk", aliases: ["Constraint", "Issue"], asked: .closedWon, "What may go wrong"),
    .one(\.kind, "Kind", aliases: ["Type", "Category"], "Adoption, technical, people, …"),
    .one(\.likelihood, "Likelihood", aliases: ["Probability"], "1 to 5, or low, medium, high"),
    .one(\.impact, "Impact", aliases: ["Severity"], "1 to 5, or low, medium, high"),
    .one(
      \.earlySign, "Early sign", aliases: ["Early warning", "Warning sign", "Trigger"],
      "What will be seen first"),
    .one(
      \.mitigation, "Mitigation", aliases: ["Response", "Plan", "Countermeasure"],
      asked: .closedWon, "What is done about it"),
    .many(
      \.owners, "Owner", aliases: ["Owners", "Responsible"], asked: .closedWon,
      separated: .names, "Who watches it"),
    .one(\.status, "Status", aliases: ["State"], "Open, resolved, dropped"),
    .note(\.notes),
  ]
}
