/// A table as found in the source, its cells not parsed yet.
struct TableDraft {
  struct Row {
    var line: Int
    /// Where the row's text starts in the source.
    var start: Int
    var cells: [Cell]
  }

  struct Cell {
    /// The cell's text, trimmed, with `\|` read as `|`.
    var raw = RawText()
    /// Where it starts in the source.
    var start: Int
    var line: Int
  }

  var alignments: [Table.Alignment]
  var header: Row
  var delimiterLine: Int
  var rows: [Row]
  var level: Int
  /// What stands before the header in its line: container marks.
  var headerPrefix: [UInt8]
  var rowPrefixes: [[UInt8]]

  var firstLine: Int { header.line }
  var lastLine: Int { rows.last?.line ?? delimiterLine }
}
