/// The contract's figures and days.
package struct Deal: Section {
  package var closed: Entry<PlanDate>?
  package var acv: Entry<Money>?
  package var starts: Entry<PlanDate>?
  package var renews: Entry<PlanDate>?
  package var noticeBy: Entry<PlanDate>?
  package var term: Entry<Wording>?
  package var seats: Entry<Count>?
  package var sow: Entry<Link>?
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(
      \.closed, "Closed", aliases: ["Close date", "Closed on", "Closed won"],
      asked: .closedWon, "The day it was won"),
    .one(
      \.acv, "ACV", aliases: ["Annual contract value", "ARR"], asked: .closedWon,
      "What they pay in a year"),
    .one(
      \.starts, "Starts", aliases: ["Start", "Start date", "Contract start"], visibility: .shared,
      asked: .closedWon, "The contract's first day"),
    .one(
      \.renews, "Renews", aliases: ["Renewal", "Renewal date"], visibility: .shared,
      asked: .closedWon,
      "The day it renews"),
    .one(
      \.noticeBy, "Notice by", aliases: ["Notice", "Notice date"], visibility: .shared,
      asked: .closedWon,
      "The last day to give notice"),
    .one(\.term, "Term", visibility: .shared, asked: .closedWon, "How long it runs: 12 months"),
    .one(
      \.seats, "Seats", aliases: ["Licences", "Licenses", "Users"], visibility: .shared,
      "How many seats"),
    .one(
      \.sow, "SOW", aliases: ["Statement of work"], visibility: .shared, asked: .closedWon,
      "Where the statement of work lies"),
  ]

  package static let outline = Outline<Self>(
    "Deal", visibility: .shared, by: [.sales], from: .closedWon, "The contract's figures and days",
    parts: [.facts("Facts", visibility: .shared, "What was signed")])
}
