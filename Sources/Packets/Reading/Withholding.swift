import CommonMark

extension Block {
  /// The block without what never leaves the internal audience, comments and `> [!INTERNAL]`
  /// quotes at any depth, and beside it what was taken out.
  var visible: VisibleBlock {
    var withheld: [Block] = []
    let block = withholding(into: &withheld)
    return VisibleBlock(block: block, withheld: withheld)
  }

  private func withholding(into withheld: inout [Block]) -> Block? {
    var block = self
    switch content {
    case .htmlBlock(let html) where html.isHidden:
      withheld.append(self)
      return nil
    case .blockQuote(let blocks) where blocks.isInternalAlert:
      withheld.append(self)
      return nil
    case .paragraph(let inlines):
      let rest = inlines.withholding(into: &withheld)
      if rest.allSatisfy(\.isBlank) { return nil }
      block.content = .paragraph(rest)
    case .heading(let level, let inlines):
      block.content = .heading(level: level, inlines.withholding(into: &withheld))
    case .blockQuote(let blocks):
      let rest = blocks.compactMap { $0.withholding(into: &withheld) }
      if rest.isEmpty, !blocks.isEmpty { return nil }
      block.content = .blockQuote(rest)
    case .list(var list):
      list.items = list.items.compactMap { item in
        var rest = item
        rest.blocks = item.blocks.compactMap { $0.withholding(into: &withheld) }
        return rest.blocks.isEmpty && !item.blocks.isEmpty ? nil : rest
      }
      if list.items.isEmpty { return nil }
      block.content = .list(list)
    case .table(var table):
      table.header = table.header.withholding(into: &withheld)
      table.rows = table.rows.map { $0.withholding(into: &withheld) }
      block.content = .table(table)
    case .codeBlock, .htmlBlock, .thematicBreak, .figure: break
    }
    return block
  }
}

extension Table.Row {
  fileprivate func withholding(into withheld: inout [Block]) -> Table.Row {
    var row = self
    for index in row.cells.indices {
      row.cells[index].inlines = row.cells[index].inlines.withholding(into: &withheld)
    }
    for index in row.excess.indices {
      row.excess[index].inlines = row.excess[index].inlines.withholding(into: &withheld)
    }
    return row
  }
}

extension [Inline] {
  fileprivate func withholding(into withheld: inout [Block]) -> [Inline] {
    compactMap { inline in
      var inline = inline
      switch inline.content {
      case .html(let html) where html.isHidden:
        withheld.append(Block(.htmlBlock(html), start: inline.start, endLine: inline.start.line))
        return nil
      case .emphasis(let content):
        inline.content = .emphasis(content.withholding(into: &withheld))
      case .strong(let content): inline.content = .strong(content.withholding(into: &withheld))
      case .strikethrough(let content):
        inline.content = .strikethrough(content.withholding(into: &withheld))
      case .link(let destination, let title, let content):
        inline.content = .link(
          destination: destination, title: title, content.withholding(into: &withheld))
      case .image(let source, let title, let alternative):
        inline.content = .image(
          source: source, title: title, alternative: alternative.withholding(into: &withheld))
      default: break
      }
      return inline
    }
  }
}

extension String {
  /// A comment, processing instruction or declaration: HTML that nobody sees on a page.
  fileprivate var isHidden: Bool {
    contains("<!") || contains("<?")
  }
}
