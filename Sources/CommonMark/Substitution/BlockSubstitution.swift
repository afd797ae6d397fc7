/// Replaces tokens in blocks; a paragraph that is one token may become several blocks.
struct BlockSubstitution {
  let inlines: InlineSubstitution
  /// The level of the nearest heading above; 0 where there is none.
  private var headingLevel = 0
  /// How many figures of an id the document has so far: ids are unique on a page.
  private var figures: [String: Int] = [:]

  init(inlines: InlineSubstitution) { self.inlines = inlines }

  mutating func replace(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    for block in blocks { result += replace(block) }
    return result
  }

  private mutating func replace(_ block: Block) -> [Block] {
    var block = block
    switch block.content {
    case .paragraph(let text):
      if let blocks = blocks(for: block) { return blocks }
      let replaced = inlines.replace(text)
      if replaced.isEmpty, !text.isEmpty { return [] }
      block.content = .paragraph(replaced)
    case .heading(let level, let text):
      headingLevel = level
      block.content = .heading(level: level, inlines.replace(text))
    case .blockQuote(let blocks): block.content = .blockQuote(replaceInside(blocks))
    case .list(let list): block.content = .list(replace(list))
    case .codeBlock(let info, let text):
      block.origin = block.origin ?? inlines.origin(of: text)
      block.content = .codeBlock(info: inlines.replace(info), text: inlines.replace(text))
    case .htmlBlock, .thematicBreak, .figure: break
    case .table(let table): block.content = .table(replace(table))
    }
    return [block]
  }

  /// Headings inside a quote or an item say nothing about what follows it.
  private mutating func replaceInside(_ blocks: [Block]) -> [Block] {
    let level = headingLevel
    defer { headingLevel = level }
    return replace(blocks)
  }

  private mutating func replace(_ list: List) -> List {
    var list = list
    for (index, item) in list.items.enumerated() {
      var item = item
      item.blocks = item.checkbox == nil ? replaceInside(item.blocks) : replaceTask(item.blocks)
      if !(item.blocks.first?.isText ?? false) { item.checkbox = nil }
      list.items[index] = item
    }
    if list.isTight, list.items.contains(where: \.needsBlankLines) { list.isTight = false }
    return list
  }

  /// A task's first block stays a paragraph, for the checkbox to stand in.
  private mutating func replaceTask(_ blocks: [Block]) -> [Block] {
    guard var first = blocks.first, case .paragraph(let text) = first.content else {
      return replaceInside(blocks)
    }
    var replaced = replaceInside([first])
    if let block = replaced.first, !block.isText {
      first.content = .paragraph(inlines.replace(text))
      replaced = [first]
    }
    return replaced + replaceInside(Array(blocks.dropFirst()))
  }

  private func replace(_ table: Table) -> Table {
    func replaced(_ row: Table.Row) -> Table.Row {
      var row = row
      row.cells = row.cells.map {
        Table.Cell(inlines: inlines.replace($0.inlines), start: $0.start)
      }
      row.excess = row.excess.map {
        Table.Cell(inlines: inlines.replace($0.inlines), start: $0.start)
      }
      return row
    }
    return Table(
      alignments: table.alignments, header: replaced(table.header),
      rows: table.rows.map(replaced))
  }

  /// The blocks that stand for this paragraph; nil if it is more than one token or stands for text.
  private mutating func blocks(for paragraph: Block) -> [Block]? {
    guard case .paragraph(let text) = paragraph.content, text.count == 1,
      case .text(let text) = text.first?.content, text.unicodeScalars.count == 1,
      let token = text.unicodeScalars.first, token.isToken,
      let substitution = inlines.resolve(token)
    else { return nil }
    let blocks: [Block]
    switch substitution.content {
    case .text, .inlines: return nil
    case .blocks(let content): blocks = content
    case .figure(let figure): blocks = [block(for: figure)]
    }
    let shift = max(0, headingLevel + 1 - (blocks.highestHeading ?? 7))
    return blocks.map { block in
      var block = block.shiftingHeadings(by: shift)
      block.start = paragraph.start
      block.endLine = paragraph.endLine
      block.origin = block.origin ?? substitution.origin
      return block
    }
  }

  private mutating func block(for figure: Figure) -> Block {
    let count = figures[figure.id, default: 0]
    figures[figure.id] = count + 1
    return Block(.figure(figure.repeated(count)), start: .nowhere, endLine: 0)
  }
}

extension Block {
  fileprivate var isText: Bool { if case .paragraph = content { true } else { false } }

  /// With each heading in it `shift` levels lower, never past 6.
  fileprivate func shiftingHeadings(by shift: Int) -> Block {
    guard shift > 0 else { return self }
    var block = self
    switch content {
    case .heading(let level, let inlines):
      block.content = .heading(level: min(level + shift, 6), inlines)
    case .blockQuote(let blocks):
      block.content = .blockQuote(blocks.map { $0.shiftingHeadings(by: shift) })
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = list.items[index].blocks.map { $0.shiftingHeadings(by: shift) }
      }
      block.content = .list(list)
    case .paragraph, .codeBlock, .htmlBlock, .thematicBreak, .table, .figure: break
    }
    return block
  }
}

extension Array where Element == Block {
  /// The smallest heading level among them and inside them.
  fileprivate var highestHeading: Int? {
    compactMap { block in
      switch block.content {
      case .heading(let level, _): level
      case .blockQuote(let blocks): blocks.highestHeading
      case .list(let list): list.items.compactMap(\.blocks.highestHeading).min()
      case .paragraph, .codeBlock, .htmlBlock, .thematicBreak, .table, .figure: nil
      }
    }.min()
  }
}

extension ListItem {
  /// Whether two of its blocks would run together in a tight list.
  fileprivate var needsBlankLines: Bool {
    zip(blocks, blocks.dropFirst()).contains {
      BlockSeam($0, $1, isTight: true).kind == .blank
    }
  }
}
