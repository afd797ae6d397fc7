extension MarkdownWriter {
  func lines(of table: Table) -> [String] {
    let delimiters = table.alignments.map { alignment in
      switch alignment {
      case .none: "---"
      case .left: ":---"
      case .center: ":---:"
      case .right: "---:"
      }
    }
    return [line(of: table.header, isHeader: true), line(delimiters)]
      + table.rows.map { line(of: $0, isHeader: false) }
  }

  /// A row with as many cells as were typed, those past the header's width included.
  private func line(of row: Table.Row, isHeader: Bool) -> String {
    let isWhole = isHeader || !row.excess.isEmpty
    let typed = isWhole ? row.cells.count : min(max(row.typedCount, 1), row.cells.count)
    return line((row.cells.prefix(typed) + row.excess).map { text(of: $0, isHeader: isHeader) })
  }

  private func line(_ cells: [String]) -> String {
    "|" + cells.map { $0.isEmpty ? "  |" : " \($0) |" }.joined()
  }

  private func text(of cell: Table.Cell, isHeader: Bool) -> String {
    let text = InlineMarkdown.write(cell.inlines, .init(isOneLine: true))
    let isDelimiter = text.contains("-") && text.allSatisfy { "-: ".contains($0) }
    return (isHeader && isDelimiter ? "\\" : "") + text.replacing("|", with: "\\|")
  }
}
