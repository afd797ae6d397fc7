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
  var isPlain: Bool {
    inlines.allSatisfy { if case .text = $0.content { true } else { false } }
  }

  /// The lines between soft and hard breaks and `<br>`.
  var lines: [RichText] {
    split { inlines in
      inlines.map { inline in
        switch inline.content {
        case .softBreak, .hardBreak: [.cut]
        case .html(let html) where html.isLineBreakTag: [.cut]
        default: [.keep(inline)]
        }
      }
    }
  }

  /// The pieces between separators that stand outside marks; a word counts with white space on both
  /// sides, a sign with or without.
  func split(atAnyOf separators: [String]) -> [RichText] {
    split { inlines in
      inlines.map { inline in
        switch inline.content {
        case .softBreak, .hardBreak: separators.contains("\n") ? [.cut] : [.keep(inline)]
        case .html(let html) where html.isLineBreakTag:
          separators.contains("\n") ? [.cut] : [.keep(inline)]
        case .text(let text): text.cut(at: separators, from: inline)
        default: [.keep(inline)]
        }
      }
    }
  }

  /// Whether there is white space or a break at either end.
  private var hasBlankEnds: Bool {
    func isBlank(_ inline: Inline?, _ edge: (String.UnicodeScalarView) -> Unicode.Scalar?) -> Bool {
      guard let inline else { return false }
      guard case .text(let text) = inline.content else { return inline.isBreak }
      return edge(text.unicodeScalars)?.isBlank ?? true
    }
    return isBlank(inlines.first, \.first) || isBlank(inlines.last, \.last)
  }

  /// Without white space at both ends.
  var stripped: RichText {
    var inlines = inlines
    if !hasBlankEnds { return located(inlines) }
    while let first = inlines.first {
      guard case .text(let text) = first.content else {
        if first.isBreak { inlines.removeFirst(); continue }
        break
      }
      let blank = text.unicodeScalars.prefix { $0.properties.isWhitespace }.count
      if blank == 0 { break }
      inlines.removeFirst()
      if let rest = first.droppingText(blank) { inlines.insert(rest, at: 0) }
    }
    while let last = inlines.last {
      guard case .text(let text) = last.content else {
        if last.isBreak { inlines.removeLast(); continue }
        break
      }
      let trimmed = String(
        String.UnicodeScalarView(
          text.unicodeScalars.reversed().drop { $0.properties.isWhitespace }.reversed()))
      if trimmed.unicodeScalars.count == text.unicodeScalars.count { break }
      inlines.removeLast()
      if !trimmed.isEmpty { inlines.append(Inline(.text(trimmed), start: last.start)) }
    }
    return located(inlines)
  }

  /// The inlines with the place of the first of them.
  private func located(_ inlines: [Inline]) -> RichText {
    RichText(
      inlines, in: location.file,
      otherwise: SourcePosition(line: location.line, column: location.column))
  }

  /// Neighbouring texts as one, so that a label or separator is never cut in two.
  var merged: RichText {
    var merged: [Inline] = []
    for inline in inlines {
      if case .text(let text) = inline.content, let last = merged.last,
        case .text(let before) = last.content
      {
        merged[merged.count - 1] = Inline(.text(before + text), start: last.start)
      } else {
        merged.append(inline)
      }
    }
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
  var isBreak: Bool {
    switch content {
    case .softBreak, .hardBreak: true
    case .html(let html): html.isLineBreakTag
    default: false
    }
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

extension String {
  /// Cuts at words with white space around them and at signs; the text is `inline`'s.
  fileprivate func cut(at separators: [String], from inline: Inline) -> [InlinePiece] {
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
      guard let length = separators.lazy.compactMap({ scalars.matches($0, at: index) }).first else {
        index += 1
        continue
      }
      keep(index)
      pieces.append(.cut)
      index += length
      start = index
    }
    keep(scalars.count)
    return pieces
  }
}

extension [Unicode.Scalar] {
  /// How long the separator is, where it stands at `index`.
  fileprivate func matches(_ separator: String, at index: Int) -> Int? {
    let sought = Array(separator.unicodeScalars)
    guard index + sought.count <= count, Array(self[index..<index + sought.count]) == sought else {
      return nil
    }
    guard let first = sought.first, first.properties.isAlphabetic else { return sought.count }
    let end = index + sought.count
    let isWord =
      index > 0 && self[index - 1].properties.isWhitespace
      && end < count && self[end].properties.isWhitespace
    return isWord ? sought.count : nil
  }
}
