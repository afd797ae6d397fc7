import CommonMark
import Diagnostics

extension RichText {
  /// The items of a list in one cell or value: split at breaks, `;`, `,`, ` & `, ` + `, ` / `, `and` and
  /// `und` outside parentheses and links, each with its own place; empty items are left out.
  ///
  /// `keepingCommas` leaves commas in their item, for `Priya Raman, VP Operations; Jonas Ek, IT`;
  /// it's on by itself where a `;` or a break stands.
  package func items(keepingCommas: Bool = false) -> [RichText] {
    var splitter = ItemSplitter(keepsCommas: keepingCommas || plain.contains { ";\n".contains($0) })
    for inline in inlines { splitter.take(inline) }
    splitter.finishItem()
    return splitter.items.map { inlines in
      let start =
        inlines.first?.start ?? SourcePosition(line: location.line, column: location.column)
      return RichText(
        inlines,
        at: SourceLocation(file: location.file, line: start.line, column: start.column))
    }
  }
}

/// Cuts running text into items.
private struct ItemSplitter {
  let keepsCommas: Bool
  var items: [[Inline]] = []
  private var item: [Inline] = []
  private var depth = 0

  init(keepsCommas: Bool) {
    self.keepsCommas = keepsCommas
  }

  mutating func take(_ inline: Inline) {
    switch inline.content {
    case .text(let text): take(text, from: inline)
    case .softBreak, .hardBreak: finishItem()
    case .html(let html) where html.isLineBreakTag: finishItem()
    default: item.append(inline)
    }
  }

  mutating func finishItem() {
    if !item.plain.trimmed.isEmpty { items.append(item) }
    item = []
    depth = 0
  }

  private mutating func take(_ text: String, from inline: Inline) {
    let scalars = Array(text.unicodeScalars)
    var start = 0
    var position = 0
    while position < scalars.count {
      let length = depth == 0 ? separatorLength(in: scalars, at: position) : 0
      switch scalars[position] {
      case "(", "<", "[": depth += 1
      case ")", ">", "]": depth = max(0, depth - 1)
      default: break
      }
      if length > 0 {
        append(scalars[start..<position], from: inline, offset: start)
        finishItem()
        start = position + length
        position = start
      } else {
        position += 1
      }
    }
    append(scalars[start...], from: inline, offset: start)
  }

  /// How many scalars the separator at `position` has; 0 where there is none.
  private func separatorLength(in scalars: [Unicode.Scalar], at position: Int) -> Int {
    switch scalars[position] {
    case ";", "\n": return 1
    case ",": return keepsCommas ? 0 : 1
    case " ":
      for word in [" and ", " und ", " et ", " / ", " & ", " + "] {
        let wanted = Array(word.unicodeScalars)
        if scalars[position...].starts(with: wanted) { return wanted.count }
      }
      return 0
    default: return 0
    }
  }

  private mutating func append(
    _ scalars: ArraySlice<Unicode.Scalar>, from inline: Inline, offset: Int
  ) {
    let blanks = item.isEmpty ? scalars.prefix { $0.properties.isWhitespace }.count : 0
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.dropFirst(blanks))
    guard !view.isEmpty else { return }
    var piece = inline
    piece.content = .text(String(view))
    piece.start.column += offset + blanks
    item.append(piece)
  }
}
