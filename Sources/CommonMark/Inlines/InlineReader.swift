import CCMark

/// Turns the inlines of one leaf from cmark's tree into ours, each with its position.
///
/// cmark's own inline positions can't be trusted, so the leaf's raw text is read again along the
/// tree: each node says which syntax stands there, hence how many bytes it took. Text is compared
/// escape by escape, which also tells a typed `~` from an escaped one.
///
/// Where a `~` occurs, cmark's emphasis is taken apart into its delimiters again and resolved anew
/// together with strikethrough, since the two compete.
struct InlineReader {
  let raw: RawText
  /// The next byte of `raw` that no inline has taken.
  var offset: Int
  /// False once the raw text did not fit the tree; positions behind that are the last known.
  private(set) var isAligned = true
  /// Shared by readers of the same line, as it would count the columns anew.
  private(set) var finder: PositionFinder
  private var entities = Entities()
  private let limit: Int
  private let hasTildes: Bool

  init(_ raw: RawText, from start: Int = 0, finder: PositionFinder, limit: Int) {
    self.raw = raw
    self.limit = limit
    hasTildes = raw.bytes.contains(.tilde)
    offset = start
    self.finder = finder
  }

  var position: SourcePosition {
    mutating get { finder.position(of: offset, in: raw) }
  }

  /// The inlines below `parent`, which stands at nesting level `level`.
  mutating func read(_ parent: CMarkNode, level: Int) throws(ParseError) -> SizedInlines {
    var siblings: [InlineDraft] = []
    try read(parent, level: level, into: &siblings)
    return try MarkResolution(limit: limit - level, raw: raw).resolve(siblings)
  }

  private mutating func read(
    _ parent: CMarkNode, level: Int, into siblings: inout [InlineDraft]
  ) throws(ParseError) {
    for node in parent.children {
      if node.type == CMARK_NODE_TEXT {
        readText(Array(node.literal.utf8), into: &siblings)
      } else if hasTildes, node.isEmphasis, isDelimiter(raw.bytes.byte(at: offset)) {
        let count = node.type == CMARK_NODE_EMPH ? 1 : 2
        readDelimiters(count, into: &siblings)
        try read(node, level: level, into: &siblings)
        readDelimiters(count, into: &siblings)
      } else {
        siblings.append(try readMarkup(node, level: level))
      }
    }
  }

  private mutating func readMarkup(
    _ node: CMarkNode, level: Int
  ) throws(ParseError) -> InlineDraft {
    let start = position
    switch node.type {
    case CMARK_NODE_SOFTBREAK:
      skipLineBreak()
      return .inline(Inline(.softBreak, start: start), height: 1)
    case CMARK_NODE_LINEBREAK:
      skipLineBreak()
      return .inline(Inline(.hardBreak, start: start), height: 1)
    case CMARK_NODE_CODE:
      skipCodeSpan()
      return .inline(Inline(.code(node.literal), start: start), height: 1)
    case CMARK_NODE_HTML_INLINE:
      let html = node.literal
      skip(Array(html.utf8))
      return .inline(Inline(.html(html.withoutIndentation), start: start), height: 1)
    case CMARK_NODE_EMPH:
      let inner = try readBetween(1, node, level: level, 1)
      return .inline(Inline(.emphasis(inner.inlines), start: start), height: inner.height + 1)
    case CMARK_NODE_STRONG:
      let inner = try readBetween(2, node, level: level, 2)
      return .inline(Inline(.strong(inner.inlines), start: start), height: inner.height + 1)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      return try readLink(node, level: level, start: start)
    default:
      return .inline(Inline(.text(node.literal), start: start), height: 1)
    }
  }

  private mutating func readLink(
    _ node: CMarkNode, level: Int, start: SourcePosition
  ) throws(ParseError) -> InlineDraft {
    let isImage = node.type == CMARK_NODE_IMAGE
    let inner: SizedInlines
    if !isImage, raw.bytes.byte(at: offset) == UInt8(ascii: "<") {
      inner = readAutolink(node)
    } else {
      inner = try readBetween(isImage ? 2 : 1, node, level: level, 1)
      skipLinkTail()
    }
    let content: Inline.Content =
      isImage
      ? .image(source: node.destination, title: node.title, alternative: inner.inlines)
      : .link(destination: node.destination, title: node.title, inner.inlines)
    return .inline(Inline(content, start: start), height: inner.height + 1)
  }

  private mutating func readBetween(
    _ opening: Int, _ node: CMarkNode, level: Int, _ closing: Int
  ) throws(ParseError) -> SizedInlines {
    offset += opening
    let inner = try read(node, level: level + 1)
    offset += closing
    return inner
  }

  private mutating func readAutolink(_ node: CMarkNode) -> SizedInlines {
    offset += 1
    let text = node.firstChild?.literal ?? ""
    let inline = Inline(.text(text), start: position)
    while offset < raw.bytes.count, raw.bytes.byte(at: offset) != UInt8(ascii: ">") { offset += 1 }
    offset += 1
    return SizedInlines(inlines: [inline], height: 1)
  }
}

extension InlineReader {
  /// A backslash and the line feed; or spaces, the line feed and the next line's indentation.
  private mutating func skipLineBreak() {
    if raw.bytes.byte(at: offset) == .backslash, raw.bytes.byte(at: offset + 1) == .newline {
      offset += 2
      return
    }
    while raw.bytes.byte(at: offset).isWhitespace, raw.bytes.byte(at: offset) != .newline {
      offset += 1
    }
    guard raw.bytes.byte(at: offset) == .newline else {
      isAligned = false
      return
    }
    offset += 1
    while raw.bytes.byte(at: offset).isSpaceOrTab { offset += 1 }
  }

  /// A run of backticks up to the next run of the same length.
  private mutating func skipCodeSpan() {
    let length = backticks(at: offset)
    if length == 0 { isAligned = false }
    var end = offset + length
    while end < raw.bytes.count {
      let run = backticks(at: end)
      if run == length { break }
      end += max(run, 1)
    }
    offset = end + length
  }

  private func backticks(at start: Int) -> Int {
    var end = start
    while raw.bytes.byte(at: end) == UInt8(ascii: "`") { end += 1 }
    return end - start
  }

  private mutating func skip(_ expected: [UInt8]) {
    if !raw.bytes.dropFirst(offset).starts(with: expected) { isAligned = false }
    offset += expected.count
  }

  /// `(destination "title")`, `[label]`, `[]` or, for a shortcut reference, nothing.
  private mutating func skipLinkTail() {
    let scanner = LinkScanner(bytes: raw.bytes)
    offset = scanner.inlineTail(at: offset) ?? scanner.label(at: offset) ?? offset
  }
}

extension InlineReader {
  /// Reads a text node: its text, cut where a delimiter may count.
  private mutating func readText(_ text: [UInt8], into siblings: inout [InlineDraft]) {
    var start = position
    var current: [UInt8] = []
    var read = 0

    func flush(_ siblings: inout [InlineDraft]) {
      guard !current.isEmpty else { return }
      let text = String(decoding: current, as: UTF8.self)
      siblings.append(.inline(Inline(.text(text), start: start), height: 1))
      current = []
    }

    while read < text.count {
      if hasTildes, isDelimiter(text.byte(at: read)),
        raw.bytes.byte(at: offset) == text.byte(at: read)
      {
        flush(&siblings)
        readDelimiters(1, into: &siblings)
        read += 1
        start = position
        continue
      }
      guard let unit = readUnit(expecting: text, at: read) else {
        isAligned = false
        current += text[read...]
        break
      }
      current += text[read..<(read + unit)]
      read += unit
    }
    flush(&siblings)
  }

  /// Moves past one character of text, in whatever way it is spelled; returns its decoded length.
  private mutating func readUnit(expecting text: [UInt8], at read: Int) -> Int? {
    let byte = raw.bytes.byte(at: offset)
    if byte == .backslash, raw.bytes.byte(at: offset + 1).isASCIIPunctuation {
      guard text.byte(at: read) == raw.bytes.byte(at: offset + 1) else { return nil }
      offset += 2
      return 1
    }
    if byte == UInt8(ascii: "&"), let entity = entities.decode(raw.bytes, at: offset) {
      guard text.dropFirst(read).starts(with: entity.text) else { return nil }
      offset += entity.length
      return entity.text.count
    }
    guard byte == text.byte(at: read), offset < raw.bytes.count else { return nil }
    offset += 1
    return 1
  }

  private func isDelimiter(_ byte: UInt8) -> Bool {
    byte == .tilde || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
  }

  /// Takes so many equal delimiters, joining them with the run that ends right before.
  private mutating func readDelimiters(_ count: Int, into siblings: inout [InlineDraft]) {
    let delimiter = Unicode.Scalar(raw.bytes.byte(at: offset))
    if case .run(var run) = siblings.last, run.delimiter == delimiter,
      run.offset + run.count == offset
    {
      run.count += count
      siblings[siblings.count - 1] = .run(run)
    } else {
      siblings.append(
        .run(DelimiterRun(delimiter: delimiter, count: count, offset: offset, start: position)))
    }
    offset += count
  }
}
