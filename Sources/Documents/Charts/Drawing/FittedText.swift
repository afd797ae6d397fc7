/// A text cut into lines of a width; what doesn't fit ends with `…`.
struct FittedText: Hashable, Sendable {
  private(set) var lines: [String] = []
  private(set) var isCut = false
  let style: TextStyle

  /// At most `limit` lines; words longer than a line are broken with a hyphen.
  init(_ text: String, _ style: TextStyle, width: Double, lines limit: Int) {
    self.style = style
    var rest = Self.pieces(of: text, style, width)[...]
    while var last = rest.popFirst() {
      var line = last.text
      while !last.isPart, let next = rest.first, style.width(of: line + " " + next.text) <= width {
        line += " " + next.text
        last = rest.removeFirst()
      }
      isCut = lines.count == limit - 1 && !rest.isEmpty
      lines.append(isCut ? Self.cut(line + " " + (rest.first?.text ?? ""), style, width) : line)
      if lines.count == limit { return }
    }
  }

  var width: Double { lines.map { style.width(of: $0) }.max() ?? 0 }
  var height: Double { Double(lines.count) * style.lineHeight }

  /// The lines as a picture has them; `top` is above the first.
  func nodes(at x: Double, top: Double, anchor: SVGNode.Anchor = .start) -> [SVGNode] {
    lines.enumerated().map { index, line in
      let base = top + Double(index) * style.lineHeight + (style.size * 0.97).rounded()
      return .text(line, style, at: Point(x: x, y: base), anchor: anchor)
    }
  }

  /// A word, or a part of one that the next part follows.
  private struct Piece {
    var text: String
    var isPart = false
  }

  private static func pieces(of text: String, _ style: TextStyle, _ width: Double) -> [Piece] {
    text.printable.split(separator: " ").flatMap { word -> [Piece] in
      guard style.width(of: String(word)) > width else { return [Piece(text: String(word))] }
      return broken(String(word), style, width)
    }
  }

  private static func broken(_ word: String, _ style: TextStyle, _ width: Double) -> [Piece] {
    var parts: [Piece] = []
    var part = ""
    for character in word {
      if !part.isEmpty, style.width(of: part + String(character) + "-") > width {
        let isOpen = part.last?.isLetter == true && character.isLetter
        parts.append(Piece(text: part + (isOpen ? "-" : ""), isPart: true))
        part = ""
      }
      part.append(character)
    }
    return parts + [Piece(text: part)]
  }

  /// As much of the line as fits, with `…` at its end.
  private static func cut(_ line: String, _ style: TextStyle, _ width: Double) -> String {
    var kept = line
    while !kept.isEmpty, style.width(of: kept + "…") > width { kept.removeLast() }
    while let last = kept.last, last.isWhitespace || ",;:-–(".contains(last) { kept.removeLast() }
    return kept + "…"
  }
}
