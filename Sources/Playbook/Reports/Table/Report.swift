import Packets

/// A report over the portfolio as data: titled tables, and what is missing. Writers make text, CSV
/// and JSON of it.
package struct Report: Hashable, Sendable {
  /// `scorecard`
  package var name: String
  package var title: String
  package var asOf: Day
  package var tables: [ReportTable]
  /// What keeps the figures from saying more, and where to write it.
  package var notes: [String]

  /// The first that is more than figures in short.
  package var mainTable: ReportTable? { tables.first { $0.key != "summary" } ?? tables.first }

  /// The table of that key, case, spaces and hyphens folded.
  package func table(named name: String) -> ReportTable? {
    tables.first { $0.key.foldedKey == name.foldedKey }
  }
}

/// A table with typed columns; a row has a cell a column, nil where there is nothing to say.
package struct ReportTable: Hashable, Sendable {
  /// In JSON, and to choose it for CSV.
  package var key: String
  package var title: String
  package var columns: [ReportColumn]
  package var rows: [[ReportCell?]]
  /// What stands instead of rows where there are none: `Nobody sealed despite a failed gate`.
  package var empty: String
  /// Below it: sums, and how figures were reckoned.
  package var notes: [String]

  init<Row>(
    _ key: String, _ title: String, _ rows: some Sequence<Row>, empty: String,
    notes: [String] = [], _ fillers: [Filler<Row>]
  ) {
    self.key = key
    self.title = title
    self.empty = empty
    self.notes = notes
    columns = fillers.map(\.column)
    self.rows = rows.map { row in fillers.map { $0.cell(row) } }
  }
}

/// A figure of the whole portfolio with how it was reckoned.
struct Figure {
  var name: String
  /// `2 of 5, 40 %`
  var value: String
  /// `aim 85 %`, `over 20 %: flagged`
  var remark: String = ""

  init(_ name: String, _ value: String, _ remark: String = "") {
    self.name = name
    self.value = value
    self.remark = remark
  }

  /// `2 of 5, 40 %`; nothing of nothing says so.
  init(_ name: String, _ share: Share, _ remark: String = "", ofNothing: String = "none yet") {
    self.init(name, share.whole > 0 ? ReportCell.share(share).text : ofNothing, remark)
  }

  static func table(_ title: String, _ figures: [Figure]) -> ReportTable {
    ReportTable(
      "summary", title, figures, empty: "No figures",
      [
        .text("Figure", "figure") { $0.name },
        .text("Value", "value") { $0.value },
        .text("Remark", "remark") { $0.remark.isEmpty ? nil : $0.remark },
      ])
  }
}
