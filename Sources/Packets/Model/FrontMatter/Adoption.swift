/// Readings of how far the product is in use, newest last.
package struct Adoption: Section {
  package var readings: [AdoptionReading] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "Adoption", by: [.implementation, .csm], from: .shadow,
    "How far the product is in use, newest last",
    parts: [.records(\.readings, "Readings", asked: .shadow, "One reading each")])
}

/// One reading of how far they use it.
package struct AdoptionReading: Record {
  package var date: Entry<PlanDate>?
  package var activeUsers: Entry<Count>?
  package var adoption: Entry<Percent>?
  package var primaryUseCaseLive: Entry<Flag>?
  package var lastLogin: Entry<PlanDate>?
  package var lastResponse: Entry<PlanDate>?
  package var lastChampionEngagement: Entry<PlanDate>?
  package var complaints: Entry<Count>?
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(\.date, "Date", aliases: ["On"], asked: .shadow, "The day of the reading"),
    .one(\.activeUsers, "Active users", aliases: ["Active"], asked: .shadow, "How many use it"),
    .one(\.adoption, "Adoption", "Active users ÷ seats where nothing is given"),
    .one(
      \.primaryUseCaseLive, "Primary use case live", aliases: ["Use case live"], asked: .shadow,
      "Whether what they bought it for works: yes or no"),
    .one(\.lastLogin, "Last login", "The last day anybody logged in"),
    .one(\.lastResponse, "Last response", "The last day anybody answered us"),
    .one(
      \.lastChampionEngagement, "Last champion engagement", aliases: ["Last champion contact"],
      "The last day the champion did something"),
    .one(\.complaints, "Complaints", "How many since the last reading"),
    .note(\.notes),
  ]
}
