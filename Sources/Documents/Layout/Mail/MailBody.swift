import CommonMark

/// A document's tree as the body of a mail: every style beside its element, because mail programs
/// drop what stands anywhere else, and no colour but that of lines, so that it reads on whatever
/// ground the program has.
///
/// Outlook lays text out with Word: no flex, no grid, space as padding of cells and margins of
/// paragraphs only.
struct MailBody {
  private let blocks: [Block]
  /// The sides on which lines begin and end: mail programs know no logical ones.
  private let start: String
  private let end: String
  private static let options: HTMLWriter.Options = {
    var options = HTMLWriter.Options()
    options.urls = .mail
    return options
  }()

  /// Mid-grey: it shows on white and on black.
  private static let line = "#8a9099"
  private static let paragraph = "margin:0 0 16px"
  private static let letters =
    "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

  init(_ document: Document, isRightToLeft: Bool) {
    blocks = document.blocks
    (start, end) = isRightToLeft ? ("right", "left") : ("left", "right")
  }

  var html: String { blocks.map(write).joined() }

  private func write(_ block: Block) -> String {
    switch block.content {
    case .paragraph(let inlines): "<p style=\"\(Self.paragraph)\">\(write(inlines))</p>\n"
    case .heading(let level, let inlines): heading(inlines, level: level)
    case .blockQuote(let blocks): quote(blocks)
    case .list(let list): write(list)
    case .codeBlock(_, let text):
      "<pre style=\"\(Self.paragraph);white-space:pre-wrap\">\(write([Self.text(text)]))</pre>\n"
    case .htmlBlock: ""
    case .thematicBreak:
      "<hr style=\"border:0;border-top:1px solid \(Self.line);margin:24px 0\">\n"
    case .table(let table): write(table)
    // Mail programs drop inline SVG; the same stands in a table.
    case .figure(let figure): figure.fallback.map(write).joined()
    }
  }

  private func heading(_ inlines: [Inline], level: Int) -> String {
    let size = level == 1 ? 22 : level == 2 ? 18 : 16
    let level = min(level, 6)
    return "<h\(level) style=\"margin:24px 0 8px;font-size:\(size)px;line-height:1.3\">"
      + "\(write(inlines))</h\(level)>\n"
  }

  /// Outlook draws no border around a `blockquote`: a cell beside a line says the same.
  private func quote(_ blocks: [Block]) -> String {
    var content = blocks.dropLast().map(write).joined()
    if case .paragraph(let inlines)? = blocks.last?.content {
      content += "<p style=\"margin:0\">\(write(inlines))</p>\n"
    } else {
      content += blocks.suffix(1).map(write).joined()
    }
    return "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" "
      + "style=\"margin:0 0 16px\"><tr><td style=\"\(Self.letters);font-size:16px;"
      + "line-height:1.5;border-\(start):3px solid \(Self.line);padding-\(start):14px\">\n"
      + "<blockquote style=\"margin:0\">\n\(content)</blockquote>\n</td></tr></table>\n"
  }

  private func write(_ list: List) -> String {
    let (element, number) =
      switch list.kind {
      case .bullet: ("ul", "")
      case .ordered(1, _): ("ol", "")
      case .ordered(let number, _): ("ol", " start=\"\(number)\"")
      }
    let items = list.items.map { item in
      "<li style=\"margin:0 0 6px\">\(mark(of: item))\(content(of: item, list.isTight))</li>\n"
    }
    return "<\(element)\(number) style=\"margin:0 0 16px;padding:0;padding-\(start):24px\">\n"
      + items.joined() + "</\(element)>\n"
  }

  /// A box of a form does nothing in a mail.
  private func mark(of item: ListItem) -> String {
    switch item.checkbox {
    case .checked: "☑ "
    case .unchecked: "☐ "
    case nil: ""
    }
  }

  private func content(of item: ListItem, _ isTight: Bool) -> String {
    item.blocks.map { block in
      if isTight, case .paragraph(let inlines) = block.content { return write(inlines) }
      return write(block)
    }.joined()
  }

  private func write(_ table: Table) -> String {
    "<table cellpadding=\"0\" cellspacing=\"0\" border=\"0\" width=\"100%\" "
      + "style=\"margin:0 0 16px;border-collapse:collapse\">\n<thead>\n"
      + write(table.header, of: table, "th") + "</thead>\n<tbody>\n"
      + table.rows.map { write($0, of: table, "td") }.joined() + "</tbody>\n</table>\n"
  }

  private func write(_ row: Table.Row, of table: Table, _ element: String) -> String {
    // A head's words stay whole; what stands below breaks where a narrow screen asks for it.
    let words = element == "th" ? "font-weight:bold" : "overflow-wrap:anywhere"
    let scope = element == "th" ? " scope=\"col\"" : ""
    let cells = zip(row.cells, table.alignments).map { cell, alignment in
      "<\(element)\(scope) align=\"\(side(of: alignment))\" valign=\"top\" style=\"\(Self.letters);"
        + "font-size:14px;line-height:1.4;\(words);padding:8px 0;padding-\(end):12px;"
        + "border-bottom:1px solid \(Self.line)\">\(write(cell.inlines))</\(element)>\n"
    }
    return "<tr>\n\(cells.joined())</tr>\n"
  }

  /// As `align` says it: Markdown's left is where lines begin.
  private func side(of alignment: Table.Alignment) -> String {
    switch alignment {
    case .none, .left: start
    case .center: "center"
    case .right: end
    }
  }

  private func write(_ inlines: [Inline]) -> String {
    HTMLWriter.write(inlines, options: Self.options)
  }

  private static func text(_ text: String) -> Inline {
    Inline(.text(text), start: SourcePosition(line: 1, column: 1))
  }
}
