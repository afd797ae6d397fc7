/// Joins blocks into running text for places where no block fits: a heading, a cell, amid text.
struct RunningText {
  /// The place of what is put between the blocks.
  private let start: SourcePosition

  init(at start: SourcePosition) { self.start = start }

  /// All that the blocks say but raw HTML, one after the other: `; ` between them unless the former ends with
  /// punctuation, `: ` behind a heading, `, ` between a row's cells.
  func inlines(of blocks: [Block]) -> [Inline] {
    join(blocks.map { (inlines(of: $0), $0.isHeading ? ":" : ";") })
  }

  private func inlines(of block: Block) -> [Inline] {
    switch block.content {
    case .paragraph(let inlines), .heading(_, let inlines): return inlines
    case .blockQuote(let blocks): return inlines(of: blocks)
    case .list(let list):
      return join(list.items.enumerated().map { (inlines(of: $1, at: $0, in: list), ";") })
    case .codeBlock(_, let text):
      return [Inline(.code(text.withoutFinalLineFeed), start: block.start)]
    case .htmlBlock, .thematicBreak: return []
    case .figure(let figure): return [Inline(.text(figure.summary), start: block.start)]
    case .table(let table):
      return join(
        ([table.header] + table.rows).map { row in
          (join((row.cells + row.excess).map { ($0.inlines, ",") }), ";")
        })
    }
  }

  private func inlines(of item: ListItem, at index: Int, in list: List) -> [Inline] {
    var mark = ""
    if case .ordered(let first, let delimiter) = list.kind {
      let number = first.addingReportingOverflow(index).partialValue
      mark = "\(number)\(delimiter == .period ? "." : ")") "
    }
    if let checkbox = item.checkbox { mark += checkbox == .checked ? "☑ " : "☐ " }
    let text = inlines(of: item.blocks)
    return mark.isEmpty ? text : [Inline(.text(mark), start: item.start)] + text
  }

  private func join(_ parts: [(inlines: [Inline], mark: String)]) -> [Inline] {
    var result: [Inline] = []
    var mark: String?
    for part in parts where !part.inlines.isEmpty {
      if let mark {
        let text = result.plainText
        let isClosed = text.unicodeScalars.last.map { ".,;:!?…".unicodeScalars.contains($0) }
        result.append(Inline(.text(isClosed ?? true ? " " : mark + " "), start: start))
      }
      result += part.inlines
      mark = part.mark
    }
    return result
  }
}

extension Block {
  fileprivate var isHeading: Bool { if case .heading = content { true } else { false } }
}
