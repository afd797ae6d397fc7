/// What the implementation leaves behind unfinished.
package struct ConfigurationDebt: Section {
  package var items: [DebtItem] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "Configuration debt", aliases: ["Open issues", "Technical debt", "Known issues"],
    by: [.implementation], from: .closeOut, "What is left unfinished, and the plan for it",
    parts: [.records(\.items, "Items", asked: .closeOut, "One unfinished thing each")])
}

/// Something left that will have to be put right.
package struct DebtItem: Record {
  package var item: Entry<Wording>?
  package var kind: Entry<DebtKind>?
  package var effect: Entry<Wording>?
  package var plan: Entry<Wording>?
  package var owners: [Entry<Person>] = []
  package var customerKnows: Entry<Flag>?
  package var revisitWhen: Entry<Wording>?
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(\.item, "Item", aliases: ["Issue", "What"], asked: .closeOut, "What is unfinished"),
    .one(
      \.kind, "Kind", aliases: ["Type"], asked: .closeOut,
      "Data quality, fragile integration, adoption lag or workaround"),
    .one(\.effect, "Effect", aliases: ["Impact"], asked: .closeOut, "What it costs them"),
    .one(
      \.plan, "Plan", aliases: ["Mitigation", "Next step"], asked: .closeOut, "What is planned"),
    .many(
      \.owners, "Owner", aliases: ["Owners", "Responsible"], asked: .closeOut,
      separated: .names, "Who sees to it"),
    .one(\.customerKnows, "Customer knows", asked: .closeOut, "Whether they know: yes or no"),
    .one(\.revisitWhen, "Revisit when", aliases: ["Revisit"], "When to look at it again"),
    .note(\.notes),
  ]
}
