/// Reads a calendar (RFC 5545): lines unfolded, values unescaped, parameters too.
enum CalendarReading {
  static func passages(of text: String, line: Int) -> [Passage] {
    unfolded(text, from: line).flatMap { content, line -> [Passage] in
      let (head, value) = content.splittingContentLine
      let pieces = head.split(separator: ";")
      let name = pieces.first.map { $0.uppercased() } ?? ""
      let kind: Passage.Kind = Self.read.contains(name) || name.hasPrefix("X-ALT") ? .words : .code
      let unescaped = value.unescapingCalendarText
      let body =
        name == "X-ALT-DESC"
        ? HTMLReading.passages(of: unescaped, line: line)
        : [Passage(unescaped.removingPercentEncodingLeniently, line: line, kind: kind)]
      return pieces.dropFirst().map { Passage(String($0), line: line, kind: kind) } + body
    }
  }

  /// What people see in an invitation; the rest is for programs.
  private static let read: Set<String> = [
    "SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CATEGORIES", "CONTACT", "RESOURCES",
    "ATTENDEE", "ORGANIZER", "NAME", "X-WR-CALNAME", "X-WR-CALDESC",
  ]

  /// Content lines with the file's line on which each begins (3.1: a line that starts with a space
  /// or tab continues the one before).
  private static func unfolded(_ text: String, from first: Int) -> [(String, Int)] {
    var lines: [(String, Int)] = []
    let rows = text.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    for (index, row) in rows.enumerated() {
      if let last = lines.indices.last, row.first == " " || row.first == "\t" {
        lines[last].0 += row.dropFirst()
      } else {
        lines.append((String(row), first + index))
      }
    }
    return lines.filter { !$0.0.isEmpty }
  }
}

extension String {
  /// Name with parameters, and the value after the first colon outside quotes.
  fileprivate var splittingContentLine: (head: Substring, value: String) {
    var isQuoted = false
    for index in indices {
      if self[index] == "\"" { isQuoted.toggle() }
      if self[index] == ":", !isQuoted {
        return (self[..<index], String(self[self.index(after: index)...]))
      }
    }
    return ("", self)
  }

  /// `\n` as a line feed, `\,` as a comma (3.3.11).
  fileprivate var unescapingCalendarText: String {
    guard contains("\\") else { return self }
    var result = ""
    var isEscaped = false
    for character in self {
      if isEscaped {
        result.append(character == "n" || character == "N" ? " " : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
