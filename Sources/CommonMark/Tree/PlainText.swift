extension Sequence where Element == Inline {
  /// The text without markup: a soft break is a space, a hard break or `<br>` a line feed;
  /// other raw HTML is none.
  package var plainText: String {
    var text = ""
    for inline in self {
      switch inline.content {
      case .text(let part), .code(let part): text += part
      case .softBreak: text += " "
      case .hardBreak: text += "\n"
      case .html: text += inline.isHTMLBreak ? "\n" : ""
      case .emphasis, .strong, .strikethrough, .link, .image: text += inline.children.plainText
      }
    }
    return text
  }
}

extension Sequence where Element == Block {
  /// The text of all blocks without markup, one block, list item or table row a line; the cells of
  /// a row are separated by tabs. Raw HTML is none.
  package var plainText: String {
    var lines: [String] = []
    for block in self {
      switch block.content {
      case .paragraph(let inlines), .heading(_, let inlines): lines.append(inlines.plainText)
      case .blockQuote(let blocks): lines.append(blocks.plainText)
      case .list(let list): lines += list.items.map(\.blocks.plainText)
      case .codeBlock(_, let text): lines.append(text.last == "\n" ? String(text.dropLast()) : text)
      case .htmlBlock, .thematicBreak: break
      case .figure(let figure): lines.append(figure.fallback.plainText)
      case .table(let table): lines += ([table.header] + table.rows).map(\.plainText)
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension Table.Row {
  /// All cells' texts, separated by tabs.
  package var plainText: String {
    (cells + excess).map(\.inlines.plainText).joined(separator: "\t")
  }
}
