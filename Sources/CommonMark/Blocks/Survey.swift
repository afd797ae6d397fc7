import CCMark

/// What one walk over cmark's tree finds out before ours is built: that it isn't too deep, each
/// leaf's raw text, the tables among the paragraphs, and the lines of link definitions.
struct Survey {
  let source: Source
  /// How many lines stand before the source's first one in what cmark parsed.
  let lineOffset: Int
  /// Lines (of the source) that stand for a table already found.
  let tableLines: Set<Int>

  private(set) var containers = Containers()
  /// Paragraphs and headings in document order, those that stand for tables left out.
  private(set) var leaves: [Leaf] = []
  private(set) var tables: [TableDraft] = []
  private(set) var lines: LineCoverage

  /// Whether a table left lines of its paragraph over: what follows depends on what they are.
  private var blocksAreUnsure = false
  private var level = 0
  private var openContainers: [Int] = []

  init(_ source: Source, lineOffset: Int, tableLines: Set<Int>) {
    self.source = source
    self.lineOffset = lineOffset
    self.tableLines = tableLines
    lines = LineCoverage(count: source.lines.count)
  }

  mutating func walk(_ tree: CMarkTree) throws(ParseError) {
    var walk = CMarkWalk(tree)
    var block = SourcePosition(line: 1, column: 1)
    while let event = walk.next() {
      switch event {
      case .enter(let node):
        if node.isBlock { block = position(of: node) }
        guard level <= Document.deepestNesting else {
          throw .nestedTooDeeply(limit: Document.deepestNesting, at: block)
        }
        if node.startLine > lineOffset, node.isBlock { enter(node) }
        if !node.isLeaf { level += 1 }
      case .exit(let node):
        level -= 1
        if node.startLine > lineOffset, node.isContainer { openContainers.removeLast() }
      }
    }
  }

  /// Only the nesting, of a text whose block starts are the source's.
  mutating func checkDepth(of tree: CMarkTree) throws(ParseError) {
    var walk = CMarkWalk(tree)
    while let event = walk.next() {
      switch event {
      case .enter(let node):
        guard level <= Document.deepestNesting else {
          throw .nestedTooDeeply(limit: Document.deepestNesting, at: position(of: node))
        }
        if !node.isLeaf { level += 1 }
      case .exit: level -= 1
      }
    }
  }

  private func position(of node: CMarkNode) -> SourcePosition {
    var finder = PositionFinder(source)
    return finder.position(of: offset(of: node), line: line(of: node))
  }

  func line(of node: CMarkNode) -> Int { max(node.startLine - lineOffset, 1) }

  func offset(of node: CMarkNode) -> Int {
    source.line(line(of: node)).lowerBound + max(node.startColumn - 1, 0)
  }

  private mutating func enter(_ node: CMarkNode) {
    let line = line(of: node)
    switch node.type {
    case CMARK_NODE_BLOCK_QUOTE: open(Container(kind: .quote, line: line), node)
    case CMARK_NODE_ITEM:
      var cursor = LineCursor(source, line: line)
      _ = containers.strip(openContainers.last, from: &cursor)
      open(Container(kind: .item(indent: cursor.skipItemMark()), line: line), node)
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
      enterLeaf(node, line: line)
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK:
      lines.cover(line...max(line, lastLine(of: node)))
    default: break
    }
  }

  private mutating func open(_ container: Container, _ node: CMarkNode) {
    var container = container
    container.parent = openContainers.last
    let index = containers.add(container)
    openContainers.append(index)
    lines.enclose(line(of: node)...max(line(of: node), node.endLine - lineOffset), in: index)
  }

  private mutating func enterLeaf(_ node: CMarkNode, line: Int) {
    guard !tableLines.contains(line) else { return lines.cover(line...line) }
    let reader = LeafReader(source: source, containers: containers)
    let start = min(offset(of: node), source.line(line).upperBound)
    let last = node.endLine - lineOffset
    let container = openContainers.last
    var leaf =
      if node.type == CMARK_NODE_PARAGRAPH {
        reader.paragraph(from: start, line: line, through: last, container: container)
      } else {
        reader.atxHeading(from: start, line: line, container: container)
          ?? reader.setextHeading(from: start, line: line, through: last, container: container)
      }
    leaf.level = level
    leaves.append(leaf)
    lines.cover(line...max(line, leaf.lastLine))
    guard leaf.lines.count > 1, line > tables.last?.lastLine ?? 0, !blocksAreUnsure else { return }
    let finder = TableFinder(source: source, containers: containers)
    guard let table = finder.table(in: leaf) else { return }
    tables.append(table)
    blocksAreUnsure = table.lastLine < leaf.lastLine
  }
}

extension Survey {
  /// The last line of a code or HTML block, which cmark does not always know.
  func lastLine(of node: CMarkNode) -> Int {
    let line = line(of: node)
    let textLines = node.literal.utf8.count { $0 == .newline }
    guard node.type == CMARK_NODE_CODE_BLOCK else { return line + max(textLines - 1, 0) }
    var opening = LineCursor(source, line: line)
    let container = lines.container(of: line)
    _ = containers.strip(container, from: &opening)
    guard opening.firstNonspace.indent < 4 else { return line + max(textLines - 1, 0) }
    let closing = line + textLines + 1
    guard closing <= node.endLine - lineOffset else { return line + textLines }
    var cursor = LineCursor(source, line: closing)
    return containers.strip(container, from: &cursor) ? closing : line + textLines
  }

  /// Definitions, those at a paragraph's start and those that made up a whole one.
  ///
  /// The latter leave no node, so they are read from the lines that no block covers.
  func linkDefinitions() -> [LinkDefinition] {
    let reader = LeafReader(source: source, containers: containers)
    var found = leaves.flatMap(\.definitions)
    var number = 1
    while number <= source.lines.count {
      guard !lines.isCovered(number) else {
        number += 1
        continue
      }
      let container = lines.container(of: number)
      var last = number
      while !lines.isCovered(last + 1), lines.container(of: last + 1) == container,
        last < source.lines.count
      {
        last += 1
      }
      found += definitions(from: number, through: last, container: container, reader)
      number = last + 1
    }
    return found.sorted { $0.position < $1.position }
  }

  private func definitions(
    from first: Int, through last: Int, container: Int?, _ reader: LeafReader
  ) -> [LinkDefinition] {
    var found: [LinkDefinition] = []
    var number = first
    while number <= last {
      var cursor = LineCursor(source, line: number)
      _ = containers.strip(container, from: &cursor)
      guard !cursor.content.isEmpty else {
        number += 1
        continue
      }
      var end = number
      while end < last, !isBlank(end + 1, in: container) { end += 1 }
      let leaf = reader.paragraph(
        from: cursor.content.lowerBound, line: number, through: end, container: container)
      found += leaf.definitions
      number = end + 1
    }
    return found
  }

  private func isBlank(_ number: Int, in container: Int?) -> Bool {
    var cursor = LineCursor(source, line: number)
    _ = containers.strip(container, from: &cursor)
    return cursor.content.isEmpty
  }
}
