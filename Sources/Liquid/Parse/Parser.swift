/// Reads a source's chunks into nodes. A mistake is reported to the loader and reading goes on
/// with the next tag, so that one run shows them all.
struct Parser {
  let loader: Loader
  let unit: Int
  private var reader: ChunkReader
  /// The lines of a `{% liquid %}` tag, where those are read instead.
  private var lines: ArraySlice<Chunk>?
  private var depth: Int
  /// How deep tags nest in what was read so far.
  private(set) var greatestDepth = 0
  /// Set after a mistake that leaves nothing to go on with.
  private(set) var isAborted = false
  /// Where in the HTML the text ends that was read so far.
  var html = HTMLContext()

  init(_ loader: Loader, unit: Int) {
    self.loader = loader
    self.unit = unit
    reader = ChunkReader(loader.sources[unit].bytes)
    depth = 0
  }

  var bytes: [UInt8] { reader.bytes }

  func report(_ fault: SyntaxFault, at offset: Int) {
    loader.report(fault, at: Position(source: unit, offset: offset))
  }

  private mutating func nextChunk() -> Chunk? {
    guard !isAborted, !loader.hasTooManyFaults else { return nil }
    return lines == nil ? reader.next() : lines?.popFirst()
  }

  /// The whole source.
  mutating func template() -> Block {
    block(in: nil, until: []).block
  }

  /// Nodes up to one of the tags in `ends`, which is returned; nil at the end of the source.
  mutating func block(in tag: String?, until ends: [String]) -> (block: Block, end: Chunk?) {
    var block = Block()
    guard depth <= loader.limits.nesting else {
      report(.nestedTooDeeply(limit: loader.limits.nesting), at: reader.offset)
      isAborted = true
      return (block, nil)
    }
    depth += 1
    greatestDepth = max(greatestDepth, depth)
    defer { depth -= 1 }
    while let chunk = nextChunk() {
      if let name = chunk.tagName, ends.contains(name) { return (block, chunk) }
      read(chunk, in: tag, into: &block)
    }
    return (block, nil)
  }

  private mutating func read(_ chunk: Chunk, in tag: String?, into block: inout Block) {
    switch chunk.kind {
    case .text: appendText(chunk.range, to: &block)
    case .output:
      if let node = output(chunk) { block.append(node) }
    case .tag("liquid"):
      for node in liquid(chunk) { block.append(node) }
    case .tag("raw"):
      if let range = verbatim(chunk) { appendText(range, to: &block) }
    case .tag(let name):
      if name.hasPrefix("end") || Self.parts.contains(name) {
        let isStray = tag == nil || Self.parts.contains(name)
        report(.strayTag(name, expected: isStray ? nil : "end\(tag ?? "")"), at: chunk.start)
      } else if let node = node(named: name, chunk) {
        block.append(node)
      }
    case .unclosed(let open): report(.unclosedMarkup(open), at: chunk.start)
    }
  }

  /// Tags that stand only within another.
  private static let parts: Set<String> = ["else", "elsif", "when"]

  private mutating func appendText(_ range: Range<Int>, to block: inout Block) {
    guard !range.isEmpty else { return }
    if loader.mode == .html { html.advance(over: bytes[range]) }
    block.append(.text(StaticText(bytes[range])))
  }

  /// Reads a tag's markup; after a mistake, `fallback` stands for it.
  func markup<Result>(
    _ chunk: Chunk, or fallback: Result,
    _ body: (inout MarkupParser) throws(SyntaxError) -> Result
  ) -> Result {
    do throws(SyntaxError) {
      var parser = try MarkupParser(loader, unit: unit, chunk.range)
      let result = try body(&parser)
      try parser.expectEnd()
      return result
    } catch {
      report(error.fault, at: error.offset)
      return fallback
    }
  }

  /// What stands between `{% raw %}` or `{% doc %}` and its end, unread.
  mutating func verbatim(_ chunk: Chunk) -> Range<Int>? {
    guard let name = chunk.tagName else { return nil }
    if !isEmptyMarkup(chunk) { report(.unexpectedMarkup(tag: name), at: chunk.start) }
    guard lines == nil, let range = reader.verbatim(until: "end\(name)") else {
      report(.unclosedTag(name), at: chunk.start)
      return nil
    }
    return range
  }

  func isEmptyMarkup(_ chunk: Chunk) -> Bool {
    bytes[chunk.range].allSatisfy(\.isLiquidSpace)
  }

  /// The nodes of a `{% liquid %}` tag: each line is a tag, and what a line opens a line closes.
  private mutating func liquid(_ chunk: Chunk) -> [Node] {
    var inner = self
    inner.lines = liquidLines(chunk)[...]
    let block = inner.block(in: nil, until: []).block
    html = inner.html
    isAborted = inner.isAborted
    greatestDepth = max(greatestDepth, inner.greatestDepth)
    return block.nodes
  }

  private func liquidLines(_ chunk: Chunk) -> [Chunk] {
    bytes[chunk.range].split(separator: UInt8(ascii: "\n")).compactMap { line in
      let content = line.drop(while: \.isLiquidSpace)
      guard !content.isEmpty else { return nil }
      let range = content.startIndex..<content.endIndex
      return Chunk.tag(in: bytes, range: range, start: range.lowerBound, end: range.upperBound)
    }
  }

  /// Skips to the `endcomment` that closes this comment; comments nest, and `raw` hides.
  mutating func skipComment(_ chunk: Chunk) {
    var open = 1
    while let next = nextChunk() {
      switch next.tagName {
      case "comment": open += 1
      case "endcomment": open -= 1
      case "raw" where lines == nil: _ = reader.verbatim(until: "endraw")
      default: break
      }
      if open == 0 { return }
    }
    report(.unclosedTag("comment"), at: chunk.start)
  }
}
