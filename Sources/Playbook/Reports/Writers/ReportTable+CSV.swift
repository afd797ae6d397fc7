import Packets

extension ReportTable {
  /// The table as CSV (RFC 4180): a header of keys, CRLF at each line's end, an empty field where
  /// there is nothing to say.
  ///
  /// Figures stand without units, and what has parts has a column a part: a share `complete`,
  /// `complete_of` and `complete_percent`, money its amount and `…_currency`. A text that a
  /// spreadsheet would take for a formula gets an apostrophe before it, by which spreadsheets know
  /// text (docs/playbook.md).
  package var csv: String {
    let header = columns.flatMap(\.headers)
    let rows = rows.map { row in
      zip(row, columns).flatMap { cell, column in
        cell?.fields ?? Array(repeating: "", count: column.headers.count)
      }
    }
    return ([header] + rows).map { $0.map(\.csvField).joined(separator: ",") + "\r\n" }.joined()
  }
}

extension ReportColumn {
  fileprivate var headers: [String] {
    switch kind {
    case .share: [key, "\(key)_of", "\(key)_percent"]
    case .money: [key, "\(key)_currency"]
    case .percent: ["\(key)_percent"]
    case .text, .texts, .count, .change, .decimal, .day, .answer, .alarm: [key]
    }
  }
}

extension ReportCell {
  /// As many as the column has headers.
  fileprivate var fields: [String] {
    switch self {
    case .text(let text): [text.inert]
    case .texts(let texts): [texts.joined(separator: "; ").inert]
    case .count(let count), .change(let count): [String(count)]
    case .percent(let percent): [percent.value.description]
    case .share(let share):
      [String(share.part), String(share.whole), share.percent.map(String.init) ?? ""]
    case .decimal(let number): [number.description]
    case .day(let day): [day.description]
    case .money(let money): [money.amount.description, money.currency]
    case .answer(let isYes): [isYes ? "yes" : "no"]
    case .alarm(let alarm): [alarm.rawValue]
    }
  }
}

extension String {
  /// Without what makes a spreadsheet reckon: a text that begins with `=`, `+`, `-`, `@` or their
  /// fullwidth forms, a tab or a line's end gets an apostrophe before it.
  fileprivate var inert: String {
    guard let first = unicodeScalars.first,
      "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
    else { return self }
    return "'" + self
  }

  /// Between quotation marks where it has a comma, a quotation mark, a line's end or blanks at its
  /// edges.
  fileprivate var csvField: String {
    let isSpecial = unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard isSpecial || first == " " || last == " " else { return self }
    return "\"" + replacing("\"", with: "\"\"") + "\""
  }
}
