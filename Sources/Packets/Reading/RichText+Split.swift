import CommonMark
import Diagnostics

extension RichText {
  /// Text of a block, at the place of its first inline.
  init(_ inlines: [Inline], in file: String, otherwise position: SourcePosition) {
    let start = inlines.first?.start ?? position
    self.init(
      inlines, at: SourceLocation(file: file, line: start.line, column: start.column))
  }

  /// Whether nothing but text was typed.
  var isPlain: Bool { inlines.allSatisfy(\.isText) }

  /// The lines between soft and hard breaks and `<br>`.
  var lines: [RichText] {
    split { inlines in inlines.map { [$0.isBreak ? .cut : .keep($0)] } }
  }

  /// The pieces between separators that stand outside marks; a word counts with white space on both
  /// sides, a sign with or without.
  func split(atAnyOf separators: [String]) -> [RichText] {
    let marks = separators.map(Separator.init)
    let cutsBreaks = separators.contains("\n")
    return split { inlines in
      inlines.map { inline in
        switch inline.content {
        case .text(let text): text.cut(at: marks, from: inline)
        case _ where inline.isBreak && cutsBreaks: [.cut]
        default: [.keep(inline)]
        }
      }
    }
  }

  /// Without white space and breaks at both ends.
  var stripped: RichText {
    guard let first = inlines.firstIndex(where: { !$0.isBlank }),
      let last = inlines.lastIndex(where: { !$0.isBlank })
    else { return located([]) }
    var kept = inlines[first...last]
    kept[first] = kept[first].droppingBlankStart
    kept[last] = kept[last].droppingBlankEnd
    return located(Array(kept))
  }

  /// The inlines with the place of the first of them.
  private func located(_ inlines: [Inline]) -> RichText {
    RichText(
      inlines, in: location.file,
      otherwise: SourcePosition(line: location.line, column: location.column))
  }

  /// Neighbouring texts as one, so that a label or separator is never cut in two.
  var merged: RichText {
    guard zip(inlines, inlines.dropFirst()).contains(where: { $0.isText && $1.isText }) else {
      return self
    }
    var merged: [Inline] = []
    var text = ""
    var start: SourcePosition?
    for inline in inlines {
      if case .text(let part) = inline.content {
        start = start ?? inline.start
        text += part
        continue
      }
      if let place = start { merged.append(Inline(.text(text), start: place)) }
      (text, start) = ("", nil)
      merged.append(inline)
    }
    if let start { merged.append(Inline(.text(text), start: start)) }
    return RichText(merged, at: location)
  }

  private func split(_ pieces: ([Inline]) -> [[InlinePiece]]) -> [RichText] {
    var parts: [[Inline]] = [[]]
    for piece in pieces(merged.inlines).joined() {
      switch piece {
      case .cut: parts.append([])
      case .keep(let inline): parts[parts.count - 1].append(inline)
      }
    }
    let position = SourcePosition(line: location.line, column: location.column)
    return parts.map { RichText($0, in: location.file, otherwise: position).stripped }
      .filter { !$0.inlines.isEmpty }
  }
}

/// A run of text that stays, or the place where it is cut.
enum InlinePiece {
  case keep(Inline)
  case cut
}

extension Inline {
  var isText: Bool {
    if case .text = content { true } else { false }
  }

  /// A soft or hard break or `<br>`.
  var isBreak: Bool {
    switch content {
    case .softBreak, .hardBreak: true
    case .html(let html): html.isLineBreakTag
    default: false
    }
  }

  /// A break, or text of white space.
  var isBlank: Bool {
    if case .text(let text) = content { text.unicodeScalars.allSatisfy(\.isBlank) } else { isBreak }
  }

  /// The text without the white space before it; what is no text stays.
  fileprivate var droppingBlankStart: Inline {
    guard case .text(let text) = content else { return self }
    return droppingText(text.unicodeScalars.prefix(while: \.isBlank).count) ?? self
  }

  /// The text without the white space after it; what is no text stays.
  fileprivate var droppingBlankEnd: Inline {
    guard case .text(let text) = content,
      let last = text.unicodeScalars.lastIndex(where: { !$0.isBlank })
    else { return self }
    return Inline(.text(String(text.unicodeScalars[...last])), start: start)
  }

  /// The text from its `count`th scalar on; nil where nothing is left or it is no text.
  func droppingText(_ count: Int) -> Inline? {
    guard case .text(let text) = content else { return nil }
    let rest = text.unicodeScalars.dropFirst(count)
    guard !rest.isEmpty else { return nil }
    return Inline(
      .text(String(rest)),
      start: SourcePosition(line: start.line, column: start.column + count))
  }
}

/// What stands between pieces: a word, which needs white space on both sides, or a sign.
private struct Separator {
  let scalars: [Unicode.Scalar]
  let isWord: Bool

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    isWord = scalars.first?.properties.isAlphabetic ?? false
  }

  /// Where it ends, if it starts at `index`.
  func end(in text: [Unicode.Scalar], at index: Int) -> Int? {
    guard text[index] == scalars.first, text[index...].starts(with: scalars) else { return nil }
    let end = index + scalars.count
    guard isWord else { return end }
    let isAlone = index > 0 && text[index - 1].isBlank && end < text.count && text[end].isBlank
    return isAlone ? end : nil
  }
}

extension String {
  /// Cuts at words with white space around them and at signs; the text is `inline`'s.
  fileprivate func cut(at separators: [Separator], from inline: Inline) -> [InlinePiece] {
    let scalars = Array(unicodeScalars)
    var pieces: [InlinePiece] = []
    var start = 0
    var index = 0
    func keep(_ end: Int) {
      guard start < end else { return }
      let text = String(String.UnicodeScalarView(scalars[start..<end]))
      let position = SourcePosition(line: inline.start.line, column: inline.start.column + start)
      pieces.append(.keep(Inline(.text(text), start: position)))
    }
    while index < scalars.count {
      guard let end = separators.lazy.compactMap({ $0.end(in: scalars, at: index) }).first else {
        index += 1
        continue
      }
      keep(index)
      pieces.append(.cut)
      index = end
      start = end
    }
    keep(scalars.count)
    return pieces
  }
}
