import CommonMark
import Packets
import Playbook

/// A second-level heading of a calendar's document with what stands below it: a list of facts that
/// says when and where, and text that describes the event.
///
/// | fact | what it says |
/// | --- | --- |
/// | `Event` | what stays the same about it: `kickoff`; without it the heading |
/// | `Starts` | `2026-11-26T10:00:00Z`, or `2026-11-26` for a whole day |
/// | `Minutes` | how long it takes; 30 without it |
/// | `Where`, `Who` | a place, and the people who come |
/// | `Host` | who invites: `Dana Okafor <dana@ourco.example>` |
struct EventSection {
  let title: String
  private let blocks: [Block]

  /// The lists of facts, by label in lower case.
  private let facts: [String: String]

  private static let labels: Set<String> = ["event", "starts", "minutes", "where", "who", "host"]

  static func all(in document: Document) -> [EventSection] {
    var sections: [(title: String, blocks: [Block])] = []
    for block in document.blocks {
      if case .heading(level: 2, let inlines) = block.content {
        sections.append((inlines.plainText.onOneLine, []))
      } else if !sections.isEmpty {
        sections[sections.count - 1].blocks.append(block)
      }
    }
    return sections.map { EventSection(title: $0.title, blocks: $0.blocks) }
  }

  private init(title: String, blocks: [Block]) {
    self.title = title
    var facts: [String: String] = [:]
    var rest: [Block] = []
    for block in blocks {
      guard case .list(let list) = block.content, let said = Fact.all(of: list),
        said.allSatisfy({ Self.labels.contains($0.label.plainText.lowercased()) })
      else {
        rest.append(block)
        continue
      }
      for fact in said {
        facts[fact.label.plainText.lowercased()] = PlainTextWriter.write(fact.value).onOneLine
      }
    }
    self.facts = facts
    self.blocks = rest
  }

  func event() throws(CalendarFault) -> CalendarEvent {
    CalendarEvent(
      key: Self.key(fact("event") ?? title), summary: title, span: try span, place: fact("where"),
      host: fact("host").flatMap(Self.mailbox), description: description)
  }

  private func fact(_ label: String) -> String? {
    facts[label].flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
  }

  private var span: CalendarEvent.Span {
    get throws(CalendarFault) {
      guard let starts = fact("starts") else { throw .noStart }
      if let day = Day(iso: starts) { return .day(day) }
      guard let instant = Instant(iso: starts) else { throw .badStart(starts) }
      guard let minutes = fact("minutes") else { return .time(instant, minutes: 30) }
      guard let count = Int(minutes), (1...10_080).contains(count) else {
        throw .badMinutes(minutes)
      }
      return .time(instant, minutes: count)
    }
  }

  /// The text, and who comes: a calendar that is given out invites nobody itself (RFC 5546, 3.2.1).
  private var description: String {
    let people = fact("who").map { "With \($0)" }
    let text = PlainTextWriter.write(blocks)
    return [text.isEmpty ? nil : String(text.dropLast()), people].compactMap { $0 }
      .joined(separator: "\n\n")
  }

  /// Lower-case ASCII letters, digits and `-`; of a name with other letters its hash as well, as
  /// two of them may be spelled alike.
  private static func key(_ text: String) -> String {
    let slug = Slug(from: text)?.description ?? "event"
    let isWhole = text.unicodeScalars.allSatisfy { $0.isASCII }
    return isWhole ? slug : "\(slug)-\(Fingerprint(of: text).hex.prefix(8))"
  }

  private static func mailbox(_ text: String) -> Mailbox? {
    let words = text.split(whereSeparator: \.isWhitespace)
    // Markdown takes a plain `<…>` for a link, which is written without its brackets.
    let address = String(words.last ?? "").trimmingPrefix("<")
    let bare = address.hasSuffix(">") ? String(address.dropLast()) : String(address)
    guard Mailbox.problem(of: bare) == nil else { return nil }
    let name = words.dropLast().joined(separator: " ")
    return Mailbox(name: name.isEmpty ? nil : name, address: bare)
  }
}
