extension Document {
  /// Calls `visit` with every block, outer ones first.
  package func forEachBlock(_ visit: (Block) -> Void) { blocks.forEachBlock(visit) }

  /// Calls `visit` with every inline of every block, in order, outer ones first.
  package func forEachInline(_ visit: (Inline) -> Void) {
    blocks.forEachBlock { block in block.inlines.forEachInline(visit) }
  }
}

extension Sequence where Element == Block {
  /// Calls `visit` with every block, outer ones first.
  package func forEachBlock(_ visit: (Block) -> Void) {
    for block in self {
      visit(block)
      block.children.forEachBlock(visit)
    }
  }
}

extension Sequence where Element == Inline {
  /// Calls `visit` with every inline, outer ones first.
  package func forEachInline(_ visit: (Inline) -> Void) {
    for inline in self {
      visit(inline)
      inline.children.forEachInline(visit)
    }
  }
}

extension Block {
  /// The blocks inside a quote, in a list's items or in a figure's place.
  package var children: [Block] {
    switch content {
    case .blockQuote(let blocks): blocks
    case .list(let list): list.items.flatMap(\.blocks)
    case .figure(let figure): figure.fallback
    case .paragraph, .heading, .codeBlock, .htmlBlock, .thematicBreak, .table: []
    }
  }

  /// Its own running text: a paragraph's, a heading's, all of a table's cells one after the other.
  package var inlines: [Inline] {
    switch content {
    case .paragraph(let inlines), .heading(_, let inlines): inlines
    case .table(let table):
      ([table.header] + table.rows).flatMap { $0.cells + $0.excess }.flatMap(\.inlines)
    case .blockQuote, .list, .codeBlock, .htmlBlock, .thematicBreak, .figure: []
    }
  }
}

extension Inline {
  /// Whether it is a typed `<br>`, the one piece of raw HTML that means something to us: a break,
  /// for instance in a cell.
  package var isHTMLBreak: Bool {
    guard case .html(let html) = content else { return false }
    return ["<br>", "<br/>", "<br />"].contains(html.lowercased())
  }
}
