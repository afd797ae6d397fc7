import Diagnostics
import Packets

extension Report {
  /// For programs: each table under its key as a list of objects, with figures as numbers.
  package var json: JSON {
    [
      "report": .string(name),
      "as_of": .string(asOf.description),
      "tables": .object(tables.map { JSON.Member($0.key, $0.json) }),
      "notes": .array(notes.map(JSON.string)),
    ]
  }
}

extension ReportTable {
  fileprivate var json: JSON {
    [
      "title": .string(title),
      "rows": .array(
        rows.map { row in
          .object(
            zip(columns, row).map { column, cell in JSON.Member(column.key, cell?.json ?? .null) })
        }),
      "notes": .array(notes.map(JSON.string)),
    ]
  }
}

extension ReportCell {
  fileprivate var json: JSON {
    switch self {
    case .text(let text): .string(text)
    case .texts(let texts): .array(texts.map(JSON.string))
    case .count(let count), .change(let count): .integer(count)
    case .percent(let percent): .number(percent.value.description)
    case .share(let share):
      [
        "part": .integer(share.part), "of": .integer(share.whole),
        "percent": share.percent.map(JSON.integer) ?? .null,
      ]
    case .decimal(let number): .number(number.description)
    case .day(let day): .string(day.description)
    case .money(let money):
      ["amount": .number(money.amount.description), "currency": .string(money.currency)]
    case .answer(let isYes): .boolean(isYes)
    case .alarm(let alarm): .string(alarm.rawValue)
    }
  }
}
