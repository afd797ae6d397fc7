import CommonMark

/// A document's structure without its words: runs of text and breaks count as one text.
struct TreeShape: Equatable, CustomStringConvertible {
  let description: String

  init(_ document: Document) { self.init(document.blocks) }

  init(_ blocks: [Block]) { description = Self.shape(blocks) }

  private static func shape(_ blocks: [Block]) -> String {
    blocks.map { block in
      switch block.content {
      case .paragraph(let inlines): "p(\(shape(inlines)))"
      case .heading(let level, let inlines): "h\(level)(\(shape(inlines)))"
      case .blockQuote(let blocks): "quote(\(shape(blocks)))"
      case .list(let list): "\(list.kind)(\(list.items.map(shape).joined(separator: " ")))"
      case .codeBlock: "code"
      case .htmlBlock: "html"
      case .figure(let figure): "figure(\(shape(figure.fallback)))"
      case .thematicBreak: "rule"
      case .table(let table):
        "table(\(([table.header] + table.rows).map(shape).joined(separator: " ")))"
      }
    }.joined(separator: " ")
  }

  private static func shape(_ item: ListItem) -> String {
    "item\(item.checkbox.map { "[\($0)]" } ?? "")(\(shape(item.blocks)))"
  }

  private static func shape(_ row: Table.Row) -> String {
    "row(\((row.cells + row.excess).map { shape($0.inlines) }.joined(separator: "|")))"
  }

  private static func shape(_ inlines: [Inline]) -> String {
    var shapes: [String] = []
    for inline in inlines {
      let shape =
        switch inline.content {
        case .text, .softBreak, .hardBreak: "text"
        case .html: inline.isHTMLBreak ? "text" : "html"
        case .code: "code"
        case .emphasis(let children): "em(\(Self.shape(children)))"
        case .strong(let children): "strong(\(Self.shape(children)))"
        case .strikethrough(let children): "del(\(Self.shape(children)))"
        case .link(_, _, let children): "link(\(Self.shape(children)))"
        case .image(_, _, let alternative): "image(\(Self.shape(alternative)))"
        }
      if shape != "text" || shapes.last != "text" { shapes.append(shape) }
    }
    return shapes.joined(separator: " ")
  }
}

extension Document {
  /// Every word in it: text, code, addresses and titles.
  var words: String {
    var parts: [String] = []
    forEachBlock { block in
      switch block.content {
      case .codeBlock(let info, let text): parts += [info, text]
      case .heading(_, let inlines), .paragraph(let inlines): parts.append(inlines.plainText)
      case .table(let table):
        parts += ([table.header] + table.rows).flatMap { $0.cells + $0.excess }
          .map(\.inlines.plainText)
      default: break
      }
    }
    forEachInline { inline in
      switch inline.content {
      case .link(let destination, let title, _): parts += [destination, title]
      case .image(let source, let title, _): parts += [source, title]
      default: break
      }
    }
    return parts.joined(separator: "\u{2028}")
  }

  /// Where its links and pictures lead.
  var destinations: [String] {
    var destinations: [String] = []
    forEachInline { inline in
      switch inline.content {
      case .link(let destination, _, _): destinations.append(destination)
      case .image(let source, _, _): destinations.append(source)
      default: break
      }
    }
    return destinations
  }
}
