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
      let place = note.location.map { "\($0): ".printable } ?? ""
      lines.append("  \(place)note: \(note.text.printable)")
    }
    if !fix.isEmpty { lines.append("  \(style.bold("fix")): \(fix.printable)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The finding's first line alone, with what to do about it where that isn't said by its rule.
  package func line(style: TextStyle = .plain, withFix: Bool = false) -> String {
    heading(style) + (withFix && !fix.isEmpty ? "; \(fix.printable)" : "") + "\n"
  }

  private func heading(_ style: TextStyle) -> String {
    let place = location.map { "\($0): ".printable } ?? ""
    return "\(place)\(style.apply(severity)): \(message.printable) [\(rule)]"
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
}

/// Whether a terminal gets colours (https://no-color.org).
package enum TextStyle: Sendable {
  case plain, coloured

  /// The text emphasised, where the terminal can.
  package func bold(_ text: String) -> String { wrap(text, in: "1") }

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
