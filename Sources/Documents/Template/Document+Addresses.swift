import CommonMark

extension Document {
  /// The document with its links and pictures as far as they lead where a document may lead:
  /// the words stay where an address is refused, `javascript:` say, in whatever format the
  /// document is written.
  func refusingAddresses(by policy: URLPolicy = .allowList) -> Document {
    var document = self
    document.blocks = blocks.map { $0.refusingAddresses(by: policy) }
    return document
  }
}

extension Block {
  fileprivate func refusingAddresses(by policy: URLPolicy) -> Block {
    var block = self
    switch content {
    case .paragraph(let inlines):
      block.content = .paragraph(inlines.refusingAddresses(by: policy))
    case .heading(let level, let inlines):
      block.content = .heading(level: level, inlines.refusingAddresses(by: policy))
    case .blockQuote(let blocks):
      block.content = .blockQuote(blocks.map { $0.refusingAddresses(by: policy) })
    case .list(var list):
      list.items = list.items.map { item in
        var item = item
        item.blocks = item.blocks.map { $0.refusingAddresses(by: policy) }
        return item
      }
      block.content = .list(list)
    case .table(let table):
      block.content = .table(
        Table(
          alignments: table.alignments, header: table.header.refusingAddresses(by: policy),
          rows: table.rows.map { $0.refusingAddresses(by: policy) }))
    case .figure(var figure):
      figure.fallback = figure.fallback.map { $0.refusingAddresses(by: policy) }
      block.content = .figure(figure)
    case .codeBlock, .htmlBlock, .thematicBreak: break
    }
    return block
  }
}

extension Table.Row {
  fileprivate func refusingAddresses(by policy: URLPolicy) -> Table.Row {
    func refusing(_ cell: Table.Cell) -> Table.Cell {
      Table.Cell(inlines: cell.inlines.refusingAddresses(by: policy), start: cell.start)
    }
    var row = self
    row.cells = cells.map(refusing)
    row.excess = excess.map(refusing)
    return row
  }
}

extension [Inline] {
  fileprivate func refusingAddresses(by policy: URLPolicy) -> [Inline] {
    flatMap { inline -> [Inline] in
      var inline = inline
      switch inline.content {
      case .link(let destination, let title, let children):
        let children = children.refusingAddresses(by: policy)
        guard policy.link(destination) != nil else { return children }
        inline.content = .link(destination: destination, title: title, children)
      case .image(let source, _, let alternative):
        if policy.image(source) == nil { return alternative.refusingAddresses(by: policy) }
      case .emphasis(let children):
        inline.content = .emphasis(children.refusingAddresses(by: policy))
      case .strong(let children): inline.content = .strong(children.refusingAddresses(by: policy))
      case .strikethrough(let children):
        inline.content = .strikethrough(children.refusingAddresses(by: policy))
      case .text, .softBreak, .hardBreak, .code, .html: break
      }
      return [inline]
    }
  }
}
