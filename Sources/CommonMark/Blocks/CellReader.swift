/// Reads the cells, which stand as headings before the source, into the tables they belong to.
struct CellReader {
  private let source: Source
  private var nodes: CMarkChildren
  private var finder: PositionFinder
  private(set) var isAligned = true

  init(_ tree: CMarkTree, source: Source) {
    self.source = source
    nodes = tree.root.children
    finder = PositionFinder(source)
  }

  mutating func read(_ draft: TableDraft) throws(ParseError) -> Table {
    let width = draft.alignments.count
    let header = try read(draft.header, width: width, level: draft.level)
    var rows: [Table.Row] = []
    for row in draft.rows { rows.append(try read(row, width: width, level: draft.level)) }
    return Table(alignments: draft.alignments, header: header, rows: rows)
  }

  private mutating func read(
    _ row: TableDraft.Row, width: Int, level: Int
  ) throws(ParseError) -> Table.Row {
    var cells: [Table.Cell] = []
    for cell in row.cells { cells.append(try read(cell, level: level)) }
    let typed = min(cells.count, width)
    let excess = Array(cells.dropFirst(width))
    cells = Array(cells.prefix(width))
    let rowEnd = finder.position(of: source.line(row.line).upperBound, line: row.line)
    while cells.count < width { cells.append(Table.Cell(inlines: [], start: rowEnd)) }
    let start = finder.position(of: row.start, line: row.line)
    return Table.Row(cells: cells, excess: excess, typedCount: typed, start: start)
  }

  private mutating func read(
    _ cell: TableDraft.Cell, level: Int
  ) throws(ParseError) -> Table.Cell {
    let start = finder.position(of: cell.start, line: cell.line)
    guard let node = nodes.next() else { return Table.Cell(inlines: [], start: start) }
    var reader = InlineReader(cell.raw, finder: finder, limit: Document.deepestNesting)
    let inlines = try reader.read(node, level: level).inlines
    isAligned = isAligned && reader.isAligned
    finder = reader.finder
    return Table.Cell(inlines: inlines, start: start)
  }
}
