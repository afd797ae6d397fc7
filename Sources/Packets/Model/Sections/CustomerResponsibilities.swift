/// What the customer has to do, and what waits for it.
package struct CustomerResponsibilities: Section {
  package var tasks: [CustomerTask] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "Customer responsibilities",
    aliases: ["Customer tasks", "Needed from the customer", "Client responsibilities"],
    visibility: .shared,
    by: [.sales, .implementation], from: .kickoff,
    "What the customer has to do, by when, and what happens if it is late",
    parts: [.records(\.tasks, "Tasks", visibility: .shared, asked: .kickoff, "One task each")])
}

/// Something that the customer has to do, and what follows if it is late.
package struct CustomerTask: Record {
  package var task: Entry<Wording>?
  package var owners: [Entry<Person>] = []
  package var due: Entry<PlanDate>?
  package var ifLate: Entry<Wording>?
  package var status: Entry<Status>?
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(
      \.task, "Task", aliases: ["Action", "Responsibility", "What"], visibility: .shared,
      asked: .kickoff,
      "What is to be done"),
    .many(
      \.owners, "Owner", aliases: ["Owners", "Who", "Responsible"], visibility: .shared,
      asked: .kickoff,
      separated: .names, "Who does it"),
    .one(
      \.due, "Due", aliases: ["Target date", "Due date", "Deadline", "When"], visibility: .shared,
      asked: .kickoff, "By when"),
    .one(
      \.ifLate, "If late", aliases: ["Impact if late"], visibility: .shared, asked: .kickoff,
      "What a late one costs"),
    .one(\.status, "Status", aliases: ["State"], visibility: .shared, "Open, done, late, dropped"),
    .note(\.notes),
  ]
}
