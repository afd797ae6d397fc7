import Diagnostics
import Packets

/// A booked meeting or an open milestone.
struct UpcomingStep {
  var date: PlanDate
  /// The day it sorts by.
  var day: Day
  /// The meeting's name; milestones have `what`.
  var name: String
  var what: RichText?
  var who: [Person]
  var location: SourceLocation?
  var isLate: Bool

  /// What the audience may see of it, by day: meetings from `today` on, and every milestone that
  /// isn't done. It is made from what each declaration shares and from nothing else.
  static func all(of packet: Packet, for audience: Audience, from today: Day) -> [UpcomingStep] {
    (meetings(of: packet, for: audience, from: today) + milestones(of: packet, from: today))
      .sorted { $0.day < $1.day }
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
          date: PlanDate(meeting.day), day: meeting.day, name: field.declaration.name,
          who: meeting.attendees, location: entry.location, isLate: false)
      }
    }
  }

  private static func milestones(of packet: Packet, from today: Day) -> [UpcomingStep] {
    packet.milestones.milestones.compactMap { milestone in
      guard !milestone.isDone, milestone.status?.value != .dropped,
        let due = milestone.due?.value, let day = due.day, let text = milestone.milestone?.text
      else { return nil }
      return UpcomingStep(
        date: due, day: day, name: "", what: text, who: milestone.owners.compactMap(\.value),
        location: text.location, isLate: day < today)
    }
  }
}
