/// The calls that the CSM sat in on before owning the account.
/// A call that the CSM joined or led.
package struct ShadowCalls: Section {
  package var calls: [ShadowCall] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "Shadow calls", by: [.implementation], from: .shadow,
    "The calls of the shadow period, and whether the CSM was on them",
    parts: [.records(\.calls, "Calls", asked: .closeOut, "One call each")])
}

package struct ShadowCall: Record {
  package var date: Entry<PlanDate>?
  package var call: Entry<Wording>?
  package var csmJoined: Entry<Flag>?
  package var ledBy: Entry<Person>?
  package var handedOver: Entry<Wording>?
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(\.date, "Date", aliases: ["When"], asked: .closeOut, "When"),
    .one(\.call, "Call", aliases: ["Meeting", "Topic"], asked: .closeOut, "Which call"),
    .one(\.csmJoined, "CSM joined", asked: .closeOut, "Whether the CSM was there: yes or no"),
    .one(\.ledBy, "Led by", aliases: ["Lead"], "Who led it"),
    .one(\.handedOver, "Handed over", "What passed to the CSM in it"),
    .note(\.notes),
  ]
}
