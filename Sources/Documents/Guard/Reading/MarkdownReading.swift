import CommonMark

/// Reads Markdown through its tree: text, code, addresses, titles, and the HTML and comments in it.
struct MarkdownReading {
  private var passages: [Passage] = []
  private let offset: Int

  static func passages(
    of text: String, line: Int
  ) throws(GuardedFile.Unreadable) -> [Passage] {
    let document: Document
    do throws(ParseError) {
      document = try Document(parsing: text)
    } catch {
      // Without its tree, markup inside a name would hide it.
      throw GuardedFile.Unreadable(reason: error.reason)
    }
    var reading = MarkdownReading(offset: line - 1)
    document.forEachBlock { reading.read($0) }
    for definition in document.linkDefinitions {
      reading.add(definition.source, at: definition.position.line, kind: .code)
    }
    return reading.passages
  }

  private init(offset: Int) { self.offset = offset }

  private mutating func read(_ block: Block) {
    switch block.content {
    case .paragraph(let inlines), .heading(_, let inlines): read(inlines, at: block.start.line)
    case .codeBlock(let info, let text):
      add(text, at: block.start.line)
      add(info, at: block.start.line, kind: .code)
    case .htmlBlock(let html): readHTML(html, at: block.start.line)
    case .table(let table):
      for row in [table.header] + table.rows {
        for cell in row.cells + row.excess { read(cell.inlines, at: row.start.line) }
      }
    // No Markdown parses to a figure.
    case .blockQuote, .list, .thematicBreak, .figure: break
    }
  }

  private mutating func read(_ inlines: [Inline], at line: Int) {
    add(inlines.guardedText, at: line)
    inlines.forEachInline { inline in
      switch inline.content {
      case .html(let html): readHTML(html, at: line)
      case .link(let destination, let title, _), .image(let destination, let title, _):
        add(destination.removingPercentEncodingLeniently, at: line, kind: .code)
        add(title, at: line)
      default: break
      }
    }
  }

  private mutating func readHTML(_ html: String, at line: Int) {
    passages += HTMLReading.passages(of: html, line: line + offset)
  }

  private mutating func add(_ text: String, at line: Int, kind: Passage.Kind = .words) {
    guard !text.isEmpty else { return }
    passages.append(Passage(text, line: line + offset, kind: kind))
  }
}

extension [Inline] {
  /// Running text with its line breaks, so that words can be found in their lines.
  var guardedText: String {
    map { inline in
      switch inline.content {
      case .text(let text), .code(let text): text
      case .softBreak, .hardBreak: "\n"
      case .html: inline.isHTMLBreak ? " " : ""
      case .emphasis, .strong, .strikethrough, .link, .image: inline.children.guardedText
      }
    }.joined()
  }
}
