import Diagnostics
import Testing

@testable import CommonMark

/// Values replace tokens in the tree, and no value changes the structure around it.
@Suite struct SubstitutionTests {
  static let token: Unicode.Scalar = "\u{F0000}"
  static let origin = SourceLocation(file: "packets/a.md", line: 3, column: 5)

  static let places = [
    "# \(token)\n", "## a \(token) b #\n", "**\(token)**\n", "a**\(token)**b\n", "*\(token)*\n",
    "x*a \(token)*y\n", "_a_\(token)_b_\n", "~~\(token)~~\n", "| h \(token) | i |\n|---|---|\n",
    "| h | i |\n|---|---|\n| \(token) | b\(token)c |\n", "> - \(token)\n> - b\n",
    "1. a\n\n   \(token)\n2. b\n", "`\(token)`\n", "a `b \(token) c` d\n", "[\(token)](/u)\n",
    "[a](\(token))\n", "[a](</x \(token)> \"t \(token)\")\n", "![a \(token)](s)\n",
    "text \(token) text\n", "\(token)\n", "one\n\(token)\nthree\n", "\(token)**b**\n",
    "```\n\(token)\n```\n", "``` \(token)\nx\n```\n", "- [ ] \(token)\n", "- \(token)\n  - b\n",
    "a\\\n\(token)\n", "Setext \(token)\nline\n===\n", "[a \(token)][r]\n\n[r]: /u\n",
  ]

  static let values = [
    "plain", "", " ", "# x", "- x", "* x", "+ x", "1. x", "> x", "|", "a | b", "---", "===", "***",
    "```", "~~~", "`", "``a`b", "a\nb", "a\n\nb", "\n", "\r\n", "a\n---\nb", "|a|\n|-|", " lead",
    "trail ", "  both  ", "\ttab\t", "<b>", "<div>\n\nx", "<!--", "-->", "&amp;", "&#42;", "&",
    "*", "**", "*a*", "**a**", "_", "__a__", "~", "~~a~~", "a~b", "[x](y)", "[x]: /u", "![x](y)",
    "[ ] x", "[x] y", "]", "](z)", "[", "\\", "a\\", "\\*", "<http://x.y>", "http://x.y", "\0",
    "a\0b", "é", "。", "\u{A0}", "\u{200B}", "“q”", "(x)", "a)", ".", "x y z", "a_b_c", "\"", "'",
    "\u{F0000}", "\u{100000}", "#", "a #", "=", "-", "+", "1)", "2026.", "!", "$5", "%", ":", ":-:",
    "\u{FEFF}", "\u{0B}x\u{0C}", "\u{85}", "\u{2028}",
  ]

  @Test(arguments: places) func textKeepsTheStructure(_ place: String) throws {
    let template = try Document(parsing: place)
    for value in Self.values {
      let document = template.substituting { scalar in
        scalar == Self.token ? Substitution(.text(value), origin: Self.origin) : nil
      }
      let markdown = MarkdownWriter.write(document)
      let again = try Document(parsing: markdown)
      #expect(
        again.blocks.normalizedShape == document.blocks.normalizedShape,
        "\(value.debugDescription) in \(place.debugDescription) gave \(markdown.debugDescription)")
      if !value.unicodeScalars.allSatisfy({ $0.isCommonMarkWhitespace || $0.value < 32 }) {
        #expect(template.outline(with: "x") == document.outline, "\(value.debugDescription)")
      }
    }
  }

  @Test(arguments: places) func inlinesAndBlocksKeepTheStructure(_ place: String) throws {
    let template = try Document(parsing: place)
    // Every sixth input: all of them take half a minute and find the same.
    for input in Corpus.all.enumerated().filter({ $0.offset % 6 == 0 }).map(\.element) {
      let value = try Document(parsing: input).blocks
      for content in [Substitution.Content.blocks(value), .inlines(value.first?.inlines ?? [])] {
        let document = template.substituting { scalar in
          scalar == Self.token ? Substitution(content, origin: Self.origin) : nil
        }
        let markdown = MarkdownWriter.write(document)
        let again = try Document(parsing: markdown)
        let words = document.blocks.words
        #expect(
          again.blocks.words == words,
          "\(input.debugDescription) in \(place.debugDescription) gave \(markdown.debugDescription)"
        )
      }
    }
  }

  @Test func textCarriesItsOrigin() throws {
    let document = try substituted("Hello \(Self.token)!\n", .text("<Ann>"))
    #expect(document.dump().contains("text \"<Ann>\" from packets/a.md:3:5"))
    var options = HTMLWriter.Options()
    options.showsOrigin = true
    let html = HTMLWriter.write(document, options: options)
    let span = "<span data-source=\"packets/a.md:3:5\">&lt;Ann&gt;</span>"
    #expect(html == "<p>Hello \(span)!</p>\n")
  }

  @Test func headingsMoveBelowTheNearestOne() throws {
    let value = try Document(parsing: "# A\n\n> ### B\n\n###### C\n").blocks
    let document = try substituted("# T\n\n## S\n\n\(Self.token)\n", .blocks(value))
    let html = HTMLWriter.write(document)
    #expect(html.contains("<h3>A</h3>") && html.contains("<h5>B</h5>"))
    #expect(html.contains("<h6>C</h6>"))
  }

  @Test func deepHeadingsStay() throws {
    let value = try Document(parsing: "#### A\n").blocks
    let document = try substituted("# T\n\n\(Self.token)\n", .blocks(value))
    #expect(HTMLWriter.write(document).contains("<h4>A</h4>"))
  }

  @Test func blocksBecomeRunningTextInACell() throws {
    let value = try Document(
      parsing: "Intro.\n\n- a *b*\n- c\n\n1. d\n\n### H\n\nx\n\n|k|v|\n|-|-|\n|1|2|\n"
    ).blocks
    let document = try substituted("| \(Self.token) |\n|---|\n", .blocks(value))
    let text = "Intro. a <em>b</em>; c; 1. d; H: x; k, v; 1, 2"
    #expect(HTMLWriter.write(document).contains("<th>\(text)</th>"))
  }

  @Test func twoParagraphsLoosenATightList() throws {
    let value = try Document(parsing: "a\n\nb\n").blocks
    let document = try substituted("- \(Self.token)\n- c\n", .blocks(value))
    #expect(HTMLWriter.write(document).contains("<p>a</p>\n<p>b</p>"))
  }

  @Test func aLinkInALinkBecomesItsText() throws {
    let value = try Document(parsing: "see [x](/y)\n").blocks.first?.inlines ?? []
    let document = try substituted("[\(Self.token)](/u)\n", .inlines(value))
    #expect(HTMLWriter.write(document) == "<p><a href=\"/u\">see x</a></p>\n")
  }

  @Test func aSubstitutedAddressPassesTheSchemeCheck() throws {
    let document = try substituted("[a](\(Self.token)) [b](java\(Self.token))\n", .text("script:x"))
    #expect(HTMLWriter.write(document) == "<p>a b</p>\n")
  }

  @Test func unknownTokensAndTokensInValuesStay() throws {
    let document = try substituted("\(Self.token) \u{F0001}\n", .text("\u{F0000}\u{F0001}"))
    #expect(document.blocks.plainText == "\u{F0000}\u{F0001} \u{F0001}")
  }

  @Test func emptyValuesLeaveNoEmptyParagraph() throws {
    let document = try substituted("a\n\n**\(Self.token)**\n\nb\n", .text(""))
    #expect(HTMLWriter.write(document) == "<p>a</p>\n<p>b</p>\n")
  }

  private func substituted(
    _ template: String, _ content: Substitution.Content
  ) throws -> Document {
    try Document(parsing: template).substituting { scalar in
      scalar == Self.token ? Substitution(content, origin: Self.origin) : nil
    }
  }
}

extension Document {
  /// The nesting of the tree without any text: what a value must not change.
  var outline: String {
    var outline = ""
    forEachBlock { outline += "\($0.kind)\($0.children.count) " }
    forEachInline { inline in
      if case .text = inline.content { return }
      outline += "\(inline.kind) "
    }
    return outline
  }

  func outline(with text: String) -> String {
    substituting { _ in Substitution(.text(text)) }.outline
  }
}

extension Block {
  fileprivate var kind: String { String(Document(blocks: [self]).dump(positions: false).prefix(6)) }
}

extension Inline {
  fileprivate var kind: String {
    switch content {
    case .text: "text"
    case .softBreak: "soft"
    case .hardBreak: "hard"
    case .code: "code"
    case .html: "html"
    case .emphasis: "emphasis"
    case .strong: "strong"
    case .strikethrough: "strikethrough"
    case .link: "link"
    case .image: "image"
    }
  }
}

extension [Block] {
  /// The shape of what Markdown can spell: texts joined, empty ones gone.
  var normalizedShape: String { map(\.normalized).shape }

  /// All words in order, whatever they stand in.
  var words: [String] {
    var text = ""
    forEachBlock { block in
      if case .codeBlock(_, let code) = block.content { text += code }
      if case .table(let table) = block.content {
        for row in [table.header] + table.rows {
          for cell in row.cells + row.excess { text += cell.inlines.plainText + " " }
        }
      } else {
        text += block.inlines.normalizedParagraph().plainText
      }
      text += " "
    }
    return text.withoutNUL.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}

extension Block {
  fileprivate var normalized: Block {
    var block = Block(content, start: SourcePosition(line: 0, column: 0), endLine: 0)
    switch content {
    case .paragraph(let inlines): block.content = .paragraph(inlines.normalizedParagraph())
    case .heading(let level, let inlines):
      block.content = .heading(level: level, inlines.normalizedParagraph())
    case .blockQuote(let blocks): block.content = .blockQuote(blocks.map(\.normalized))
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = list.items[index].blocks.map(\.normalized)
      }
      block.content = .list(list)
    case .codeBlock(let info, let text):
      let lines = text.withoutNUL.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      let bytes = Array(info.withoutNUL.utf8)
      block.content = .codeBlock(
        info: bytes.text(in: bytes.trimmed(bytes.indices)),
        text: lines.isEmpty || lines.last == "\n" ? lines : lines + "\n")
    case .table(var table):
      table.header = table.header.normalized
      table.rows = table.rows.map(\.normalized)
      block.content = .table(table)
    case .htmlBlock, .thematicBreak, .figure: break
    }
    return block
  }
}

extension Table.Row {
  fileprivate var normalized: Table.Row {
    var row = self
    row.cells = row.cells.map { Table.Cell(inlines: $0.inlines.normalized(), start: $0.start) }
    row.excess = row.excess.map { Table.Cell(inlines: $0.inlines.normalized(), start: $0.start) }
    return row
  }
}
