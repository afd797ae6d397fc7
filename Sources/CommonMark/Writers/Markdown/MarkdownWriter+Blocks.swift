extension MarkdownWriter {
  /// `loosened` is the index of a block that has to end as `Context.loosensEnd` says.
  func lines(of blocks: [Block], _ context: Context, loosened: Int? = nil) -> [String] {
    let blocks = blocks.withoutFigures
    var lines: [String] = []
    var previous: Block?
    var separator: Character?
    for (index, block) in blocks.enumerated() {
      var context = context
      if index > 0 {
        context.bullet = nil
        context.opensItem = false
        context.followsCheckbox = false
      }
      context.loosensEnd = loosened == index || context.loosensEnd && index == blocks.count - 1
      let seam = BlockSeam(previous, block, isTight: context.isTight)
      context.followsParagraph = context.isTight && seam.followsParagraph
      let bullet = bullet(for: block, after: previous, separator, context)
      var written = self.lines(of: block, bullet: bullet, seam: seam, context)
      if written.isEmpty { continue }
      if case .htmlBlock(let html) = block.content, index < blocks.count - 1,
        let end = HTMLBlockEnd.missing(in: html)
      {
        written.append(end)
      }
      lines += seam.lines + written
      previous = block
      separator = bullet
    }
    return lines
  }

  private func lines(
    of block: Block, bullet: Character?, seam: BlockSeam, _ context: Context
  ) -> [String] {
    switch block.content {
    case .paragraph(let inlines):
      let text = InlineMarkdown.write(inlines, .init(opensItem: context.opensItem))
      if text.isEmpty { return [] }
      return context.followsCheckbox ? text.lines : protected(text.lines)
    case .heading(let level, let inlines): return heading(level, inlines)
    case .blockQuote(let blocks):
      let inner = lines(of: blocks, Context())
      return inner.isEmpty ? [">"] : inner.map { $0.isEmpty ? ">" : "> " + $0 }
    case .list(let list): return lines(of: list, marker: bullet, context)
    case .codeBlock(let info, let text): return fence(info: info, text: text)
    case .htmlBlock(let html): return html.withoutFinalLineFeed.lines
    case .figure(let figure): return lines(of: figure.fallback, context)
    case .thematicBreak:
      return [rule(seam, context)] + (context.loosensEnd ? [BlockSeam.separator, ""] : [])
    case .table(let table): return lines(of: table)
    }
  }

  /// `---`, unless that would underline a paragraph or run together with a bullet.
  private func rule(_ seam: BlockSeam, _ context: Context) -> String {
    let isUnderline = seam.kind == .none && seam.followsParagraph
    return isUnderline || context.bullet == "-" ? "***" : "---"
  }

  private func heading(_ level: Int, _ inlines: [Inline]) -> [String] {
    let level = min(max(level, 1), 6)
    let text = inlines.normalizedParagraph()
    if level <= 2, text.contains(where: \.containsBreak) {
      return protected(InlineMarkdown.write(text).lines) + [level == 1 ? "===" : "---"]
    }
    let hashes = String(repeating: "#", count: level)
    let line = InlineMarkdown.write(text.withoutBreaks, .init(isOneLine: true))
    return [line.isEmpty ? hashes : hashes + " " + line.withEscapedClosingHashes]
  }

  /// Lines that raw HTML at their start would turn into an HTML block stand below a separator,
  /// which opens the paragraph; so indented that they can't end it either.
  private func protected(_ lines: [String]) -> [String] {
    guard let first = lines.first, first.utf8.first == UInt8(ascii: "<"),
      let block = CMarkTree(parsing: Array(first.utf8))?.root.firstChild, !block.isParagraph
    else { return lines }
    let below = CMarkTree(parsing: Array("a\n".utf8) + Array(first.utf8))
    let indent = below?.root.firstChild?.next == nil ? "" : "    "
    return [BlockSeam.separator, indent + first] + lines.dropFirst()
  }
}

extension Inline {
  /// Whether it goes over several lines.
  var containsBreak: Bool {
    if case .html(let html) = content { return html.utf8.contains(.newline) }
    return isBreak || children.contains(where: \.containsBreak)
  }
}

extension Array where Element == Inline {
  /// With a space for each break, for a heading whose level has no form of several lines.
  fileprivate var withoutBreaks: [Inline] {
    map { inline in
      var inline = inline
      switch inline.content {
      case .softBreak, .hardBreak: inline.content = .text(" ")
      case .text, .code, .html: break
      case .emphasis(let children): inline.content = .emphasis(children.withoutBreaks)
      case .strong(let children): inline.content = .strong(children.withoutBreaks)
      case .strikethrough(let children): inline.content = .strikethrough(children.withoutBreaks)
      case .link(let destination, let title, let children):
        inline.content = .link(
          destination: destination, title: title, children.withoutBreaks)
      case .image(let source, let title, let children):
        inline.content = .image(
          source: source, title: title, alternative: children.withoutBreaks)
      }
      return inline
    }
  }
}

extension String {
  var lines: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var withoutFinalLineFeed: String {
    unicodeScalars.last == "\n" ? String(String.UnicodeScalarView(unicodeScalars.dropLast())) : self
  }

  /// A heading's last `#`s would be taken for its closing sequence.
  fileprivate var withEscapedClosingHashes: String {
    let scalars = Array(unicodeScalars)
    let hashes = scalars.reversed().prefix { $0 == "#" }.count
    let start = scalars.count - hashes
    guard hashes > 0, start == 0 || scalars[start - 1] == " " || scalars[start - 1] == "\t" else {
      return self
    }
    return String(String.UnicodeScalarView(scalars[..<start] + ["\\"] + scalars[start...]))
  }
}
