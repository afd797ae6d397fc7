/// The customer's agreement to goal and criteria, and what was changed since.
package struct Agreement: Section {
  package var agreedBy: [Entry<Person>] = []
  package var on: Entry<PlanDate>?
  package var how: [Entry<Wording>] = []
  package var corrections: [Entry<Wording>] = []
  package var changes: [AgreedChange] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .many(
      \.agreedBy, "Agreed by", aliases: ["Signed off by", "Approved by"], visibility: .shared,
      asked: .kickoff, separated: .names, "Who at the customer said yes"),
    .one(\.on, "On", aliases: ["Agreed on", "Date"], visibility: .shared, asked: .kickoff, "When"),
    .many(
      \.how, "How", visibility: .shared, asked: .kickoff, "In what form: aloud, by mail, signed"),
    .many(
      \.corrections, "Corrections", aliases: ["Correction"], visibility: .shared,
      "What they corrected when they agreed"),
  ]

  package static let outline = Outline<Self>(
    "Agreement", aliases: ["Sign-off", "Changes"], visibility: .shared, by: [.csm],
    from: .kickoff, "That the customer agreed to goal and criteria, and every change since",
    parts: [
      .facts("Facts", visibility: .shared, asked: .kickoff, "Who agreed, when and how"),
      .records(\.changes, "Changes", visibility: .shared, "One agreed change of a criterion each"),
    ])
}

/// One agreed change of a criterion.
package struct AgreedChange: Record {
  package var criterion: Entry<Wording>?
  package var was: Entry<Wording>?
  package var now: Entry<Wording>?
  package var why: Entry<Wording>?
  package var approvedBy: [Entry<Person>] = []
  package var approvedByUs: [Entry<Person>] = []
  package var date: Entry<PlanDate>?
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(
      \.criterion, "Criterion", aliases: ["KPI", "Metric"], visibility: .shared,
      "Which criterion changed"),
    .one(
      \.was, "Was", aliases: ["Before", "From", "Old"], visibility: .shared, asked: .kickoff,
      "Before"),
    .one(
      \.now, "Now", aliases: ["After", "To", "New"], visibility: .shared, asked: .kickoff, "After"),
    .one(\.why, "Why", aliases: ["Reason"], visibility: .shared, asked: .kickoff, "The reason"),
    .many(
      \.approvedBy, "Approved by", aliases: ["Agreed by"], visibility: .shared, asked: .kickoff,
      separated: .names, "Who approved it at the customer"),
    .many(
      \.approvedByUs, "Approved by us", aliases: ["Our approval"], asked: .kickoff,
      separated: .names, "Who approved it on our side"),
    .one(
      \.date, "Date", aliases: ["On", "Approved on"], visibility: .shared, asked: .kickoff, "When"),
    .note(\.notes),
  ]
}
