/// A booked meeting: its day, and its time, length and people where they were given.
package struct Meeting: Hashable, Sendable {
  /// A wall-clock time in a zone.
  package struct Time: Hashable, Sendable {
    /// 0 to 23.
    package var hour: Int
    /// 0 to 59.
    package var minute: Int
    /// An IANA name: `Europe/Berlin`, `UTC`.
    package var zone: String

    package init(hour: Int, minute: Int, zone: String) {
      self.hour = hour
      self.minute = minute
      self.zone = zone
    }
  }

  package var day: Day
  /// Nil for a meeting of which only the day is known.
  package var time: Time?
  package var minutes: Int?
  /// Names, or keys of `team` such as `ae`.
  package var attendees: [Person]

  package init(day: Day, time: Time? = nil, minutes: Int? = nil, attendees: [Person] = []) {
    self.day = day
    self.time = time
    self.minutes = minutes
    self.attendees = attendees
  }
}
