import Diagnostics
import Packets

/// How many used the product on a day.
struct UsageReading: Hashable {
  var day: Day
  var users: Int
  var location: SourceLocation
}

extension Dossier {
  /// Readings of active users up to today, oldest first, one a day.
  var usage: [UsageReading] {
    let dated = packet.adoption.readings.compactMap { reading -> UsageReading? in
      guard let day = reading.date?.value?.day, day <= today, let entry = reading.activeUsers,
        let users = entry.value?.value, users >= 0
      else { return nil }
      return UsageReading(day: day, users: users, location: entry.location)
    }
    return dated.sorted { ($0.day, $0.location) < ($1.day, $1.location) }
      .reduce(into: []) { kept, reading in
        if kept.last?.day == reading.day { kept.removeLast() }
        kept.append(reading)
      }
  }
}

/// How fast the number of users changes: from the newest reading that is at least four weeks older
/// than the last one, so that neither the ramp after go-live nor a single day decides.
struct Pace: Hashable {
  let first: UsageReading
  let last: UsageReading

  static let least = 28

  /// Nil where no two readings are that far apart.
  init?(of usage: [UsageReading]) {
    guard let last = usage.last,
      let first = usage.last(where: { $0.day.days(until: last.day) >= Self.least })
    else { return nil }
    self.first = first
    self.last = last
  }

  /// How many more, going on in a straight line, to a tenth; nil where it has no room.
  func growth(in days: Int) -> DecimalNumber? {
    let span = first.day.days(until: last.day)
    let (change, changeOverflow) = last.users.subtractingReportingOverflow(first.users)
    let (steps, stepsOverflow) = change.multipliedReportingOverflow(by: days)
    let (tenths, tenthsOverflow) = steps.multipliedReportingOverflow(by: 10)
    guard span > 0, !changeOverflow, !stepsOverflow, !tenthsOverflow else { return nil }
    return DecimalNumber(digits: tenths / span, places: 1)
  }
}
