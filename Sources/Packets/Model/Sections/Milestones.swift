/// The way from kickoff to first value and beyond.
/// A step of the rollout, with its day and its owners.
package struct Milestones: Section {
  package var milestones: [Milestone] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "Milestones", aliases: ["Onboarding plan", "Milestone plan", "Project plan"],
    visibility: .shared,
    by: [.implementation], from: .kickoff,
    "The steps of the rollout; one of them is first value and names its criterion",
    parts: [
      .records(
        \.milestones, "Milestones", visibility: .shared, asked: .kickoff, "One milestone each")
    ])
}

package struct Milestone: Record {
  package var milestone: Entry<Wording>?
  package var kind: Entry<MilestoneKind>?
  package var due: Entry<PlanDate>?
  package var owners: [Entry<Person>] = []
  package var firstValue: Entry<Flag>?
  package var criterion: Entry<Wording>?
  package var done: Entry<PlanDate>?
  package var status: Entry<Status>?
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(
      \.milestone, "Milestone", aliases: ["Step", "Phase", "Deliverable"], visibility: .shared,
      asked: .kickoff, "What will have happened"),
    .one(
      \.kind, "Kind", aliases: ["Type"], visibility: .shared,
      "Technical, rollout, training or adoption"),
    .one(
      \.due, "Due", aliases: ["Target date", "Due date", "Deadline", "When", "Date"],
      visibility: .shared, asked: .kickoff, "By when"),
    .many(
      \.owners, "Owner", aliases: ["Owners", "Who", "Responsible"], visibility: .shared,
      asked: .kickoff,
      separated: .names, "Who brings it about"),
    .one(
      \.firstValue, "First value", visibility: .shared,
      "Whether this is when they first gain by it: yes"),
    .one(
      \.criterion, "Criterion", aliases: ["Success criterion", "KPI"], visibility: .shared,
      "Which success criterion it serves"),
    .doneOn,
    .one(
      \.status, "Status", aliases: ["State"], visibility: .shared, "Open, done, late, dropped"),
    .note(\.notes),
  ]

  /// Whether it was reached, on a day that is known or not.
  package var isDone: Bool { done?.value != nil || status?.value == .done }
}

extension Field<Milestone> {
  /// The day it was reached; a mere `yes` or ✅ is said of its status.
  fileprivate static var doneOn: Field {
    let day = Field.one(
      \.done, "Done", aliases: ["Done on", "Completed", "Finished", "Reached"], visibility: .shared,
      "The day it was reached")
    return Field(
      declaration: day.declaration, path: day.path, entries: day.entries,
      fill: { typed, milestone, filling in
        guard let only = typed.first, typed.count == 1, milestone.status == nil,
          let flag = Flag.read(only.text, in: filling.context).value
        else { return day.fill(typed, &milestone, &filling) }
        milestone.status = Entry(.given(flag.isOn ? .done : .open), text: only.text)
        return []
      })
  }
}
