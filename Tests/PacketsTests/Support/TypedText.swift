import CommonMark

extension [Inline] {
  /// Everything that was typed, marks aside: link destinations and HTML too.
  var typedText: String {
    map { inline in
      switch inline.content {
      case .text(let text), .code(let text), .html(let text): text
      case .softBreak, .hardBreak: "\n"
      case .emphasis(let content), .strong(let content), .strikethrough(let content):
        content.typedText
      case .link(let destination, let title, let content):
        content.typedText + "<\(destination)>" + (title.isEmpty ? "" : "(\(title))")
      case .image(let source, let title, let alternative):
        alternative.typedText + "<\(source)>" + (title.isEmpty ? "" : "(\(title))")
      }
    }.joined()
  }
}

extension [Block] {
  /// Everything that was typed, a block a line.
  var typedText: String { map(\.typedText).joined(separator: "\n") }
}

extension Block {
  private func row(_ row: Table.Row) -> String {
    (row.cells + row.excess).map(\.inlines.typedText).joined(separator: " | ")
  }

  var typedText: String {
    switch content {
    case .paragraph(let inlines): inlines.typedText
    case .heading(let level, let inlines):
      String(repeating: "#", count: level) + " " + inlines.typedText
    case .blockQuote(let blocks): "> " + blocks.typedText
    case .list(let list): list.items.map { "- " + $0.blocks.typedText }.joined(separator: "\n")
    case .codeBlock(let info, let text): "```\(info)\n\(text)```"
    case .htmlBlock(let html): html
    case .figure(let figure): figure.fallback.typedText
    case .thematicBreak: "---"
    case .table(let table): ([table.header] + table.rows).map(row).joined(separator: "\n")
    }
  }
}
