import CCMark

/// Builds our tree from cmark's, with the leaves and tables that a survey found.
struct BlockReader {
  private let survey: Survey
  private let tables: [Int: Table]
  private let tableEnds: [Int: Int]
  private var finder: PositionFinder
  private var nextLeaf = 0
  /// Whether every inline's position is known for certain.
  private(set) var isAligned = true

  init(_ survey: Survey, tables: [(draft: TableDraft, table: Table)]) {
    self.survey = survey
    self.tables = Dictionary(
      tables.map { ($0.draft.firstLine, $0.table) }, uniquingKeysWith: { first, _ in first })
    tableEnds = Dictionary(
      tables.map { ($0.draft.firstLine, $0.draft.lastLine) },
      uniquingKeysWith: { first, _ in first })
    finder = PositionFinder(survey.source)
  }

  /// The blocks below `parent`, which stands at nesting level `level`.
  mutating func read(_ parent: CMarkNode, level: Int = 0) throws(ParseError) -> [Block] {
    var blocks: [Block] = []
    for node in parent.children where node.startLine > survey.lineOffset {
      if let block = try readBlock(node, level: level + 1) { blocks.append(block) }
    }
    return blocks
  }

  private mutating func readBlock(_ node: CMarkNode, level: Int) throws(ParseError) -> Block? {
    let line = survey.line(of: node)
    let start = finder.position(of: survey.offset(of: node), line: line)
    switch node.type {
    case CMARK_NODE_BLOCK_QUOTE:
      let blocks = try read(node, level: level)
      return Block(
        .blockQuote(blocks), start: start, endLine: max(line, blocks.last?.endLine ?? line))
    case CMARK_NODE_LIST:
      return try readList(node, level: level, start: start)
    case CMARK_NODE_CODE_BLOCK:
      return Block(
        .codeBlock(info: node.fenceInfo, text: node.literal), start: start,
        endLine: survey.lastLine(of: node))
    case CMARK_NODE_HTML_BLOCK:
      let html = Block.Content.htmlBlock(node.literal.withoutOuterBlankness)
      return Block(html, start: start, endLine: survey.lastLine(of: node))
    case CMARK_NODE_THEMATIC_BREAK:
      return Block(.thematicBreak, start: start, endLine: line)
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
      if survey.tableLines.contains(line) { return table(at: line) }
      return try readLeaf(node, level: level, start: start)
    default:
      return nil
    }
  }

  /// The table whose header is in this line; nil for its further lines.
  private mutating func table(at line: Int) -> Block? {
    guard let table = tables[line], let end = tableEnds[line] else { return nil }
    return Block(.table(table), start: table.header.start, endLine: end)
  }

  private mutating func readList(
    _ node: CMarkNode, level: Int, start: SourcePosition
  ) throws(ParseError) -> Block {
    var items: [ListItem] = []
    var end = start.line
    for child in node.children {
      let line = survey.line(of: child)
      let start = finder.position(of: survey.offset(of: child), line: line)
      var item = ListItem(blocks: try read(child, level: level + 1), start: start)
      item.takeCheckbox(in: survey.source)
      end = max(line, item.blocks.last?.endLine ?? line)
      items.append(item)
    }
    let list = List(kind: node.listKind, isTight: node.listIsTight, items: items)
    return Block(.list(list), start: start, endLine: end)
  }

  private mutating func readLeaf(
    _ node: CMarkNode, level: Int, start: SourcePosition
  ) throws(ParseError) -> Block? {
    guard survey.leaves.indices.contains(nextLeaf) else { return nil }
    let leaf = survey.leaves[nextLeaf]
    nextLeaf += 1
    var reader = InlineReader(
      leaf.raw, from: leaf.inlineStart, finder: finder, limit: Document.deepestNesting)
    let textStart = reader.position
    let inlines = try reader.read(node, level: level).inlines
    isAligned = isAligned && reader.isAligned
    guard node.type == CMARK_NODE_PARAGRAPH else {
      let start = leaf.inlineStart > 0 ? textStart : start
      let content = Block.Content.heading(level: node.headingLevel, inlines)
      return Block(content, start: start, endLine: leaf.lastLine)
    }
    return Block(.paragraph(inlines), start: textStart, endLine: leaf.lastLine)
  }
}

extension String {
  /// Raw HTML without the first line's indentation and without blank lines at the end.
  fileprivate var withoutOuterBlankness: String {
    let bytes = Array(utf8)
    return bytes.text(in: bytes.trimmed(bytes.indices)) + "\n"
  }
}
