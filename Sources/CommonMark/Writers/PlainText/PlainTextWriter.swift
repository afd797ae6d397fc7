/// Writes a tree as plain text for people, such as a mail's first part: no markup, nothing lost but
/// raw HTML.
///
/// 1. Each block becomes lines; lists get `-` or numbers, quotes `> `, code four spaces.
/// 2. Lines longer than `width` are wrapped at spaces.
/// 3. Tables become aligned columns; where these are too wide, `label: value` lines.
package struct PlainTextWriter {
  /// How many characters a line may have; nil wraps nothing.
  let width: Int?
  /// How wide a table may be where nothing is wrapped.
  private static let widestTable = 76

  private init(width: Int?) { self.width = width }

  /// The text of a document, ending with a line feed unless empty.
  package static func write(_ document: Document, width: Int? = nil) -> String {
    write(document.blocks, width: width)
  }

  /// The text of some blocks, ending with a line feed unless there is none.
  package static func write(_ blocks: [Block], width: Int? = nil) -> String {
    let lines = PlainTextWriter(width: width).lines(of: blocks, isTight: false)
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  /// Running text: a link as `text <address>`, an image as its alternative text.
  package static func write(_ inlines: [Inline]) -> String { text(of: inlines) }

  private func lines(of blocks: [Block], isTight: Bool) -> [String] {
    var lines: [String] = []
    for block in blocks.withoutFigures {
      let written = self.lines(of: block)
      if written.isEmpty { continue }
      if !isTight, !lines.isEmpty { lines.append("") }
      lines += written
    }
    return lines
  }

  private func lines(of block: Block) -> [String] {
    switch block.content {
    case .paragraph(let inlines), .heading(_, let inlines): return wrapped(Self.text(of: inlines))
    case .blockQuote(let blocks):
      return narrower(by: 2).lines(of: blocks, isTight: false)
        .map { $0.isEmpty ? ">" : "> " + $0 }
    case .list(let list): return lines(of: list)
    case .codeBlock(_, let text):
      return text.withoutFinalLineFeed.lines.map { $0.isEmpty ? "" : "    " + $0 }
    case .htmlBlock: return []
    case .figure(let figure): return lines(of: figure.fallback, isTight: false)
    case .thematicBreak: return [String(repeating: "-", count: 10)]
    case .table(let table): return lines(of: table)
    }
  }

  private func narrower(by columns: Int) -> PlainTextWriter {
    PlainTextWriter(width: width.map { max($0 - columns, 20) })
  }

  private func lines(of list: List) -> [String] {
    var lines: [String] = []
    for (index, item) in list.items.enumerated() {
      if index > 0, !list.isTight { lines.append("") }
      var marker = "- "
      if case .ordered(let start, let delimiter) = list.kind {
        let number = start.addingReportingOverflow(index).partialValue
        marker = "\(number)\(delimiter == .period ? "." : ")") "
      }
      if let checkbox = item.checkbox { marker += checkbox == .checked ? "[x] " : "[ ] " }
      let indent = String(repeating: " ", count: marker.count)
      let content = narrower(by: marker.count).lines(of: item.blocks, isTight: list.isTight)
      lines.append(marker.dropLast() + (content.first.map { " " + $0 } ?? ""))
      lines += content.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
    }
    return lines
  }

  // MARK: Running text

  private static func text(of inlines: [Inline]) -> String {
    inlines.reduce(into: "") { text, inline in
      switch inline.content {
      case .text(let part), .code(let part): text += part
      case .softBreak: text += " "
      case .hardBreak: text += "\n"
      case .html: text += inline.isHTMLBreak ? "\n" : ""
      case .emphasis, .strong, .strikethrough: text += Self.text(of: inline.children)
      case .link(let address, _, let children):
        let label = Self.text(of: children)
        let bare = address.hasPrefix("mailto:") ? String(address.dropFirst(7)) : address
        if label.isEmpty || label == address || label == bare {
          text += label.isEmpty ? bare : label
        } else {
          text += address.isEmpty ? label : "\(label) <\(address)>"
        }
      case .image(let address, _, let alternative):
        let label = Self.text(of: alternative)
        text += label.isEmpty ? "<\(address)>" : label
      }
    }
  }

  /// The text's lines, none longer than `width` unless a word is.
  private func wrapped(_ text: String) -> [String] {
    text.lines.flatMap { line -> [String] in
      var line = line
      while line.last == " " { line.removeLast() }
      guard let width, line.count > width else { return [line] }
      var lines: [String] = []
      var current = ""
      for word in line.split(separator: " ") {
        if !current.isEmpty, current.count + 1 + word.count > width {
          lines.append(current)
          current = ""
        }
        current += current.isEmpty ? word : " " + word
      }
      return current.isEmpty ? lines : lines + [current]
    }
  }

  // MARK: Tables

  private func lines(of table: Table) -> [String] {
    let rows = ([table.header] + table.rows).map { row in
      (row.cells + row.excess).map { Self.text(of: $0.inlines).replacing("\n", with: " ") }
    }
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    let total = widths.reduce(0, +) + 2 * max(columns - 1, 0)
    guard total > width ?? Self.widestTable else {
      return rows.map { aligned($0, widths, table.alignments) }
    }
    return labelled(rows)
  }

  private func aligned(
    _ row: [String], _ widths: [Int], _ alignments: [Table.Alignment]
  ) -> String {
    var line = ""
    for (column, (cell, width)) in zip(row, widths).enumerated() {
      let space = width - cell.count
      let alignment = column < alignments.count ? alignments[column] : Table.Alignment.none
      let before =
        switch alignment {
        case .right: space
        case .center: space / 2
        case .left, .none: 0
        }
      line += column == 0 ? "" : "  "
      line += String(repeating: " ", count: before) + cell
      line += String(repeating: " ", count: space - before)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// A row as `label: value` lines, rows apart by a blank line; empty cells are left out.
  private func labelled(_ rows: [[String]]) -> [String] {
    guard let header = rows.first else { return [] }
    guard rows.count > 1 else { return wrapped(header.joined(separator: ", ")) }
    var lines: [String] = []
    for row in rows.dropFirst() {
      if !lines.isEmpty { lines.append("") }
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        let label = column < header.count ? header[column] : ""
        lines += wrapped(label.isEmpty ? cell : "\(label): \(cell)")
      }
    }
    return lines
  }
}
