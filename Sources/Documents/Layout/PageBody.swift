import CommonMark
import Packets

/// A document's tree as the body of a page: a summary, then a section for each second-level
/// heading; lists of labelled facts as description lists; tables that scroll where they are wider
/// than the page; below a picture what it says as a table.
struct PageBody {
  private let blocks: [Block]
  private let options: HTMLWriter.Options

  init(_ document: ComposedDocument) {
    self.init(document.tree.blocks, for: document.template.audience)
  }

  /// Internal pages say where in the packet each value stands.
  init(_ blocks: [Block], for audience: Audience) {
    self.blocks = blocks
    var options = HTMLWriter.Options()
    options.labelsTasks = true
    options.showsOrigin = audience == .internal
    self.options = options
  }

  var html: String {
    var regions = RegionLabels()
    return sections.enumerated().map { index, group in
      let content = group.map { html(of: $0, &regions) }.joined()
      return index == 0
        ? "<div class=\"summary\">\n\(content)</div>\n" : "<section>\n\(content)</section>\n"
    }.joined()
  }

  /// The blocks alone, in no section, below a heading that the page has.
  func html(below heading: String) -> String {
    var regions = RegionLabels()
    regions.heading = heading
    return blocks.map { html(of: $0, &regions) }.joined()
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

  private func html(of block: Block, _ regions: inout RegionLabels) -> String {
    switch block.content {
    case .heading(_, let inlines):
      regions.heading = inlines.plainText
      return write([block])
    case .list(let list):
      guard let facts = Fact.all(of: list) else { return write([block]) }
      let rows = facts.map { fact in
        "<div>\n<dt>\(write(fact.label))</dt>\n<dd>\(html(of: fact))</dd>\n</div>\n"
      }
      return "<dl class=\"facts\">\n\(rows.joined())</dl>\n"
    case .table:
      let label = regions.next.htmlEscaped
      return "<div class=\"scroll\" role=\"region\" aria-label=\"\(label)\" tabindex=\"0\">\n"
        + write([block]) + "</div>\n"
    case .figure(let figure):
      return write([block]) + "<details class=\"data\">\n<summary>The same as a table</summary>\n"
        + figure.fallback.map { html(of: $0, &regions) }.joined() + "</details>\n"
    default: return write([block])
    }
  }

  private func html(of fact: Fact) -> String {
    write(fact.value) + (fact.rest.isEmpty ? "" : "\n" + write(fact.rest))
  }

  private func write(_ blocks: [Block]) -> String { HTMLWriter.write(blocks, options: options) }

  private func write(_ inlines: [Inline]) -> String { HTMLWriter.write(inlines, options: options) }
}

/// What the regions in which tables scroll are called: by the heading above, each its own way.
private struct RegionLabels {
  var heading = ""
  private var counts: [String: Int] = [:]

  var next: String {
    mutating get {
      let label = heading.isEmpty ? "Table" : "Table: \(heading)"
      let count = counts[label, default: 0] + 1
      counts[label] = count
      return count == 1 ? label : "\(label), \(count)"
    }
  }
}
