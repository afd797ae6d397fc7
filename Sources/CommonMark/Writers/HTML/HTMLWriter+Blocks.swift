extension HTMLWriter {
  mutating func write(_ blocks: [Block], isTight: Bool = false) {
    for block in blocks { write(block, isTight: isTight) }
  }

  private mutating func write(_ block: Block, isTight: Bool) {
    let source = source(block.origin)
    switch block.content {
    case .paragraph(let inlines):
      write(paragraph: inlines, prefix: "", source: source, isTight: isTight)
    case .heading(let level, let inlines): write(heading: inlines, level: level, source: source)
    case .blockQuote(let blocks):
      startLine()
      html += "<blockquote\(source)>\n"
      write(blocks)
      startLine()
      html += "</blockquote>\n"
    case .list(let list): write(list, source: source)
    case .codeBlock(let info, let text): write(code: text, info: info, source: source)
    case .htmlBlock:
      startLine()
      if options.rawHTML == .omitted { html += "<!-- raw HTML omitted -->\n" }
    case .thematicBreak:
      startLine()
      html += "<hr\(source) />\n"
    case .table(let table): write(table, source: source)
    case .figure(let figure):
      startLine()
      html += figure.html
      startLine()
    }
  }

  private mutating func write(
    paragraph inlines: [Inline], prefix: String, suffix: String = "", source: String, isTight: Bool
  ) {
    guard isTight else {
      startLine()
      html += "<p\(source)>\(prefix)"
      write(inlines)
      html += "\(suffix)</p>\n"
      return
    }
    html += prefix + (source.isEmpty ? "" : "<span\(source)>")
    write(inlines)
    html += (source.isEmpty ? "" : "</span>") + suffix
  }

  private mutating func write(heading inlines: [Inline], level: Int, source: String) {
    let level = min(max(level + options.headingOffset, 1), 6)
    startLine()
    let id = options.writesHeadingIDs ? " id=\"\(slugs.next(for: inlines.plainText))\"" : ""
    html += "<h\(level)\(id)\(source)>"
    write(inlines)
    html += "</h\(level)>\n"
  }

  private mutating func write(code: String, info: String, source: String) {
    startLine()
    let language = info.unicodeScalars.prefix { !(UInt8(exactly: $0.value)?.isWhitespace ?? false) }
    html += "<pre\(source)><code"
    if !info.isEmpty { html += " class=\"language-\(String(language).htmlEscaped)\"" }
    html += ">\(code.htmlEscaped)</code></pre>\n"
  }

  private mutating func write(_ list: List, source: String) {
    startLine()
    switch list.kind {
    case .bullet: html += "<ul\(source)>\n"
    case .ordered(1, _): html += "<ol\(source)>\n"
    case .ordered(let start, _): html += "<ol start=\"\(start)\"\(source)>\n"
    }
    for item in list.items { write(item, isTight: list.isTight) }
    html += list.kind == .bullet ? "</ul>\n" : "</ol>\n"
  }

  private mutating func write(_ item: ListItem, isTight: Bool) {
    startLine()
    html += "<li>"
    var blocks = item.blocks[...]
    if let box = item.checkbox {
      let checked = box == .checked ? "checked=\"\" " : ""
      let input = "<input \(checked)disabled=\"\" type=\"checkbox\"> "
      if let first = blocks.first, case .paragraph(let inlines) = first.content {
        let (start, end) = options.labelsTasks ? ("<label>", "</label>") : ("", "")
        write(
          paragraph: inlines, prefix: start + input, suffix: end, source: source(first.origin),
          isTight: isTight)
        blocks = blocks.dropFirst()
      } else {
        html += input
      }
    }
    write(Array(blocks), isTight: isTight)
    html += "</li>\n"
  }
}
