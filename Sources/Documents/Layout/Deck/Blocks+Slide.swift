import CommonMark

extension [Block] {
  /// The blocks without what would mean something else on a slide: rules, which end one; two lists
  /// in a row and `1)`, whose items Marp shows one click at a time; pictures from elsewhere and
  /// boxes to tick, which a deck that opens from disk has no use for.
  var tidyForSlides: [Block] {
    var tidy: [Block] = []
    for block in withoutFigures {
      guard let block = block.tidyForSlides else { continue }
      if case .list(let list) = block.content, case .list(var above)? = tidy.last?.content,
        above.isOfSameKind(as: list)
      {
        above.items += list.items
        above.isTight = above.isTight && list.isTight
        tidy[tidy.count - 1].content = .list(above)
      } else {
        tidy.append(block)
      }
    }
    return tidy
  }
}

extension [Block] {
  /// With the table in each picture's place: slides are drawn for a table's type size, and pandoc
  /// and Marp get the same.
  private var withoutFigures: [Block] {
    flatMap { block in
      if case .figure(let figure) = block.content { figure.fallback } else { [block] }
    }
  }
}

extension Block {
  fileprivate var tidyForSlides: Block? {
    var block = self
    switch content {
    case .thematicBreak, .htmlBlock, .figure: return nil
    case .paragraph(let inlines):
      if inlines.isEmpty { return nil }
      block.content = .paragraph(inlines.withoutPictures)
    case .heading(let level, let inlines):
      block.content = .heading(level: Swift.max(level, 3), inlines.withoutPictures.onOneLine)
    case .blockQuote(let blocks):
      let tidy = blocks.tidyForSlides
      if tidy.isEmpty { return nil }
      block.content = .blockQuote(tidy)
    case .list(let list):
      let tidy = list.tidyForSlides
      if tidy.items.isEmpty { return nil }
      block.content = .list(tidy)
    case .table(let table):
      if table.rows.isEmpty { return nil }
      block.content = .table(table.mappingInlines(\.withoutPictures))
    case .codeBlock: break
    }
    return block
  }
}

extension List {
  fileprivate var tidyForSlides: List {
    var tidy = self
    if case .ordered(let start, _) = kind { tidy.kind = .ordered(start: start, delimiter: .period) }
    tidy.items = items.flatMap { item -> [ListItem] in
      var item = item.withoutCheckbox
      item.blocks = item.blocks.tidyForSlides
      // A list that opens an item would get another bullet: its items stand in the outer list.
      guard case .list(let inner)? = item.blocks.first?.content else {
        return item.blocks.isEmpty ? [] : [item]
      }
      var hoisted = inner.items
      hoisted[hoisted.count - 1].blocks += item.blocks.dropFirst()
      return hoisted
    }
    return tidy
  }

  fileprivate func isOfSameKind(as other: List) -> Bool {
    (kind == .bullet) == (other.kind == .bullet)
  }
}

extension ListItem {
  /// With a tick in its text where it was ticked.
  fileprivate var withoutCheckbox: ListItem {
    var item = self
    item.checkbox = nil
    guard checkbox == .checked, case .paragraph(let inlines)? = blocks.first?.content else {
      return item
    }
    item.blocks[0].content = .paragraph([Inline(.text("✓ "), start: .nowhere)] + inlines)
    return item
  }
}
