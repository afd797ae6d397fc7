/// Running text as the sequence of pieces that Markdown spells it with.
struct InlinePieces {
  enum Piece {
    case text(String)
    /// Finished syntax: a code span, raw HTML, a link's brackets.
    case syntax(String)
    /// The opening or closing delimiter of `marks[mark]`.
    case delimiter(mark: Int, opens: Bool)
    case softBreak
    /// `isSpaced`: as two spaces in place of a backslash, which would be punctuation behind a
    /// delimiter.
    case hardBreak(isSpaced: Bool)

    var isBreak: Bool {
      switch self {
      case .softBreak, .hardBreak: true
      case .text, .syntax, .delimiter: false
      }
    }
  }

  /// Emphasis, strong or strikethrough, each of which can be spelled in two ways.
  struct Mark {
    enum Kind {
      case emphasis, strong, strikethrough
    }

    var kind: Kind
    /// `_` in place of `*`, `~` in place of `~~`.
    var isAlternate = false

    var delimiter: String {
      switch kind {
      case .emphasis: isAlternate ? "_" : "*"
      case .strong: isAlternate ? "__" : "**"
      case .strikethrough: isAlternate ? "~" : "~~"
      }
    }
  }

  private(set) var pieces: [Piece] = []
  var marks: [Mark] = []

  init(_ inlines: [Inline] = []) {
    for inline in inlines { add(inline) }
  }

  /// The same with two spaces for each hard break; nil where there is none.
  var withSpacedBreaks: InlinePieces? {
    var spaced = self
    spaced.pieces = pieces.map { piece in
      if case .hardBreak = piece { .hardBreak(isSpaced: true) } else { piece }
    }
    return pieces.contains { if case .hardBreak = $0 { true } else { false } } ? spaced : nil
  }

  mutating func append(_ more: [Piece]) { pieces += more }

  private mutating func add(_ inline: Inline) {
    switch inline.content {
    case .text(let text): pieces.append(.text(text))
    case .softBreak: pieces.append(.softBreak)
    case .hardBreak: pieces.append(.hardBreak(isSpaced: false))
    case .code(let code): pieces.append(.syntax(CodeSpan.markdown(code)))
    case .html(let html): pieces.append(.syntax(html.withInertLines))
    case .emphasis(let children): add(.emphasis, children)
    case .strong(let children): add(.strong, children)
    case .strikethrough(let children): add(.strikethrough, children)
    case .link(let destination, let title, let children):
      let link = LinkMarkdown(destination: destination, title: title)
      if let autolink = link.autolink(for: children) {
        pieces.append(.syntax(autolink))
      } else {
        add("[", children, link.tail)
      }
    case .image(let source, let title, let alternative):
      add("![", alternative, LinkMarkdown(destination: source, title: title).tail)
    }
  }

  private mutating func add(_ kind: Mark.Kind, _ children: [Inline]) {
    let mark = marks.count
    marks.append(Mark(kind: kind))
    pieces.append(.delimiter(mark: mark, opens: true))
    for child in children { add(child) }
    pieces.append(.delimiter(mark: mark, opens: false))
  }

  private mutating func add(_ opening: String, _ children: [Inline], _ tail: String) {
    pieces.append(.syntax(opening))
    for child in children { add(child) }
    pieces.append(.syntax("]" + tail))
  }
}

extension String {
  /// Raw HTML over several lines, where a line that could be taken for an underline, a table's
  /// delimiter row or a block's start is indented by four; a paragraph's lines lose that again.
  fileprivate var withInertLines: String {
    guard utf8.contains(.newline) else { return self }
    return lines.enumerated().map { index, line in
      let isRule = line.unicodeScalars.allSatisfy { "-=:| \t".unicodeScalars.contains($0) }
      return index > 0 && (isRule || line.startsBlock) ? "    " + line : line
    }.joined(separator: "\n")
  }

  /// Whether the line would end a paragraph above it.
  private var startsBlock: Bool {
    CMarkTree(parsing: Array("a\n".utf8) + utf8)?.root.firstChild?.next != nil
  }
}
