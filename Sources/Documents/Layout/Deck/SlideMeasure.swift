import CommonMark

/// How high blocks are on a slide, in points of `SlideRoom`'s frame: an estimate, on the safe side.
struct SlideMeasure: Sendable {
  let width: Double
  /// The text's size as a share of the normal one.
  let scale: Double

  init(_ room: SlideRoom, _ density: Slide.Density = .normal) {
    width = room.width
    scale = density.scale
  }

  private init(width: Double, scale: Double) {
    self.width = TextMeasure.room(width)
    self.scale = scale
  }

  func height(of blocks: [Block]) -> Double { blocks.reduce(0) { $0 + height(of: $1) } }

  func height(of block: Block) -> Double {
    switch block.content {
    case .paragraph(let inlines): lines(of: inlines, 24) * 34 * scale + 16 * scale
    case .heading(_, let inlines): lines(of: inlines, 24) * 34 * scale + 24 * scale
    case .blockQuote(let blocks): quote(blocks)
    case .list(let list): heights(of: list).reduce(8 * scale, +)
    case .codeBlock(_, let text):
      Double(text.split(separator: "\n").count) * 26 * scale + 40 * scale
    case .htmlBlock, .thematicBreak, .figure: 0
    case .table(let table): heights(of: table).reduce(headerHeight(of: table), +)
    }
  }

  private func lines(of inlines: [Inline], _ size: Double, width: Double? = nil) -> Double {
    Double(TextMeasure(width: width ?? self.width, size: size * scale).lines(of: inlines.plainText))
  }

  private func quote(_ blocks: [Block]) -> Double {
    let inner = SlideMeasure(width: width - 40, scale: scale)
    return blocks.enumerated().reduce(28 * scale) { height, next in
      let (index, block) = next
      if index > 0, block.isAttribution {
        return height + inner.lines(of: block.inlines, 20) * 28 * scale + 8 * scale
      }
      guard case .paragraph(let inlines) = block.content else {
        return height + inner.height(of: block)
      }
      return height + inner.lines(of: inlines, 28) * 40 * scale + 12 * scale
    }
  }

  /// The heights of a list's items.
  func heights(of list: List) -> [Double] {
    if let facts = Fact.all(of: list) { return heights(of: facts) }
    let inner = SlideMeasure(width: width - 36 * scale, scale: scale)
    return list.items.map { item in
      item.blocks.reduce(0) { $0 + inner.height(of: $1) } - 4 * scale
    }
  }

  private func heights(of facts: [Fact]) -> [Double] {
    let text = TextMeasure(width: .infinity, size: 22 * scale)
    let longest = facts.map { text.length(of: $0.label.plainText) * 1.1 }.max() ?? 0
    let labels = min(longest, 220 * scale)
    let values = max(width - labels - 60 * scale, 200)
    return facts.map { fact in
      let label = lines(of: fact.label, 24, width: labels + 1)
      let value = lines(of: fact.value, 22, width: values)
      let rest = SlideMeasure(width: values, scale: scale).height(of: fact.rest)
      return max(label, value) * 31 * scale + 25 * scale + rest
    }
  }

  private func headerHeight(of table: Table) -> Double {
    let widths = columns(of: table)
    let lines = zip(table.header.cells, widths).map { cell, width in
      self.lines(of: cell.inlines, 16, width: width)
    }
    return (lines.max() ?? 1) * 22 * scale + 20 * scale
  }

  /// The heights of a table's rows.
  func heights(of table: Table) -> [Double] {
    let widths = columns(of: table)
    return table.rows.map { row in
      let lines = zip(row.cells, widths).map { cell, width in
        self.lines(of: cell.inlines, 20, width: width)
      }
      return (lines.max() ?? 1) * 27 * scale + 19 * scale
    }
  }

  /// What browsers make of columns (CSS 2.1, 17.5.2.2): each has its longest word; what is left
  /// goes to them by how much longer their longest line is.
  private func columns(of table: Table) -> [Double] {
    let columns = needs(of: table)
    let room = room(for: columns.count)
    let least = columns.reduce(0) { $0 + $1.least }
    let more = columns.reduce(0) { $0 + $1.most - $1.least }
    guard least < room else {
      // Words are broken: what a column gets follows from all that it says.
      let most = least + more
      return columns.map { max(most > 0 ? $0.most * room / most : 0, 1) }
    }
    guard more > room - least else { return columns.map { max($0.most, 1) } }
    return columns.map { max($0.least + (room - least) * ($0.most - $0.least) / more, 1) }
  }

  /// Whether words of a table have to be broken, for want of room beside each other.
  func breaksWords(of table: Table) -> Bool {
    let columns = needs(of: table)
    return columns.reduce(0) { $0 + $1.least } >= room(for: columns.count)
  }

  /// What is left for columns beside the gaps between them.
  private func room(for count: Int) -> Double { width - 24 * scale * Double(count - 1) }

  /// The width of each column's longest word, and of its longest line.
  private func needs(of table: Table) -> [(least: Double, most: Double)] {
    let text = TextMeasure(width: .infinity, size: 20 * scale)
    return table.header.cells.indices.map { index in
      let cells = ([table.header] + table.rows).compactMap { row in
        index < row.cells.count ? row.cells[index].inlines.plainText : nil
      }
      let isShort = table.keepsTogether(column: index)
      let least = cells.map { isShort ? text.length(of: $0) : text.longestWord(of: $0) }.max() ?? 0
      return (least: least, most: max(cells.map { text.length(of: $0) }.max() ?? 0, least))
    }
  }
}

extension Table {
  /// Whether a column's cells stay on one line each: names, days, figures.
  func keepsTogether(column: Int) -> Bool {
    alignments.count <= 6
      && rows.allSatisfy { row in
        column >= row.cells.count || row.cells[column].inlines.plainText.count <= 18
      }
  }
}
