/// The tables of a source, and the text that makes cmark read it with them.
///
/// cmark knows no tables. So each table line is replaced by an empty heading, a block of one line
/// that nothing can continue: what follows the table is then parsed as what it is, a `---` below
/// it as a thematic break. All cells stand as headings before the source: block syntax is inert
/// there, and reference links resolve.
struct TableLayout {
  let source: Source
  private(set) var tables: [TableDraft] = []

  init(_ source: Source) { self.source = source }

  mutating func add(_ found: [TableDraft]) {
    let taken = lines
    let found = found.filter { ($0.firstLine...$0.lastLine).allSatisfy { !taken.contains($0) } }
    tables = (tables + found).sorted { $0.firstLine < $1.firstLine }
  }

  private var cells: [TableDraft.Cell] {
    tables.flatMap { ([$0.header] + $0.rows).flatMap(\.cells) }
  }

  /// How many lines `text` has before the source's first one.
  var lineOffset: Int { cells.count + 1 }

  /// The lines of all tables.
  var lines: Set<Int> { Set(tables.flatMap { $0.firstLine...$0.lastLine }) }

  /// What cmark parses: a line a cell, a blank line, the source.
  var text: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(source.bytes.count + 64)
    for cell in cells { text += Array("# ".utf8) + cell.raw.bytes + Array(" #\n".utf8) }
    text.append(.newline)
    var copied = source.lines.first?.lowerBound ?? 0
    for table in tables {
      text += source.bytes[copied..<source.line(table.firstLine).lowerBound]
      for prefix in [table.headerPrefix] + table.rowPrefixes {
        text += prefix + [UInt8(ascii: "#"), .newline]
      }
      copied = min(source.line(table.lastLine).upperBound + 1, source.bytes.count)
    }
    text += source.bytes[copied...]
    return text
  }
}
