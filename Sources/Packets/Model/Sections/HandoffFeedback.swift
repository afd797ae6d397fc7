/// What the packet lacked or got wrong, as the CSM found out.
package struct HandoffFeedback: Section {
  package var gaps: [HandoffGap] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "Handoff feedback", aliases: ["Feedback"], by: [.csm],
    "What this packet lacked or got wrong, and what that cost",
    parts: [.records(\.gaps, "Gaps", "One thing missing or wrong each")])
}

/// Something that the packet lacked or had wrong, and what that cost.
package struct HandoffGap: Record {
  package var missingOrWrong: Entry<Wording>?
  package var section: Entry<Wording>?
  package var foundOn: Entry<PlanDate>?
  package var cost: Entry<Wording>?
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(
      \.missingOrWrong, "Missing or wrong", aliases: ["Gap", "What", "Missing", "Wrong"],
      "What was missing or wrong"),
    .one(\.section, "Section", "In which section"),
    .one(\.foundOn, "Found on", aliases: ["Date", "When"], "When it came out"),
    .one(\.cost, "Cost", aliases: ["Effect"], "What it cost"),
    .note(\.notes),
  ]
}
