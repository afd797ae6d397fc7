import CommonMark

/// A document's tree as the body of a page: a summary, then a section for each second-level
/// heading; lists of labelled facts as description lists; tables that scroll where they are wider
/// than the page; below a picture what it says as a table.
struct PageBody {
  private let blocks: [Block]
  private let options: HTMLWriter.Options

  init(_ document: ComposedDocument) {
    blocks = document.tree.blocks
    var options = HTMLWriter.Options()
    options.showsOrigin = document.template.audience == .internal
    self.options = options
  }

  var html: String {
    let groups = sections
    return groups.enumerated().map { index, group in
      let content = group.map(html(of:)).joined()
      return index == 0
        ? "<div class=\"summary\">\n\(content)</div>\n" : "<section>\n\(content)</section>\n"
    }.joined()
  }

  /// The blocks before the first second-level heading, then a group from each one on.
  private var sections: [[Block]] {
    var groups: [[Block]] = [[]]
    for block in blocks {
      if case .heading(level: 2, _) = block.content { groups.append([]) }
      groups[groups.count - 1].append(block)
    }
    return groups
  }

  private func html(of block: Block) -> String {
    switch block.content {
    case .list(let list):
      guard let facts = Fact.all(of: list) else { return write([block]) }
      let rows = facts.map { fact in
        "<div>\n<dt>\(write(fact.label))</dt>\n<dd>\(html(of: fact))</dd>\n</div>\n"
      }
      return "<dl class=\"facts\">\n\(rows.joined())</dl>\n"
    case .table:
      return "<div class=\"scroll\" role=\"region\" aria-label=\"Table\" tabindex=\"0\">\n"
        + write([block]) + "</div>\n"
    case .figure(let figure):
      return write([block]) + "<details class=\"data\">\n<summary>The same as a table</summary>\n"
        + figure.fallback.map(html(of:)).joined() + "</details>\n"
    default: return write([block])
    }
  }

  private func html(of fact: Fact) -> String {
    write(fact.value) + (fact.rest.isEmpty ? "" : "\n" + write(fact.rest))
  }

  private func write(_ blocks: [Block]) -> String { HTMLWriter.write(blocks, options: options) }

  private func write(_ inlines: [Inline]) -> String { HTMLWriter.write(inlines, options: options) }
}
