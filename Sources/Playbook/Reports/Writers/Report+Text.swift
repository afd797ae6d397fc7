import Diagnostics

extension Report {
  /// For a mail: tables with aligned columns, at most 100 characters wide.
  package var text: String { text(width: 100) }

  /// For a terminal of that many columns.
  package func text(width: Int) -> String {
    var lines = ["\(title), \(asOf)"]
    for table in tables {
      lines += ["", table.title, String(repeating: "-", count: table.title.count)]
      lines += table.rows.isEmpty ? [table.empty + "."] : TextTable(table, width: width).lines
      lines += table.notes.flatMap { $0.oneLine.wrapped(to: width) }
    }
    if !notes.isEmpty {
      lines += ["", "Notes", "-----"]
      lines += notes.flatMap { $0.oneLine.wrapped(to: width) }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// A table laid out in columns; what is too long for its column goes on below.
private struct TextTable {
  private static let gap = 2
  /// No column of text is made narrower to fit, and none narrower than its words before it has to.
  private static let least = 8

  private let columns: [ReportColumn]
  private let cells: [[[String]]]
  private let widths: [Int]

  init(_ table: ReportTable, width: Int) {
    let columns = table.columns.filter { $0.manner != .absent }
    self.columns = columns
    let texts = table.rows.map { row in
      zip(row, table.columns).filter { $0.1.manner != .absent }.map { cell, column in
        cell.map { TextTable.lines(of: $0, column.manner) } ?? [column.kind.isFigure ? "–" : ""]
      }
    }
    // A figure's title may go over several lines, so that it is as narrow as the figures.
    let heads = columns.map { column in
      column.kind.isFigure
        ? column.title.split(separator: " ").map { String($0).columns }.max() ?? 0
        : column.title.columns
    }
    let natural = heads.indices.map { index in
      texts.reduce(heads[index]) { widest, row in
        max(widest, row[index].map(\.columns).max() ?? 0)
      }
    }
    let words = columns.indices.map { index in
      texts.flatMap { $0[index] }.flatMap { $0.split(separator: " ") }
        .map { String($0).columns }.max() ?? 0
    }
    let room = Self.fit(natural, columns, width, least: words.map { max($0, Self.least) })
    let widths = Self.fit(room, columns, width, least: words.map { _ in Self.least })
    self.widths = widths
    cells = texts.map { row in
      zip(row, widths).map { lines, width in lines.flatMap { $0.wrapped(to: width) } }
    }
  }

  private static func lines(of cell: ReportCell, _ manner: ReportColumn.Manner) -> [String] {
    if case .texts(let texts) = cell { return texts.map(\.oneLine) }
    return [(manner == .brief ? cell.brief : cell.text).oneLine]
  }

  /// Takes from the widest column of text until the table fits, or each has its least.
  private static func fit(
    _ natural: [Int], _ columns: [ReportColumn], _ width: Int, least: [Int]
  ) -> [Int] {
    var widths = natural
    var over = natural.reduce(0, +) + gap * max(0, natural.count - 1) - width
    while over > 0 {
      let widest = widths.indices.filter { index in
        let column = columns[index]
        return !column.kind.isFigure && column.manner != .whole && widths[index] > least[index]
      }.max { widths[$0] < widths[$1] }
      guard let widest else { break }
      widths[widest] -= 1
      over -= 1
    }
    return widths
  }

  var lines: [String] {
    let head = zip(columns, widths).map { column, width in column.title.wrapped(to: width) }
    return line(head) + [widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")]
      + cells.flatMap(line)
  }

  private func line(_ row: [[String]]) -> [String] {
    let height = row.map(\.count).max() ?? 0
    return (0..<height).map { index in
      let pieces = row.indices.map { column in
        let text = index < row[column].count ? row[column][index] : ""
        let blanks = String(repeating: " ", count: max(0, widths[column] - text.columns))
        return columns[column].kind.isFigure ? blanks + text : text + blanks
      }
      let line = pieces.joined(separator: String(repeating: " ", count: Self.gap))
      return line.trimmingEnd
    }
  }
}
