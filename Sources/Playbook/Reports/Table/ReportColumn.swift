import Packets

/// A column of a report's table: what it is called and what type its cells have.
package struct ReportColumn: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case text, texts, count, change, percent, share, decimal, day, money, answer, alarm

    /// Figures stand to the right.
    var isFigure: Bool {
      switch self {
      case .count, .change, .percent, .share, .decimal, .money: true
      case .text, .texts, .day, .answer, .alarm: false
      }
    }
  }

  /// Above the column.
  package var title: String
  /// In CSV and JSON: `first_value_days`.
  package var key: String
  package var kind: Kind
  package var manner = Manner.full

  /// How much of it stands in the text; CSV and JSON have all.
  package enum Manner: String, Hashable, Sendable {
    case full
    /// Never broken into lines, such as a place that a terminal turns into a link.
    case whole
    /// Of a share its percent.
    case brief
    case absent
  }
}

/// A column together with how a row fills it.
struct Filler<Row> {
  private(set) var column: ReportColumn
  let cell: (Row) -> ReportCell?

  /// The same with its percent alone in the text.
  var brief: Filler { inManner(.brief) }

  /// The same, never broken into lines.
  var unbroken: Filler { inManner(.whole) }

  /// The same in CSV and JSON alone, where text has no room.
  var inDataOnly: Filler { inManner(.absent) }

  private func inManner(_ manner: ReportColumn.Manner) -> Filler {
    var filler = self
    filler.column.manner = manner
    return filler
  }

  private init(
    _ title: String, _ key: String, _ kind: ReportColumn.Kind,
    _ cell: @escaping (Row) -> ReportCell?
  ) {
    column = ReportColumn(title: title, key: key, kind: kind)
    self.cell = cell
  }

  static func text(
    _ title: String, _ key: String, _ value: @escaping (Row) -> String?
  ) -> Filler {
    Filler(title, key, .text) { value($0).map(ReportCell.text) }
  }

  static func texts(
    _ title: String, _ key: String, _ value: @escaping (Row) -> [String]
  ) -> Filler {
    Filler(title, key, .texts) { row in
      let texts = value(row)
      return texts.isEmpty ? nil : .texts(texts)
    }
  }

  static func count(_ title: String, _ key: String, _ value: @escaping (Row) -> Int?) -> Filler {
    Filler(title, key, .count) { value($0).map(ReportCell.count) }
  }

  static func change(_ title: String, _ key: String, _ value: @escaping (Row) -> Int?) -> Filler {
    Filler(title, key, .change) { value($0).map(ReportCell.change) }
  }

  static func percent(
    _ title: String, _ key: String, _ value: @escaping (Row) -> Percent?
  ) -> Filler {
    Filler(title, key, .percent) { value($0).map(ReportCell.percent) }
  }

  /// Nothing of nothing is an empty cell.
  static func share(_ title: String, _ key: String, _ value: @escaping (Row) -> Share?) -> Filler {
    Filler(title, key, .share) { row in
      value(row).flatMap { $0.whole > 0 ? .share($0) : nil }
    }
  }

  static func decimal(
    _ title: String, _ key: String, _ value: @escaping (Row) -> DecimalNumber?
  ) -> Filler {
    Filler(title, key, .decimal) { value($0).map(ReportCell.decimal) }
  }

  static func day(_ title: String, _ key: String, _ value: @escaping (Row) -> Day?) -> Filler {
    Filler(title, key, .day) { value($0).map(ReportCell.day) }
  }

  static func money(_ title: String, _ key: String, _ value: @escaping (Row) -> Money?) -> Filler {
    Filler(title, key, .money) { value($0).map(ReportCell.money) }
  }

  static func answer(_ title: String, _ key: String, _ value: @escaping (Row) -> Bool?) -> Filler {
    Filler(title, key, .answer) { value($0).map(ReportCell.answer) }
  }

  /// No alarm is an empty cell.
  static func alarm(_ title: String, _ key: String, _ value: @escaping (Row) -> Alarm) -> Filler {
    Filler(title, key, .alarm) { row in
      let alarm = value(row)
      return alarm == .none ? nil : .alarm(alarm)
    }
  }
}
