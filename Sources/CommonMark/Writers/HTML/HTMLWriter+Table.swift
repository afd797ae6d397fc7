extension HTMLWriter {
  /// A table as GitHub writes it: cells past the header's width are left out.
  mutating func write(_ table: Table, source: String) {
    startLine()
    html += "<table\(source)>\n<thead>\n"
    write(table.header, of: table, element: "th")
    html += "</thead>\n"
    if !table.rows.isEmpty {
      html += "<tbody>\n"
      for row in table.rows { write(row, of: table, element: "td") }
      html += "</tbody>\n"
    }
    html += "</table>\n"
  }

  private mutating func write(_ row: Table.Row, of table: Table, element: String) {
    html += "<tr>\n"
    for (cell, alignment) in zip(row.cells, table.alignments) {
      html += "<\(element)\(attribute(for: alignment))>"
      write(cell.inlines)
      html += "</\(element)>\n"
    }
    html += "</tr>\n"
  }

  private func attribute(for alignment: Table.Alignment) -> String {
    switch alignment {
    case .none: ""
    case .left: " align=\"left\""
    case .center: " align=\"center\""
    case .right: " align=\"right\""
    }
  }
}
