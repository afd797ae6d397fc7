import Packets

/// Events as a file that calendar programs open, import and update by (RFC 5545; RFC 5546, 3.2.1).
struct CalendarFile {
  let name: String
  let events: [CalendarEvent]
  let slug: String
  /// Our part of the events' identifiers.
  let domain: String
  /// Counts what was given out: programs take a higher number for the newer state.
  let revision: Int
  /// Whether it may still change.
  let isDraft: Bool
  /// When it was made.
  let stamp: Instant
  /// Who publishes what has no host: such a calendar names somebody for each event (RFC 5546,
  /// 3.2.1).
  let publisher: Mailbox

  /// Lines that end with CRLF.
  var text: String {
    let head = [
      ContentLine("BEGIN", "VCALENDAR"), ContentLine("VERSION", "2.0"),
      // Who made it, in our company's name: a customer's file has no word of ours.
      ContentLine("PRODID", text: "-//\(domain)//Calendar//EN"),
      ContentLine("CALSCALE", "GREGORIAN"),
      ContentLine("METHOD", "PUBLISH"), ContentLine("NAME", text: name),
      ContentLine("X-WR-CALNAME", text: name),
    ]
    let lines = head + events.flatMap(lines) + [ContentLine("END", "VCALENDAR")]
    return lines.map(\.written).joined()
  }

  private func lines(of event: CalendarEvent) -> [ContentLine] {
    var lines = [
      ContentLine("BEGIN", "VEVENT"),
      ContentLine("UID", text: "\(slug).\(event.key)@\(domain)"),
      ContentLine("SEQUENCE", "\(revision)"),
    ]
    if let stamp = stamp.basic { lines.append(ContentLine("DTSTAMP", stamp)) }
    lines += times(of: event.span)
    lines.append(ContentLine("SUMMARY", text: event.summary))
    if !event.description.isEmpty {
      lines.append(ContentLine("DESCRIPTION", text: event.description))
    }
    if let place = event.place { lines.append(ContentLine("LOCATION", text: place)) }
    let host = event.host ?? publisher
    let name = host.name.map { $0.isEmpty ? "" : ";CN=\(ContentLine.parameter($0))" } ?? ""
    lines.append(ContentLine("ORGANIZER\(name)", "mailto:\(host.address)"))
    return lines + [
      ContentLine("STATUS", isDraft ? "TENTATIVE" : "CONFIRMED"), ContentLine("END", "VEVENT"),
    ]
  }

  /// A day's end is the day after, which is no part of it; a day leaves its people free.
  private func times(of span: CalendarEvent.Span) -> [ContentLine] {
    switch span {
    case .day(let day):
      [ContentLine("DTSTART;VALUE=DATE", day.basic)]
        + (day.adding(days: 1).map { [ContentLine("DTEND;VALUE=DATE", $0.basic)] } ?? [])
        + [ContentLine("TRANSP", "TRANSPARENT")]
    case .time(let start, let minutes):
      [
        ("DTSTART", start.basic),
        ("DTEND", Instant(secondsSince1970: start.secondsSince1970 + minutes * 60).basic),
      ].compactMap { name, time in time.map { ContentLine(name, $0) } }
        + [ContentLine("TRANSP", "OPAQUE")]
    }
  }
}
