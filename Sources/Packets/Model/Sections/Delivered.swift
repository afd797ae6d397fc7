/// What the implementation achieved.
package struct Delivered: Section {
  package var deliveries: [Delivery] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "Delivered", aliases: ["Accomplishments", "Deliverables"], visibility: .shared,
    by: [.implementation],
    from: .closeOut, "What was achieved, by criterion",
    parts: [
      .records(
        \.deliveries, "Deliveries", visibility: .shared, asked: .closeOut, "One achievement each")
    ])
}

/// Something that was brought about, with its day.
package struct Delivery: Record {
  package var what: Entry<Wording>?
  package var criterion: Entry<Wording>?
  package var date: Entry<PlanDate>?
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(
      \.what, "What", aliases: ["Accomplishment", "Deliverable", "Delivered"], visibility: .shared,
      asked: .closeOut, "What was achieved"),
    .one(
      \.criterion, "Criterion", aliases: ["KPI"], visibility: .shared, "Which criterion it served"),
    .one(\.date, "Date", aliases: ["When", "Done"], visibility: .shared, asked: .closeOut, "When"),
    .note(\.notes),
  ]
}
