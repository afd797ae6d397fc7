/// What the customer said or did that points to more.
/// Something that hints at more business.
package struct ExpansionSignals: Section {
  package var signals: [ExpansionSignal] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "Expansion signals", aliases: ["Expansion", "Growth signals", "Expansion opportunities"],
    by: [.implementation], from: .closeOut,
    "What they said or did that points to more: who, when, in what situation",
    parts: [.records(\.signals, "Signals", asked: .closeOut, "One signal each")])
}

package struct ExpansionSignal: Record {
  package var signal: Entry<Wording>?
  package var kind: Entry<SignalKind>?
  package var who: Entry<Person>?
  package var when: Entry<Wording>?
  package var situation: Entry<Wording>?
  package var unprompted: Entry<Flag>?
  package var value: Entry<Money>?
  package var probability: Entry<Percent>?
  package var timing: Entry<Wording>?
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(
      \.signal, "Signal", aliases: ["Opportunity"], asked: .closeOut, "What they said or did"),
    .one(
      \.kind, "Kind", aliases: ["Type"], asked: .closeOut,
      "Use case, department, integration or workflow"),
    .one(\.who, "Who", aliases: ["Contact", "Said by", "By"], asked: .closeOut, "Who it was"),
    .one(\.when, "When", aliases: ["Date"], asked: .closeOut, "When"),
    .one(
      \.situation, "Situation", aliases: ["Context", "Where"], asked: .closeOut,
      "In what situation"),
    .one(\.unprompted, "Unprompted", "Whether they brought it up themselves: yes or no"),
    .one(\.value, "Value", aliases: ["Worth"], asked: .closeOut, "What it would add in a year"),
    .one(\.probability, "Probability", aliases: ["Likelihood"], asked: .closeOut, "How likely"),
    .one(\.timing, "Timing", "When it might come"),
    .note(\.notes),
  ]
}
