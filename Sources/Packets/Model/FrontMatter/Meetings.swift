import CommonMark

/// What is booked.
package struct Meetings: Section {
  package var warmHandover: Entry<Meeting>?
  package var handoff: Entry<Meeting>?
  package var kickoff: Entry<Meeting>?
  package var implementationHandoff: Entry<Meeting>?
  package var introduction: Entry<Meeting>?
  package var day30: Entry<Meeting>?
  package var day60: Entry<Meeting>?
  package var day90: Entry<Meeting>?
  package var qbr: Entry<Meeting>?
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(\.warmHandover, "Warm handover", "The 15 minutes for a standard account"),
    .one(\.handoff, "Handoff", asked: .kickoff, "AE to CSM and implementation lead, among us"),
    .one(
      \.kickoff, "Kickoff", visibility: .shared, asked: .kickoff,
      "With the customer"),
    .one(
      \.implementationHandoff, "Implementation handoff", by: [.implementation], asked: .shadow,
      "Implementation lead to CSM, among us"),
    .one(
      \.introduction, "Introduction", visibility: .shared, by: [.implementation], asked: .closeOut,
      "Implementation lead introduces the CSM"),
    .one(
      \.day30, "Day 30", aliases: ["30"], visibility: .shared, by: [.csm], "Review after 30 days"),
    .one(
      \.day60, "Day 60", aliases: ["60"], visibility: .shared, by: [.csm], "Review after 60 days"),
    .one(
      \.day90, "Day 90", aliases: ["90"], visibility: .shared, by: [.csm], "Review after 90 days"),
    .one(
      \.qbr, "QBR", aliases: ["Quarterly business review"], visibility: .shared, by: [.csm],
      asked: .closeOut, "The first quarterly review"),
  ]

  package static let outline = Outline<Self>(
    "Meetings", visibility: .shared, by: [.sales], from: .kickoff, "What is booked",
    parts: [
      .facts(
        "Facts", visibility: .shared,
        "A date, a date-time with zone, or {at: 2026-11-03 14:00 Europe/Berlin, minutes: 30}")
    ])
}
