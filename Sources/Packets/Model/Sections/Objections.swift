/// What spoke against buying, and what we answered.
/// What spoke against buying, and our answer.
package struct Objections: Section {
  package var objections: [Objection] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "Objections", aliases: ["Objection history"], by: [.sales], from: .closedWon,
    "What spoke against buying, and what was answered",
    parts: [.records(\.objections, "Objections", asked: .closedWon, "One objection each")])
}

package struct Objection: Record {
  package var objection: Entry<Wording>?
  package var raisedBy: Entry<Person>?
  package var response: Entry<Wording>?
  package var hardest: Entry<Flag>?
  package var status: Entry<Status>?
  package var riskLeft: Entry<Wording>?
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(\.objection, "Objection", aliases: ["Concern"], asked: .closedWon, "What they said"),
    .one(\.raisedBy, "Raised by", aliases: ["By", "Who"], asked: .closedWon, "Who said it"),
    .one(\.response, "Response", aliases: ["Answer"], asked: .closedWon, "What we answered"),
    .one(\.hardest, "Hardest", "Whether it was the hardest of all: yes or no"),
    .one(\.status, "Status", "Open, resolved, dropped"),
    .one(\.riskLeft, "Risk left", aliases: ["Residual risk"], "What remains of it"),
    .note(\.notes),
  ]
}
