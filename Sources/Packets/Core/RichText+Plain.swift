import CommonMark
import Diagnostics

extension RichText {
  /// The text without its marks; a break is a newline.
  package var plain: String { inlines.plain }

  /// `plain` without the white space around it.
  package var trimmed: String { plain.trimmed }

  /// Whether every word is struck through.
  package var isStruck: Bool {
    var sawStrike = false
    for inline in inlines {
      switch inline.content {
      case .strikethrough: sawStrike = true
      case .text(let text) where text.trimmed.isEmpty: continue
      case .softBreak, .hardBreak: continue
      default: return false
      }
    }
    return sawStrike
  }
}

extension [Inline] {
  /// The text without its marks: a break (`<br>` too) is a newline, other HTML nothing.
  package var plain: String {
    map { inline in
      switch inline.content {
      case .text(let text), .code(let text): text
      case .softBreak, .hardBreak: "\n"
      case .html(let html): html.isLineBreakTag ? "\n" : ""
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .link(_, _, let content), .image(_, _, let content):
        content.plain
      }
    }.joined()
  }
}

extension StringProtocol {
  /// Without the Unicode white space around it.
  package var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }

  /// `<br>`, `<br/>`, `<BR />`
  var isLineBreakTag: Bool {
    ["<br>", "<br/>"].contains(String(filter { !$0.isWhitespace }).lowercased())
  }
}
