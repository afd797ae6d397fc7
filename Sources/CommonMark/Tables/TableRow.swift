/// Cuts a line into table cells, and reads delimiter rows (GFM 0.29, 4.10).
struct TableRow {
  let source: Source

  /// The cells' extents between bars, untrimmed; a bar behind a backslash does not separate.
  func cells(in content: Range<Int>) -> [Range<Int>] {
    let bytes = source.bytes
    let content = bytes.trimmed(content)
    var start = content.lowerBound
    if bytes.byte(at: start) == .bar, !content.isEmpty { start += 1 }
    var cells: [Range<Int>] = []
    for offset in start..<max(start, content.upperBound)
    where bytes.byte(at: offset) == .bar && !isEscaped(offset, from: content.lowerBound) {
      cells.append(start..<offset)
      start = offset + 1
    }
    if start < content.upperBound { cells.append(start..<content.upperBound) }
    return cells
  }

  private func isEscaped(_ bar: Int, from start: Int) -> Bool {
    bar > start && source.bytes.byte(at: bar - 1) == .backslash
  }

  /// The columns' alignments if the line is a delimiter row.
  func alignments(in content: Range<Int>) -> [Table.Alignment]? {
    let text = source.bytes[source.bytes.trimmed(content)]
    let isPossible = text.allSatisfy {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || $0 == .bar || $0.isWhitespace
    }
    guard isPossible, text.contains(UInt8(ascii: "-")) else { return nil }
    var alignments: [Table.Alignment] = []
    for cell in cells(in: content) {
      guard let alignment = alignment(source.bytes.trimmed(cell)) else { return nil }
      alignments.append(alignment)
    }
    return alignments
  }

  private func alignment(_ cell: Range<Int>) -> Table.Alignment? {
    var dashes = source.bytes[cell]
    let isLeft = dashes.first == UInt8(ascii: ":")
    if isLeft { dashes = dashes.dropFirst() }
    let isRight = dashes.last == UInt8(ascii: ":")
    if isRight { dashes = dashes.dropLast() }
    guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    return switch (isLeft, isRight) {
    case (true, true): .center
    case (true, false): .left
    case (false, true): .right
    case (false, false): Table.Alignment.none
    }
  }

  /// The cell's text with its escaped bars unescaped, traceable to the source.
  func cell(_ extent: Range<Int>, line: Int) -> TableDraft.Cell {
    let bytes = source.bytes
    let text = bytes.trimmed(extent)
    let start = text.isEmpty ? extent.lowerBound : text.lowerBound
    var cell = TableDraft.Cell(start: start, line: line)
    var pieceStart = text.lowerBound
    for offset in text where bytes.byte(at: offset) == .bar && offset > text.lowerBound {
      cell.raw.append(pieceStart..<(offset - 1), ofLine: line, in: source)
      pieceStart = offset
    }
    cell.raw.append(pieceStart..<text.upperBound, ofLine: line, in: source)
    return cell
  }
}
