import Diagnostics

/// What can be wrong with a calendar, as facts; the functions word them.
enum CalendarFault: Error, Hashable {
  case noStart
  case badStart(String)
  case badMinutes(String)

  /// The template is at fault: it decides what is printed where.
  func finding(in file: String, section: String) -> Finding {
    let place = SourceLocation(file: file, line: 1)
    let expected = "\"- **Starts:** 2026-11-26T10:00:00Z\", or 2026-11-26 for a whole day"
    return switch self {
    case .noStart:
      Finding(
        "event-without-start", .error, at: place,
        "the event \(section.debugDescription) says no start; expected \(expected)",
        fix: "print the section only where its day is known, as in "
          + "{% if meetings.kickoff.starts %}")
    case .badStart(let found):
      Finding(
        "bad-event-start", .error, at: place,
        "the event \(section.debugDescription) starts \(found.debugDescription); expected "
          + expected,
        fix: "print a meeting's \"starts\" or a date's \"iso\"")
    case .badMinutes(let found):
      Finding(
        "bad-event-length", .error, at: place,
        "the event \(section.debugDescription) takes \(found.debugDescription) minutes; expected "
          + "a whole number from 1 to 10080",
        fix: "print a meeting's \"minutes\"")
    }
  }

  /// A calendar without an event is none (RFC 5545, 3.6), so that no file is written.
  static func nothingBooked(_ document: ComposedDocument) -> Finding {
    Finding(
      "nothing-booked", .info,
      at: document.sources.first.map { SourceLocation(file: $0, line: 1) },
      "nothing is booked that \(document.template.name).ics could hold, so it isn't written",
      fix: "give \"meetings\" in the front matter, or a milestone, a day that is still to come")
  }
}
