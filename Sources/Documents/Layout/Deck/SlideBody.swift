import CommonMark

/// What stands on a slide, as HTML: labelled facts as a description list, tables whose cells know
/// their column's head for narrow screens, a bold paragraph as a question to the audience.
struct SlideBody {
  private let measure: SlideMeasure

  init(_ density: Slide.Density) {
    measure = SlideMeasure(.ordinary, density)
  }

  func html(of blocks: [Block]) -> String { blocks.map(html(of:)).joined() }

  private func html(of block: Block) -> String {
    switch block.content {
    case .list(let list):
      guard let facts = Fact.all(of: list) else { return HTMLWriter.write([block]) }
      let rows = facts.map { fact in
        "<div>\n<dt>\(HTMLWriter.write(fact.label))</dt>\n<dd>\(html(of: fact))</dd>\n</div>\n"
      }
      return "<dl>\n\(rows.joined())</dl>\n"
    case .table(let table): return html(of: table)
    case .paragraph(let inlines):
      guard inlines.count == 1, case .strong(let question)? = inlines.first?.content else {
        return HTMLWriter.write([block])
      }
      return "<p class=\"ask\">\(HTMLWriter.write(question))</p>\n"
    case .blockQuote(let blocks): return quote(blocks)
    default: return HTMLWriter.write([block])
    }
  }

  private func html(of fact: Fact) -> String {
    HTMLWriter.write(fact.value) + (fact.rest.isEmpty ? "" : "\n" + HTMLWriter.write(fact.rest))
  }

  /// A last paragraph that begins with a dash says whose words they are.
  private func quote(_ blocks: [Block]) -> String {
    guard blocks.count > 1, let last = blocks.last, last.isAttribution else {
      return "<blockquote>\n\(HTMLWriter.write(blocks))</blockquote>\n"
    }
    return """
      <figure>
      <blockquote>
      \(HTMLWriter.write(Array(blocks.dropLast())))</blockquote>
      <figcaption>\(HTMLWriter.write(last.inlines))</figcaption>
      </figure>

      """
  }

  private func html(of table: Table) -> String {
    let heads = table.header.cells.map { $0.inlines.plainText.onOneLine }
    let header = table.header.cells.map {
      "<th scope=\"col\">\(HTMLWriter.write($0.inlines))</th>\n"
    }
    let kinds = heads.indices.map { table.keepsTogether(column: $0) ? " class=\"short\"" : "" }
    let rows = table.rows.map { row in
      let cells = zip(row.cells, zip(heads, kinds)).map { cell, column in
        let label = " data-label=\"\(column.0.htmlEscaped)\""
        return "<td\(column.1)\(label)>\(HTMLWriter.write(cell.inlines))</td>\n"
      }
      return "<tr>\n\(cells.joined())</tr>\n"
    }
    let isTight = measure.breaksWords(of: table)
    return """
      <table\(isTight ? " class=\"tight\"" : "")>
      <thead>
      <tr>
      \(header.joined())</tr>
      </thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>

      """
  }
}

extension Block {
  /// `— Priya Raman, VP Operations`
  var isAttribution: Bool {
    guard case .paragraph(let inlines) = content else { return false }
    return inlines.plainText.hasPrefix("—")
  }
}
