import Diagnostics
import Packets

/// Something that a packet dates.
struct Moment {
  /// As a message says it: `the contract's start`.
  let what: String
  /// A period has several days: it is before another only with its last, after it with its first.
  let first: Day
  let last: Day
  let location: SourceLocation

  /// Nil where no day is given.
  init?(_ what: String, _ entry: Entry<PlanDate>?) {
    guard let entry, let first = entry.value?.firstDay, let last = entry.value?.day else {
      return nil
    }
    (self.what, self.first, self.last) = (what, first, last)
    location = entry.location
  }

  init?(_ what: String, _ entry: Entry<Meeting>?) {
    guard let entry, let day = entry.value?.day else { return nil }
    (self.what, first, last) = (what, day, day)
    location = entry.location
  }

  var day: String { first == last ? "\(first)" : "\(first) to \(last)" }

  /// A violation where this moment lies before one that has to come first.
  func violation(ifBefore earlier: Moment?) -> Violation? {
    guard let earlier, last < earlier.first else { return nil }
    return Violation(
      at: location, "\(what), \(day), lies before \(earlier.what), \(earlier.day)",
      fix: "correct one of the two", notes: [Finding.Note(earlier.what, at: earlier.location)])
  }

  /// A violation where it is said to have happened and is still to come.
  func violation(ifAfter today: Day) -> Violation? {
    guard first > today else { return nil }
    return Violation(
      at: location, "\(what), \(day), is still to come on \(today), expected what has happened",
      fix: "correct the day, or take it out until it is past")
  }
}
