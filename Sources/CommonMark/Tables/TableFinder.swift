/// Finds the table in a paragraph: its first line that a fitting delimiter row follows is a header,
/// and the lines below are rows up to a blank line, another block's start or a lazy line.
struct TableFinder {
  let source: Source
  let containers: Containers

  func table(in leaf: Leaf) -> TableDraft? {
    let row = TableRow(source: source)
    for (header, line) in zip(leaf.lines, leaf.lines.dropFirst()) {
      guard !line.isLazy, let alignments = row.alignments(in: line.content) else { continue }
      // As on GitHub, a first delimiter row that does not fit settles that there is no table.
      guard indent(of: line, in: leaf) < 4, row.cells(in: header.content).count == alignments.count
      else { return nil }
      return table(header, line, alignments, in: leaf)
    }
    return nil
  }

  private func indent(of line: Leaf.Line, in leaf: Leaf) -> Int {
    var cursor = LineCursor(source, line: line.number)
    _ = containers.strip(leaf.container, from: &cursor)
    return cursor.firstNonspace.indent
  }

  private func table(
    _ header: Leaf.Line, _ delimiter: Leaf.Line, _ alignments: [Table.Alignment], in leaf: Leaf
  ) -> TableDraft {
    let delimiterPrefix = prefix(of: delimiter.number, in: leaf.container) ?? []
    let headerPrefix = header.isLazy ? nil : prefix(of: header.number, in: leaf.container)
    var table = TableDraft(
      alignments: alignments, header: row(header.content, line: header.number),
      delimiterLine: delimiter.number, rows: [], level: leaf.level,
      headerPrefix: headerPrefix ?? delimiterPrefix, rowPrefixes: [delimiterPrefix])
    var number = delimiter.number + 1
    var missingCells = 0
    while number <= source.lines.count, let content = rowContent(number, in: leaf.container) {
      let row = row(content, line: number)
      missingCells += max(alignments.count - row.cells.count, 0)
      guard !row.cells.isEmpty, missingCells <= Self.mostMissingCells,
        let prefix = prefix(of: number, in: leaf.container)
      else { break }
      table.rows.append(row)
      table.rowPrefixes.append(prefix)
      number += 1
    }
    return table
  }

  /// How many cells may be filled in for ragged rows; a wide header above a million short rows
  /// would exhaust the memory.
  private static let mostMissingCells = 20_000

  private func row(_ content: Range<Int>, line: Int) -> TableDraft.Row {
    let row = TableRow(source: source)
    let cells = row.cells(in: content).map { row.cell($0, line: line) }
    return TableDraft.Row(line: line, start: content.lowerBound, cells: cells)
  }

  /// What stands in the line behind its containers' marks if it can be a row.
  private func rowContent(_ number: Int, in container: Int?) -> Range<Int>? {
    var cursor = LineCursor(source, line: number)
    guard containers.strip(container, from: &cursor) else { return nil }
    let content = cursor.content
    guard !content.isEmpty, cursor.firstNonspace.indent < 4 else { return nil }
    return startsBlock(content) ? nil : content
  }

  /// Whether a line with this text starts a block of its own; cmark tells, unless it is plain.
  private func startsBlock(_ content: Range<Int>) -> Bool {
    let byte = source.bytes.byte(at: content.lowerBound)
    guard byte != .bar, !byte.isASCIILetter, byte < 0x80,
      let first = CMarkTree(parsing: Array(source.bytes[content]))?.root.firstChild
    else { return false }
    return !first.isParagraph
  }

  /// The line's bytes before its own text: its containers' marks, a tab used in part as spaces.
  private func prefix(of number: Int, in container: Int?) -> [UInt8]? {
    var cursor = LineCursor(source, line: number)
    guard containers.strip(container, from: &cursor) else { return nil }
    let marks = source.bytes[source.line(number).lowerBound..<cursor.offset]
    let spaces = cursor.consumedOfTab > 0 ? cursor.consumedOfTab : 0
    return marks + Array(repeating: UInt8(ascii: " "), count: spaces)
  }
}
