/// How both sides work together.
package struct Governance: Section {
  package var escalationPath: [Entry<Wording>] = []
  package var approvals: [Entry<Wording>] = []
  package var decisionMaking: [Entry<Wording>] = []
  package var implementationReturnsWhen: [Entry<Wording>] = []
  package var meetings: [RegularMeeting] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .many(
      \.escalationPath, "Escalation path", aliases: ["Escalation", "Escalations"],
      visibility: .shared,
      asked: .kickoff, "Whom to call when it is stuck, in order, on both sides"),
    .many(
      \.approvals, "Approvals", aliases: ["Approval"], visibility: .shared, asked: .kickoff,
      "Who approves what"),
    .many(
      \.decisionMaking, "Decision making", aliases: ["Decisions"],
      "How they really decide"),
    .many(
      \.implementationReturnsWhen, "Implementation returns when",
      "What brings the implementation team back"),
  ]

  package static let outline = Outline<Self>(
    "Governance", aliases: ["How we work", "Working together"], visibility: .shared, by: [.csm],
    from: .kickoff, "Meetings, escalation and approvals",
    parts: [
      .facts("Facts", visibility: .shared, "Escalation and decisions"),
      .records(
        \.meetings, "Meetings", visibility: .shared, asked: .kickoff, "One regular meeting each"),
    ])
}

/// A meeting that comes again and again.
package struct RegularMeeting: Record {
  package var meeting: Entry<Wording>?
  package var cadence: Entry<Wording>?
  package var attendees: [Entry<Person>] = []
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(
      \.meeting, "Meeting", aliases: ["Call"], visibility: .shared, asked: .kickoff, "Which meeting"
    ),
    .one(
      \.cadence, "Cadence", aliases: ["Frequency", "How often", "When"], visibility: .shared,
      asked: .kickoff, "How often"),
    .many(
      \.attendees, "Attendees", aliases: ["Participants", "Who"], visibility: .shared,
      separated: .list, "Who comes"),
    .note(\.notes),
  ]
}
