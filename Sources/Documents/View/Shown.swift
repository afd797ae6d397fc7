import CommonMark
import Packets

/// What of a packet's Markdown stands in a document: all but raw HTML. (What is internal inside
/// shared prose was taken out of it when it was read.)
extension [Block] {
  var shown: [Block] {
    compactMap { block -> Block? in
      var block = block
      switch block.content {
      case .htmlBlock: return nil
      case .blockQuote(let blocks):
        block.content = .blockQuote(blocks.withoutMark.shown)
      case .list(var list):
        list.items = list.items.map { item in
          var item = item
          item.blocks = item.blocks.shown
          return item
        }
        block.content = .list(list)
      case .paragraph(let inlines):
        let shown = inlines.shown
        if shown.isEmpty { return nil }
        block.content = .paragraph(shown)
      case .heading(let level, let inlines):
        block.content = .heading(level: level, inlines.shown)
      case .table(let table): block.content = .table(table.shown)
      case .codeBlock, .thematicBreak, .figure: break
      }
      return block
    }
  }
}

extension [Block] {
  /// Without the mark that says whom a quote is for, `[!INTERNAL]`.
  fileprivate var withoutMark: [Block] {
    guard case .paragraph(let inlines)? = first?.content else { return self }
    var blocks = self
    blocks[0].content = .paragraph(inlines.withoutMark)
    return blocks
  }
}

extension [Inline] {
  /// What stands behind `[!INTERNAL]`, on its line or below it.
  fileprivate var withoutMark: [Inline] {
    let opening = prefix { if case .text = $0.content { true } else { false } }
    let text = Array(opening).plainText
    guard let mark = text.firstMatch(of: /^\[![A-Za-z]+\][ \t]*/), let first = opening.first else {
      return self
    }
    let said = String(text[mark.range.upperBound...])
    let below = dropFirst(opening.count)
    guard said.isEmpty else { return [Inline(.text(said), start: first.start)] + below }
    return Array(below.drop { $0.isBreak })
  }
}

extension Inline {
  fileprivate var isBreak: Bool {
    switch content {
    case .softBreak, .hardBreak: true
    default: false
    }
  }
}

extension Table {
  fileprivate var shown: Table {
    func shown(_ row: Row) -> Row {
      var row = row
      row.cells = row.cells.map { Cell(inlines: $0.inlines.shown, start: $0.start) }
      row.excess = row.excess.map { Cell(inlines: $0.inlines.shown, start: $0.start) }
      return row
    }
    return Table(alignments: alignments, header: shown(header), rows: rows.map(shown))
  }
}

extension [Inline] {
  /// The same without a mark that is around all of it: bold that sets a record's name off where
  /// it was written says nothing where a document prints it.
  var unmarked: [Inline] {
    guard count == 1, case .strong(let children) = first?.content else { return self }
    return children
  }

  /// `<br>` is a break (it is how a table's cell has one); any other raw HTML is left out.
  var shown: [Inline] {
    compactMap { inline -> Inline? in
      var inline = inline
      switch inline.content {
      case .html(let markup):
        guard markup.lowercased().hasPrefix("<br") else { return nil }
        inline.content = .hardBreak
      case .emphasis(let children): inline.content = .emphasis(children.shown)
      case .strong(let children): inline.content = .strong(children.shown)
      case .strikethrough(let children): inline.content = .strikethrough(children.shown)
      case .link(let destination, let title, let children):
        inline.content = .link(destination: destination, title: title, children.shown)
      case .image(let source, let title, let alternative):
        inline.content = .image(source: source, title: title, alternative: alternative.shown)
      case .text(let text): inline.content = .text(text.onOneLine)
      case .softBreak, .hardBreak, .code: break
      }
      return inline
    }
  }
}
