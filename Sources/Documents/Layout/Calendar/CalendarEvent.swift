import CommonMark
import Diagnostics
import Packets

/// A section of a calendar's document: something that is booked.
struct CalendarEvent: Hashable {
  /// A whole day, or a time with a length.
  enum Span: Hashable {
    case day(Day)
    case time(Instant, minutes: Int)
  }

  /// What stays the same whenever the calendar is made again: `kickoff`.
  var key: String
  let summary: String
  let span: Span
  let place: String?
  /// Who invites to it.
  let host: Mailbox?
  let description: String
}

extension CalendarEvent {
  /// A document's second-level sections as events, in the order of their time; a key that stands
  /// twice is told apart by a number. Throws a finding for each section that says no day.
  static func all(in document: ComposedDocument) throws(DocumentError) -> [CalendarEvent] {
    var findings: [Finding] = []
    var events: [CalendarEvent] = []
    for section in EventSection.all(in: document.tree) {
      do throws(CalendarFault) {
        events.append(try section.event())
      } catch {
        findings.append(error.finding(in: document.template.file, section: section.title))
      }
    }
    guard findings.isEmpty else { throw DocumentError(findings: findings) }
    var counts: [String: Int] = [:]
    var used: Set<String> = []
    for index in events.indices {
      let key = events[index].key
      var unique = key
      while !used.insert(unique).inserted {
        counts[key, default: 1] += 1
        unique = "\(key)-\(counts[key, default: 1])"
      }
      events[index].key = unique
    }
    return events.enumerated().sorted { left, right in
      (left.element.span.start, left.offset) < (right.element.span.start, right.offset)
    }.map(\.element)
  }
}

extension CalendarEvent.Span {
  /// Seconds since 1970 in UTC.
  fileprivate var start: Int {
    switch self {
    case .day(let day): day.number * 86_400
    case .time(let instant, _): instant.secondsSince1970
    }
  }
}
