import Diagnostics
import Liquid
import Packets

/// A field's Liquid as the front matter has it.
struct MailFieldSource: Sendable {
  let field: MailField
  let template: TemplateSource
  let location: SourceLocation

  /// The field of a key in the front matter of a template's whole text.
  ///
  /// The Liquid is taken from the text rather than from what YAML made of it, so that mistakes in it
  /// have their line and column; where the two differ (an escape in double quotes) YAML's holds.
  init(_ field: MailField, pair: YAMLMapping.Pair, in text: String, file: String) {
    let place = pair.value.location
    let said = pair.value.flowText
    let typed = Self.typed(at: place, in: text)
    let isSame = typed.map { $0.text.words == said.words } ?? false
    self.field = field
    location = place
    template =
      typed.flatMap { isSame ? $0 : nil }.map { typed in
        TemplateSource(file: file, text: typed.text, startLine: typed.line)
      }
      ?? TemplateSource(
        file: file, text: String(repeating: " ", count: max(place.column - 1, 0)) + said,
        startLine: place.line)
  }

  /// A scalar's own characters, with as many spaces before them as stand before it in its line, and
  /// the line it begins in; without quotes or the mark of a block.
  private static func typed(
    at place: SourceLocation, in text: String
  ) -> (text: String, line: Int)? {
    let lines = text.replacing("\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(place.line - 1) else { return nil }
    let before = String(repeating: " ", count: max(place.column - 1, 0))
    let first = String(lines[place.line - 1].unicodeScalars.dropFirst(place.column - 1))
    // What follows, indented, belongs to it.
    let rest = lines[place.line...].prefix { $0.isEmpty || $0.first == " " }.map(String.init)
    switch first.first {
    case "|", ">": return (rest.joined(separator: "\n"), place.line + 1)
    case "\"", "'":
      let whole = ([first] + rest).joined(separator: "\n")
      guard let quote = first.first, let end = whole.dropFirst().firstIndex(of: quote) else {
        return nil
      }
      return (before + " " + whole[..<end].dropFirst(), place.line)
    default: return (before + ([first] + rest).joined(separator: "\n"), place.line)
    }
  }
}

extension String {
  fileprivate var words: [Substring] { split(whereSeparator: \.isWhitespace) }
}
