extension Finding {
  /// The finding for a terminal: place, severity, message and rule; the line with a caret; the fix.
  ///
  /// ```
  /// packets/northwind.md:42:22: error: risk "SSO delay" has no owner [risk-without-owner]
  ///    42 | | SSO delay | high | | vendor ticket open |
  ///       |                      ^
  ///   fix: name an owner from `team` or Stakeholders
  /// ```
  /// - Parameter source: finds the text of a file that a location names, for the excerpt.
  package func text(
    style: TextStyle = .plain, source: (String) -> SourceText? = { _ in nil }
  ) -> String {
    var lines = [heading(style)]
    lines += location.map { excerpt(at: $0, style: style, source: source) } ?? []
    for note in notes {
      let place = note.location.map { "\($0): " } ?? ""
      lines.append("  \(place)note: \(Self.printable(note.text))")
    }
    if !fix.isEmpty { lines.append("  \(style.bold("fix")): \(Self.printable(fix))") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The finding's first line alone.
  package func line(style: TextStyle = .plain) -> String { heading(style) + "\n" }

  private func heading(_ style: TextStyle) -> String {
    let place = location.map { "\($0): " } ?? ""
    return "\(place)\(style.apply(severity)): \(Self.printable(message)) [\(rule)]"
  }

  private func excerpt(
    at location: SourceLocation, style: TextStyle, source: (String) -> SourceText?
  ) -> [String] {
    guard let line = source(location.file)?.line(location.line), !line.isEmpty else { return [] }
    let number = String(location.line)
    let gutter = String(repeating: " ", count: max(0, 5 - number.unicodeScalars.count))
    let (text, caret) = Excerpt(line: line, column: location.column).parts
    let blank = String(repeating: " ", count: max(5, number.unicodeScalars.count))
    return ["\(gutter)\(number) | \(text)", "\(blank) | \(caret)\(style.bold("^"))"]
  }

  /// Control characters in what a person typed must not reach a terminal as commands.
  private static func printable(_ text: String) -> String {
    Excerpt.printable(text)
  }
}

/// The part of a line that fits a terminal, and the blanks before the caret below it.
struct Excerpt {
  let line: String
  /// 1-based Unicode scalar.
  let column: Int

  private static let width = 90

  var parts: (text: String, caret: String) {
    let scalars = Array(line.unicodeScalars)
    let target = min(max(0, column - 1), scalars.count)
    let start = scalars.count > Self.width ? max(0, target - Self.width / 2) : 0
    let end = min(scalars.count, start + Self.width)
    let lead = start > 0 ? "…" : ""
    let visible = lead + Self.printable(String(String.UnicodeScalarView(scalars[start..<end])))
    let before = Self.printable(String(String.UnicodeScalarView(scalars[start..<target])))
    let blanks = (lead + before).unicodeScalars.filter { !Self.isCombining($0) }
      .map { Self.isWide($0) ? "  " : " " }.joined()
    return (end < scalars.count ? visible + "…" : visible, blanks)
  }

  static func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
      .replacingTabs
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t": false
    case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{200E}", "\u{200F}": true
    default: scalar.properties.generalCategory == .control
    }
  }

  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  /// East Asian wide characters and emoji take two columns.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isEmojiPresentation || (0x1100...0x115F).contains(scalar.value)
      || (0x2E80...0xA4CF).contains(scalar.value) || (0xAC00...0xD7A3).contains(scalar.value)
      || (0xF900...0xFAFF).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value)
  }
}

extension String {
  fileprivate var replacingTabs: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\t" ? " " : $0 }))
  }
}

/// Whether a terminal gets colours (https://no-color.org).
package enum TextStyle: Sendable {
  case plain, coloured

  package func bold(_ text: String) -> String { wrap(text, in: "1") }
  package func dim(_ text: String) -> String { wrap(text, in: "2") }

  func apply(_ severity: Severity) -> String {
    switch severity {
    case .error: wrap(severity.rawValue, in: "1;31")
    case .warning: wrap(severity.rawValue, in: "1;33")
    case .info: wrap(severity.rawValue, in: "1;36")
    }
  }

  private func wrap(_ text: String, in code: String) -> String {
    self == .coloured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
