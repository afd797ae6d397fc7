import CommonMark
import Diagnostics

extension SectionReader {
  mutating func readList(_ list: List, _ block: Block, followsQuote: Bool) {
    if followsQuote, let text = runningText(block), attach(attribution: text, isListed: true) {
      return
    }
    if let text = runningText(block), noteNoneKnown(text) { return }
    for item in list.items {
      readItem(item, alone(item, in: list, block))
    }
  }

  /// The item as a list of its own, for prose and remarks.
  private func alone(_ item: ListItem, in list: List, _ block: Block) -> Block {
    let single = List(kind: list.kind, isTight: list.isTight, items: [item])
    return Block(
      .list(single), start: item.start, endLine: item.blocks.last?.endLine ?? block.endLine)
  }

  private mutating func readItem(_ item: ListItem, _ whole: Block) {
    guard let first = item.blocks.first, case .paragraph(let inlines) = first.content else {
      return readLoose(whole)
    }
    let text = text(inlines, first.start)
    let below = Array(item.blocks.dropFirst())
    let lines = text.lines.flatMap(segments)
    if let line = lines.first, isFact(line, isListed: true) {
      return readFactItem(lines, below, item)
    }
    if let label = openLabel {
      add([.text(text)], label: label.label, at: label.location, to: label.place)
      return readBelow(below)
    }
    if let part = recordPart(for: below) {
      return readRecordItem(lines, below, item, part)
    }
    if headedPart != nil {
      readLoose(Block(.paragraph(inlines), start: first.start, endLine: first.endLine))
      return readBelow(below)
    }
    readLoose(whole)
  }

  /// The records part that an item belongs to: the only one, or, where the section has facts too,
  /// the one whose fields stand below the item.
  private func recordPart(for below: [Block]) -> Int? {
    guard let part = parts.records.first, headedPart == nil else { return nil }
    if parts.facts == nil { return part }
    let names = parts.names[part]
    let labels = below.flatMap(itemLines).compactMap { $0.labelled?.label }
    return labels.contains { names[label: $0] != nil } ? part : nil
  }

  /// `- **Label:** value`, with lines, a nested list or paragraphs below.
  private mutating func readFactItem(_ lines: [RichText], _ below: [Block], _ item: ListItem) {
    guard let line = lines.first, let first = line.labelled else { return }
    let content = sort(below)
    if content.values.isEmpty || lines.count > 1 { readFacts(lines) }
    if !content.values.isEmpty {
      let own = lines.count > 1 || first.isBare ? [] : [Typed.text(first.value)]
      if let place = place(of: first.label) {
        add(own + content.values, label: first.label, at: line.location, to: place)
      } else {
        addUnknown(own + content.values, label: first.label, at: line.location)
      }
    }
    for fact in content.facts { readFacts(fact) }
    openLabel = nil
    if item.checkbox == .checked { markDone(item) }
    for block in content.unread { readLoose(block) }
  }

  /// What stands below a labelled item.
  private struct ItemContent {
    /// More values of the item's label.
    var values: [Typed] = []
    /// Nested items with a known label of their own.
    var facts: [[RichText]] = []
    /// Code, tables, quotes, HTML.
    var unread: [Block] = []
  }

  private func sort(_ below: [Block]) -> ItemContent {
    var content = ItemContent()
    for block in below {
      switch block.content {
      case .paragraph(let inlines): content.values.append(.text(text(inlines, block.start)))
      case .list(let list):
        for inner in list.items {
          let lines = itemLines(inner)
          if let label = lines.first?.labelled?.label, place(of: label) != nil {
            content.facts.append(lines)
          } else {
            content.values += lines.map(Typed.text)
          }
          content.unread += unreadBlocks(inner)
        }
      default: content.unread.append(block)
      }
    }
    return content
  }

  /// An item that is a record: its line the first field, what stands below the others.
  private mutating func readRecordItem(
    _ lines: [RichText], _ below: [Block], _ item: ListItem, _ part: Int
  ) {
    guard let first = lines.first else { return }
    closeRecord()
    closeProse()
    closeMisfits()
    let start = location(item.start)
    openRecord = OpenRecord(part: part, heading: first, location: start)
    var rest = lines.dropFirst()
    while let line = rest.first, !isFact(line, isListed: true) {
      rest = rest.dropFirst()
      readLoose(paragraph(line))
    }
    readFacts(Array(rest))
    openLabel = nil
    readBelow(below)
    if item.checkbox == .checked { markDone(item) }
    closeRecord()
  }

  /// What stands below an item, in the open record or beside the fact it belongs to.
  private mutating func readBelow(_ below: [Block]) {
    for block in below {
      if case .list(let list) = block.content {
        for inner in list.items {
          let lines = itemLines(inner)
          if let line = lines.first, isFact(line, isListed: true) {
            readFacts(lines)
            openLabel = nil
          } else {
            for line in lines { readLoose(paragraph(line)) }
          }
          for unread in unreadBlocks(inner) { readLoose(unread) }
        }
      } else if case .paragraph(let inlines) = block.content {
        let lines = text(inlines, block.start).lines.flatMap(segments)
        if let line = lines.first, isFact(line, isListed: false) {
          readFacts(lines)
          openLabel = nil
        } else {
          readLoose(block)
        }
      } else {
        readLoose(block)
      }
    }
  }

  /// A ticked box says that its task is done, where a status has a place and none is given.
  private mutating func markDone(_ item: ListItem) {
    guard let record = openRecord, let field = parts.statusFields[record.part],
      !record.answered.contains(field)
    else { return }
    let text = RichText(plain: "done", at: location(item.start))
    openRecord?.add(
      Answered(
        label: "[x]", location: text.location, field: field, values: [.text(text)]))
  }

  /// The lines of an item's paragraphs and of the lists in it.
  private func itemLines(_ item: ListItem) -> [RichText] {
    item.blocks.flatMap(itemLines)
  }

  private func itemLines(_ block: Block) -> [RichText] {
    switch block.content {
    case .paragraph(let inlines): text(inlines, block.start).lines.flatMap(segments)
    case .list(let list): list.items.flatMap(itemLines)
    default: []
    }
  }

  /// What `itemLines` passes over: code, tables, quotes, HTML.
  private func unreadBlocks(_ item: ListItem) -> [Block] {
    item.blocks.flatMap { block -> [Block] in
      switch block.content {
      case .paragraph: []
      case .list(let list): list.items.flatMap(unreadBlocks)
      default: [block]
      }
    }
  }

  private func paragraph(_ line: RichText) -> Block {
    let start = SourcePosition(line: line.location.line, column: line.location.column)
    return Block(.paragraph(line.inlines), start: start, endLine: start.line)
  }
}
