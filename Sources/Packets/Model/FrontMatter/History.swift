/// What happened, as we record it among ourselves.
package struct History: Section {
  package var events: [HistoryEvent] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "History", by: [.everyone], "What happened: handoff held, go-live, shadow started, …",
    parts: [.records(\.events, "Events", "One event each")])

  /// The first event of that name, in the order typed.
  package func first(_ event: String) -> HistoryEvent? {
    events.first { $0.isNamed(event) }
  }
}

/// One thing that happened, with who was there.
package struct HistoryEvent: Record {
  package var date: Entry<PlanDate>?
  package var event: Entry<Wording>?
  package var present: [Entry<Person>] = []
  package var trigger: Entry<Wording>?
  package var by: Entry<Person>?
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(\.date, "Date", aliases: ["On"], "When"),
    .one(\.event, "Event", aliases: ["What"], "What happened"),
    .many(
      \.present, "Present", aliases: ["Attendees"], separated: .list,
      "Who was there: names, or roles of the team"),
    .one(\.trigger, "Trigger", "The milestone that brought it about"),
    .one(\.by, "By", aliases: ["Who"], "Who did it"),
    .note(\.notes),
  ]

  /// Whether it is called that, with case, spaces and hyphens folded: `Go-Live` is `go-live`.
  package func isNamed(_ name: String) -> Bool {
    event?.text.plain.foldedKey == name.foldedKey
  }
}
