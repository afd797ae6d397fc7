extension Document {
  /// The tree as indented lines, one a node, for tests and debugging:
  /// `heading 2 @3:1`, `  text "Goal" @3:4`.
  package func dump(positions: Bool = true) -> String {
    var dump = TreeDump(showsPositions: positions)
    dump.write(blocks)
    for definition in linkDefinitions {
      dump.line("definition [\(definition.label)] \(definition.destination)", definition.position)
    }
    return dump.text
  }
}

private struct TreeDump {
  let showsPositions: Bool
  var text = ""
  var depth = 0

  init(showsPositions: Bool) { self.showsPositions = showsPositions }

  mutating func line(_ label: String, _ start: SourcePosition, through end: Int? = nil) {
    text += String(repeating: "  ", count: depth) + label
    if showsPositions {
      text += " @\(start.line):\(start.column)"
      if let end, end != start.line { text += "-\(end)" }
    }
    text += "\n"
  }

  mutating func nest(_ write: (inout TreeDump) -> Void) {
    depth += 1
    write(&self)
    depth -= 1
  }

  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    let origin = block.origin.map { " from \($0)" } ?? ""
    func line(_ label: String, _ dump: inout TreeDump) {
      dump.line(label + origin, block.start, through: block.endLine)
    }
    switch block.content {
    case .paragraph(let inlines):
      line("paragraph", &self)
      nest { $0.write(inlines) }
    case .heading(let level, let inlines):
      line("heading \(level)", &self)
      nest { $0.write(inlines) }
    case .blockQuote(let blocks):
      line("quote", &self)
      nest { $0.write(blocks) }
    case .list(let list):
      line(list.label, &self)
      nest { $0.write(list.items) }
    case .codeBlock(let info, let code):
      line("code \(info.debugDescription) \(code.debugDescription)", &self)
    case .htmlBlock(let html): line("html \(html.debugDescription)", &self)
    case .thematicBreak: line("break", &self)
    case .figure(let figure):
      line("figure \(figure.id) \(figure.summary.debugDescription)", &self)
      nest { $0.write(figure.fallback) }
    case .table(let table):
      line("table " + table.alignments.map(\.label).joined(separator: " "), &self)
      nest { dump in ([table.header] + table.rows).forEach { dump.write($0) } }
    }
  }

  private mutating func write(_ items: [ListItem]) {
    for item in items {
      let box = item.checkbox.map { $0 == .checked ? " [x]" : " [ ]" } ?? ""
      line("item" + box, item.start)
      nest { $0.write(item.blocks) }
    }
  }

  private mutating func write(_ row: Table.Row) {
    line("row \(row.typedCount)", row.start)
    nest { dump in
      for cell in row.cells {
        dump.line("cell", cell.start)
        dump.nest { $0.write(cell.inlines) }
      }
      for cell in row.excess {
        dump.line("excess", cell.start)
        dump.nest { $0.write(cell.inlines) }
      }
    }
  }

  private mutating func write(_ inlines: [Inline]) {
    for inline in inlines {
      let label = inline.label + (inline.origin.map { " from \($0)" } ?? "")
      line(label, inline.start)
      nest { $0.write(inline.children) }
    }
  }
}

extension Inline {
  /// The inlines inside; of an image, its alternative text.
  package var children: [Inline] {
    switch content {
    case .text, .softBreak, .hardBreak, .code, .html: []
    case .emphasis(let children), .strong(let children), .strikethrough(let children): children
    case .link(_, _, let children), .image(_, _, let children): children
    }
  }

  fileprivate var label: String {
    switch content {
    case .text(let text): "text \(text.debugDescription)"
    case .softBreak: "softbreak"
    case .hardBreak: "hardbreak"
    case .code(let code): "code \(code.debugDescription)"
    case .html(let html): "html \(html.debugDescription)"
    case .emphasis: "emphasis"
    case .strong: "strong"
    case .strikethrough: "strikethrough"
    case .link(let destination, let title, _):
      "link \(destination.debugDescription)" + (title.isEmpty ? "" : " \(title.debugDescription)")
    case .image(let source, let title, _):
      "image \(source.debugDescription)" + (title.isEmpty ? "" : " \(title.debugDescription)")
    }
  }
}

extension List {
  fileprivate var label: String {
    let density = isTight ? "tight" : "loose"
    switch kind {
    case .bullet: return "list bullet \(density)"
    case .ordered(let start, let delimiter):
      return "list \(start)\(delimiter == .period ? "." : ")") \(density)"
    }
  }
}

extension Table.Alignment {
  fileprivate var label: String {
    switch self {
    case .none: "none"
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}
