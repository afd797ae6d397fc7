import CommonMark
import Packets

/// Records as a table that reads back to the same records, whatever stands in their cells.
///
/// 1. A column a field, twice where a record answers it twice, in the order of the declarations.
/// 2. A placeholder stands in its field's column, an answer beside it behind.
/// 3. What the packet reads from a criterion's own sentence stays there: its cell is empty.
/// 4. Columns that no field declares follow, under their own labels.
struct SealedTable {
  let block: Block

  init<Element: Record>(_ records: [Element]) {
    var columns: [(head: String, cells: [RichText?])] = []
    for (index, field) in Element.fields.enumerated() {
      let typed = records.map { $0.typed(in: field) }
      // With two columns at least the table can't pass for facts, whatever its cells say.
      let depth = max(typed.map(\.count).max() ?? 0, index < 2 ? 1 : 0)
      for layer in 0..<depth {
        columns.append(
          (field.declaration.name, typed.map { layer < $0.count ? $0[layer] : nil }))
      }
    }
    for label in records.flatMap(\.margin.extras).map(\.label).uniqued {
      let typed = records.map { record in
        record.margin.extras.filter { $0.label == label }.map(\.text)
      }
      for layer in 0..<(typed.map(\.count).max() ?? 0) {
        columns.append((label, typed.map { layer < $0.count ? $0[layer] : nil }))
      }
    }
    let table = Table(
      alignments: columns.map { _ in .none },
      header: Self.row(columns.map { [Inline.text($0.head)] }),
      rows: records.indices.map { index in
        Self.row(columns.map { $0.cells[index]?.inlines ?? [] })
      })
    block = Block(.table(table), start: .none, endLine: 0)
  }

  private static func row(_ cells: [[Inline]]) -> Table.Row {
    Table.Row(
      cells: cells.map { Table.Cell(inlines: $0, start: .none) }, typedCount: cells.count,
      start: .none)
  }
}

extension Record {
  /// What was typed for a field: placeholders, then answers.
  fileprivate func typed(in field: Field<Self>) -> [RichText] {
    let sentence = Self.fields.first?.entries(self).first?.location
    let isFirst = field.declaration.name == Self.fields.first?.declaration.name
    return margin.unfilled.filter { $0.field == field.declaration.name }.map(\.text)
      + field.entries(self).filter { isFirst || $0.location != sentence }.map(\.text)
  }
}

extension [String] {
  /// Each once, in the order of the first.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
