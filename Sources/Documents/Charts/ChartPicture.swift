import CommonMark

/// A finished drawing with what says the same in words.
struct ChartPicture: Sendable {
  /// Starts every `id` in it: `timeline`.
  var id: String
  /// What it shows, as a caption: `Milestones`.
  var title: String
  /// All that the drawing says, for who can't see it.
  var description: String
  var height: Double
  var nodes: [SVGNode]
  /// What has no place in the drawing, a sentence each.
  var remarks: [String] = []

  /// As wide as a page's text, so that on a page one unit is one pixel.
  static let width = 860.0

  /// A figure that scrolls in its own region where the page is narrower than the drawing is legible.
  var html: String {
    let svg = SVGNode.element(
      "svg",
      [
        .init("viewBox", "0 0 \(Self.width.coordinate) \(height.rounded(.up).coordinate)"),
        .init("role", "img"), .init("aria-labelledby", "\(id)-title"),
        .init("aria-describedby", "\(id)-desc"), .init("fill", "currentColor"),
      ],
      [
        .element("title", [.init("id", "\(id)-title")], [.text(title)]),
        .element("desc", [.init("id", "\(id)-desc")], [.text(description)]),
      ] + nodes)
    let region = SVGNode.element(
      "div",
      [
        .init("class", "scroll"), .init("role", "region"), .init("aria-label", title),
        .init("tabindex", "0"),
      ], [svg])
    let caption = remarks.map { SVGNode.element("p", [], [.text($0)]) }
    let children =
      [region] + (caption.isEmpty ? [] : [.element("figcaption", [], caption)])
    return SVGNode.element("figure", [.init("class", "chart")], children).markup + "\n"
  }

  /// The figure, with the same as a table and in a sentence.
  func figure(table: [Block], summary: String) -> Figure {
    Figure(id: id, html: html, fallback: table, summary: summary)
  }
}

/// A table that stands for a chart where nothing is drawn.
struct ChartTable {
  private let header: [String]
  private var rows: [[[Inline]]] = []

  init(_ header: [String]) { self.header = header }

  mutating func append(_ row: [[Inline]]) { rows.append(row) }

  /// Nothing for a table without rows.
  var blocks: [Block] {
    guard !rows.isEmpty else { return [] }
    let table = Table(
      alignments: header.map { _ in .none }, header: row(header.map { $0.inlines }),
      rows: rows.map(row))
    return [Block(.table(table), start: .nowhere, endLine: 0)]
  }

  private func row(_ cells: [[Inline]]) -> Table.Row {
    Table.Row(
      cells: cells.map { Table.Cell(inlines: $0, start: .nowhere) }, typedCount: cells.count,
      start: .nowhere)
  }
}

extension String {
  /// The text as running text, none where it is empty.
  var inlines: [Inline] {
    isEmpty ? [] : [Inline(.text(onOneLine), start: .nowhere)]
  }
}
