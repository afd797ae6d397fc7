/// What is still to be asked, and what was answered.
/// Something to find out, with its answer once there is one.
package struct Questions: Section {
  package var questions: [Question] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "Questions", aliases: ["Open questions"], by: [.everyone], from: .kickoff,
    "What somebody needs to know, and the answer",
    parts: [.records(\.questions, "Questions", "One question each")])
}

package struct Question: Record {
  package var question: Entry<Wording>?
  package var askedBy: Entry<Person>?
  package var of: Entry<Person>?
  package var answer: Entry<Wording>?
  package var answeredOn: Entry<PlanDate>?
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(\.question, "Question", "What is to be known"),
    .one(\.askedBy, "Asked by", aliases: ["From", "By"], "Who asks"),
    .one(\.of, "Of", aliases: ["To", "Asked of", "Owner", "Who"], "Who should answer"),
    .one(\.answer, "Answer", aliases: ["Response"], asked: .kickoff, "The answer"),
    .one(\.answeredOn, "Answered on", aliases: ["Date"], "When"),
    .note(\.notes),
  ]
}
