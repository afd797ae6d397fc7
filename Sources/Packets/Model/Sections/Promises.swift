/// Whatever somebody on our side said the customer would get.
/// Something that somebody said they would get.
package struct Promises: Section {
  package var promises: [Promise] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "Promises",
    aliases: ["Commitments", "Requests", "Asked for", "Commitments made", "What we promised"],
    by: [.sales], from: .closedWon,
    "Everything promised or asked for, with who checked it and what it needs",
    parts: [.records(\.promises, "Promises", asked: .closedWon, "One promise or request each")])
}

package struct Promise: Record {
  package var promise: Entry<Wording>?
  package var madeBy: Entry<Person>?
  package var madeTo: Entry<Person>?
  package var cameFrom: Entry<Wording>?
  package var needs: Entry<Wording>?
  package var verifiedBy: Entry<Person>?
  package var verdict: Entry<Verdict>?
  package var milestone: Entry<Wording>?
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(
      \.promise, "Promise", aliases: ["Commitment", "Request", "Asked for"], asked: .closedWon,
      "What they believe they will get"),
    .one(\.madeBy, "Made by", aliases: ["By", "Promised by"], "Who said it"),
    .one(\.madeTo, "Made to", aliases: ["To"], "Who heard it"),
    .one(\.cameFrom, "Came from", aliases: ["Source", "Where"], "Demo, mail, RFP line, …"),
    .one(
      \.needs, "Needs", aliases: ["Requires", "Depends on"], asked: .closedWon,
      "What has to be there for it to come true"),
    .one(
      \.verifiedBy, "Verified by", aliases: ["Checked by"], asked: .closedWon,
      "Who checked that we can"),
    .one(
      \.verdict, "Verdict", asked: .closedWon,
      "In scope, only if, out of scope, or asked only"),
    .one(\.milestone, "Milestone", "Which milestone keeps it"),
    .note(\.notes),
  ]
}
