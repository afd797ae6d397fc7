/// What the CSM should do first, in 30, 60 and 90 days.
package struct CSMPriorities: Section {
  package var priorities: [CSMPriority] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "CSM priorities", aliases: ["30-60-90", "First 90 days priorities", "First 90 days"],
    by: [.implementation, .csm], from: .closeOut,
    "What the CSM should do first, counted from the day of owning the account",
    parts: [.records(\.priorities, "Priorities", asked: .closeOut, "One priority each")])
}

/// One thing for the CSM to do, with its horizon.
package struct CSMPriority: Record {
  package var by: Entry<Horizon>?
  package var priority: Entry<Wording>?
  package var owners: [Entry<Person>] = []
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(
      \.by, "By", aliases: ["Day", "When", "Due"], asked: .closeOut,
      "30, 60 or 90 days after the CSM owns"),
    .one(
      \.priority, "Priority", aliases: ["What", "Task", "Action"], asked: .closeOut,
      "What is to be done"),
    .many(
      \.owners, "Owner", aliases: ["Owners", "Who"], separated: .names, "Who does it"),
    .note(\.notes),
  ]
}

/// The three stretches of a CSM's first 90 days.
package enum Horizon: String, Choice {
  case thirty = "30"
  case sixty = "60"
  case ninety = "90"

  package var aliases: [String] {
    ["day", "by day", "days", "first"].flatMap { ["\($0) \(rawValue)", "\(rawValue) \($0)"] }
      + ["first \(rawValue) days", "\(rawValue)d"]
  }
}
