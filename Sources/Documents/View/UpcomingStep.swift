import Diagnostics
import Packets
import Playbook

/// A booked meeting, a day of the contract, an open milestone or a task of the customer's.
package struct UpcomingStep {
  var date: PlanDate
  /// A meeting's, where it is known.
  var time: Meeting.Time?
  /// The day it sorts by.
  var day: Day
  /// The meeting's name; milestones have `what`.
  var name: String
  var what: RichText?
  var who: [Person]
  var location: SourceLocation?
  package var isLate: Bool

  /// What the audience may see of it, by day: meetings, notice and renewal from `today` on, and
  /// every milestone and customer's task that isn't done; nothing once they left. It is made from what each declaration
  /// shares and from nothing else.
  package static func all(
    of packet: Packet, for audience: Audience, from today: Day
  ) -> [UpcomingStep] {
    guard packet.churn(by: today) == nil else { return [] }
    let steps =
      meetings(of: packet, for: audience, from: today)
      + contract(of: packet, for: audience, from: today)
      + (shares(\Packet.milestones, with: audience) ? milestones(of: packet, from: today) : [])
      + (shares(\Packet.customerResponsibilities, with: audience)
        ? tasks(of: packet, from: today) : [])
    return steps.sorted { $0.day < $1.day }
  }

  private static func meetings(
    of packet: Packet, for audience: Audience, from today: Day
  ) -> [UpcomingStep] {
    Meetings.fields.flatMap { field -> [UpcomingStep] in
      guard audience.sees(field.declaration.visibility) else { return [] }
      return field.entries(packet.meetings).compactMap { entry in
        guard case .given(.meeting(let meeting)) = entry.answer, meeting.day >= today else {
          return nil
        }
        return UpcomingStep(
          date: PlanDate(meeting.day), time: meeting.time, day: meeting.day,
          name: title(of: field.declaration.name), who: meeting.attendees,
          location: entry.location, isLate: false)
      }
    }
  }

  /// As both sides call the meeting: `Day 60` is a review, `QBR` the quarterly one.
  static func title(of meeting: String) -> String {
    if meeting == "QBR" { return "Quarterly review" }
    return meeting.hasPrefix("Day ") ? "\(meeting) review" : meeting
  }

  /// Whether all that a step tells of a section's records, its first field, due day and owners, is
  /// declared for the audience.
  private static func shares(
    _ section: AnyProperty<Packet>, with audience: Audience
  ) -> Bool {
    guard let declaration = Packet.sections.first(where: { $0.path == section })?.declaration,
      let part = declaration.parts.first(where: { $0.shape == .records })
    else { return false }
    let told = part.fields.filter { $0 == part.fields.first || ["due", "owner"].contains($0.key) }
    return audience.sees(declaration.visibility) && audience.sees(part.visibility)
      && told.allSatisfy { audience.sees($0.visibility) }
  }

  private static func contract(
    of packet: Packet, for audience: Audience, from today: Day
  ) -> [UpcomingStep] {
    let days = [
      ("Last day to give notice", "Notice by", packet.deal.noticeBy),
      ("Renewal", "Renews", packet.deal.renews),
    ]
    return days.compactMap { name, field, entry in
      let declaration = Deal.fields.first { $0.declaration.name == field }?.declaration
      guard let declaration, audience.sees(declaration.visibility), let date = entry?.value,
        let day = date.day, day >= today
      else { return nil }
      return UpcomingStep(
        date: date, day: day, name: name, who: [], location: entry?.location, isLate: false)
    }
  }

  private static func milestones(of packet: Packet, from today: Day) -> [UpcomingStep] {
    packet.milestones.milestones.compactMap { milestone in
      guard !milestone.isDone, milestone.status?.value != .dropped else { return nil }
      return step(milestone.milestone, due: milestone.due, by: milestone.owners, from: today)
    }
  }

  private static func tasks(of packet: Packet, from today: Day) -> [UpcomingStep] {
    packet.customerResponsibilities.tasks.compactMap { task in
      guard ![.done, .resolved, .dropped].contains(task.status?.value) else { return nil }
      return step(task.task, due: task.due, by: task.owners, from: today)
    }
  }

  private static func step(
    _ what: Entry<Wording>?, due: Entry<PlanDate>?, by owners: [Entry<Person>], from today: Day
  ) -> UpcomingStep? {
    guard let date = due?.value, let day = date.day, let text = what?.text else { return nil }
    return UpcomingStep(
      date: date, day: day, name: "", what: text, who: owners.compactMap(\.value),
      location: text.location, isLate: day < today)
  }
}
