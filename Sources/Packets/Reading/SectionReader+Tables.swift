import CommonMark
import Diagnostics

extension SectionReader {
  /// A table is facts, records or a matrix, whichever its heads and first column name.
  mutating func readTable(_ table: Table, _ block: Block) {
    openLabel = nil
    let heads = table.header.cells.map { cellText($0) }
    let candidates = recordCandidates.map { part in
      (part: part, known: heads.filter { parts.names[part][label: $0.trimmed] != nil }.count)
    }
    let best = candidates.reversed().max { $0.known < $1.known }
    let known = best?.known ?? 0
    // Where both heads name fields, cells that do so too (`Step`) are values all the same.
    if heads.count == 2, known < 2, let labels = factLabels(table), labels > known {
      return readFactTable(table)
    }
    if let best, known > 0, parts.matrix == nil || known > 1 {
      return readRecords(table, heads, part: best.part)
    }
    if parts.matrix != nil, heads.count > 1 { return readMatrix(table, heads, block) }
    readLoose(block)
  }

  /// The records parts that a table may fill here; below a heading the children come first.
  private var recordCandidates: [Int] {
    (headedPart != nil ? [] : parts.records) + parts.childParts
  }

  /// How many rows of a table with two columns open with a label that names a fact.
  private func factLabels(_ table: Table) -> Int? {
    let labels = ([table.header] + table.rows).compactMap { row in
      row.cells.first.map { cellText($0).labelText }
    }
    let known = labels.filter { place(of: $0) != nil }.count
    return known > 0 || (parts.facts != nil && parts.records.isEmpty && parts.matrix == nil)
      ? known : nil
  }

  private mutating func readFactTable(_ table: Table) {
    let isHead = table.header.cells.first.map { place(of: cellText($0).labelText) == nil } ?? true
    if isHead, !table.header.cells.allSatisfy({ cellText($0).trimmed.isEmpty }) {
      draft.frame.captions += table.header.cells.map { cellText($0) }
    }
    for row in (isHead ? [] : [table.header]) + table.rows {
      note(row, columns: 2)
      guard let cell = row.cells.first else { continue }
      let label = cellText(cell)
      let values = (row.cells.dropFirst() + row.excess).map { Typed.text(cellText($0)) }
      if let place = place(of: label.labelText) {
        add(values, label: label.labelText, at: label.location, to: place)
      } else if !label.trimmed.isEmpty || values.contains(where: { !$0.isBlank }) {
        addUnknown(
          values.allSatisfy(\.isBlank) ? [.text(label)] : values, label: label.labelText,
          at: label.location)
      }
    }
  }

  private mutating func readRecords(_ table: Table, _ heads: [RichText], part: Int) {
    let heading = openRecord?.heading
    if heading == nil { closeRecord() }
    closeProse()
    closeMisfits()
    let fields = heads.map { parts.names[part][label: $0.trimmed] }
    for (head, field) in zip(heads, fields) where field == nil && !head.trimmed.isEmpty {
      findings.append(
        ReadingProblem.unknownColumn(
          head.trimmed, nearest: parts.names[part].nearest(to: head.trimmed),
          part: declaration.parts[part].name
        ).finding(at: head.location))
    }
    for row in table.rows {
      note(row, columns: heads.count)
      var answers = zip(zip(heads, fields), row.cells).map { column, cell in
        answer(column.0.trimmed, column.1, cell)
      }
      answers += row.excess.map { answer("", nil, $0) }
      guard answers.contains(where: { !$0.values.allSatisfy(\.isBlank) }) else { continue }
      if answers.count == 1 || answers.dropFirst().allSatisfy({ $0.values.allSatisfy(\.isBlank) }),
        table.rows.count == 1, let text = answers.first?.values.first?.text, noteNoneKnown(text)
      {
        continue
      }
      if let heading, part == parts.children {
        answers.insert(
          Answered(label: "", location: heading.location, field: 0, values: [.text(heading)]),
          at: 0)
      }
      draft.parts[part].records.append(RecordDraft(answers: answers, location: location(row.start)))
    }
  }

  private func answer(_ label: String, _ field: Int?, _ cell: Table.Cell) -> Answered {
    let text = cellText(cell)
    return Answered(label: label, location: text.location, field: field, values: [.text(text)])
  }

  private mutating func readMatrix(_ table: Table, _ heads: [RichText], _ block: Block) {
    guard let part = parts.matrix else { return }
    closeProse()
    closeMisfits()
    var rows: [Matrix.Row] = []
    for row in table.rows {
      note(row, columns: heads.count)
      let cells = (row.cells + row.excess).map { cellText($0) }
      guard let activity = cells.first, cells.contains(where: { !$0.trimmed.isEmpty }) else {
        continue
      }
      rows.append(Matrix.Row(activity: activity, cells: Array(cells.dropFirst())))
    }
    draft.frame.captions += heads.prefix(1)
    let matrix = Matrix(roles: Array(heads.dropFirst()), rows: rows, location: location(block))
    if draft.parts[part].matrix == nil {
      draft.parts[part].matrix = matrix
    } else {
      draft.parts[part].otherMatrices.append(matrix)
      remark([block])
    }
  }

  /// Reports a row that is longer or shorter than the table's head.
  private mutating func note(_ row: Table.Row, columns: Int) {
    if row.typedCount < columns {
      findings.append(
        ReadingProblem.raggedRow(typed: row.typedCount, columns: columns)
          .finding(at: location(row.start)))
    } else if !row.excess.isEmpty {
      findings.append(
        ReadingProblem.excessCells(typed: columns + row.excess.count, columns: columns)
          .finding(at: location(row.excess.first?.start ?? row.start)))
    }
  }

  private func cellText(_ cell: Table.Cell) -> RichText { text(cell.inlines, cell.start) }
}

extension RichText {
  /// A label in a cell of its own: without a final colon.
  fileprivate var labelText: String {
    let text = trimmed
    return text.hasSuffix(":") ? String(text.dropLast()).trimmed : text
  }
}
