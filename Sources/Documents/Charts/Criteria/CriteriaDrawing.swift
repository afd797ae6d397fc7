/// A bar for each criterion from its start to its target, with the figures in words beside it.
///
/// Every bar begins at the same place and every target stands at the same place, whether the figure
/// has to rise or to fall: what is compared is the way that is done.
struct CriteriaDrawing: Sendable {
  let chart: CriteriaChart
  /// Each row's texts' places, for whom nothing may overlap.
  private(set) var frames: [Frame] = []
  private var rows: [RowTexts] = []
  private var height = 0.0

  private static let label = 250.0
  /// Where bars may be, from a regress to what is past the target.
  private static let plot = 276.0...620.0
  private static let start = 326.0
  private static let target = 556.0
  private static let result = 640.0
  private static let header = 26.0
  private static let barHeight = 14.0
  private static let padding = 11.0

  init(_ chart: CriteriaChart) {
    self.chart = chart
    var y = Self.header
    for row in chart.rows {
      let texts = RowTexts(row, top: y + Self.padding)
      frames += texts.frames
      rows.append(texts)
      y = texts.bottom + Self.padding
    }
    height = y + 2
  }

  var picture: ChartPicture {
    let sentences = chart.rows.map { $0.sentence + "." }
    return ChartPicture(
      id: "criteria", title: "Success criteria",
      description: ([chart.summary + "."] + sentences).joined(separator: " "), height: height,
      nodes: head + zip(chart.rows, rows).flatMap { nodes(of: $0, $1) })
  }

  private var head: [SVGNode] {
    let style = TextStyle.small
    return [
      .text("What will be different", style, at: Point(x: 0, y: 14)),
      .text("Before", style, at: Point(x: Self.start, y: 14), anchor: .middle),
      .text("Target", style, at: Point(x: Self.target, y: 14), anchor: .middle),
      .text("Now", style, at: Point(x: Self.result, y: 14)),
      .line(
        Point(x: 0, y: Self.header - 4), Point(x: ChartPicture.width, y: Self.header - 4), .rule),
    ]
  }

  private func nodes(of row: CriteriaChart.Row, _ texts: RowTexts) -> [SVGNode] {
    let rule = texts.bottom + Self.padding - 1
    return [
      .group(title: row.sentence, bar(of: row, at: texts.top + 3) + texts.nodes),
      .line(Point(x: 0, y: rule), Point(x: ChartPicture.width, y: rule), .rule),
    ]
  }

  /// The way as a track with both its ends marked, what is done of it as a bar.
  private func bar(of row: CriteriaChart.Row, at y: Double) -> [SVGNode] {
    let middle = y + Self.barHeight / 2
    let frame = Frame(
      x: Self.start, y: y, width: Self.target - Self.start, height: Self.barHeight)
    let tick: [SVGNode] = [
      .line(Point(x: Self.start, y: y - 3), Point(x: Self.start, y: frame.bottom + 3), .quiet),
      .line(
        Point(x: Self.target, y: y - 4), Point(x: Self.target, y: frame.bottom + 4), .plain,
        width: 3),
    ]
    guard case .share(let share) = row.progress else {
      // Nothing to measure with: the way alone.
      let isReached = row.isReached
      return [.outline(frame, .quiet, dashes: isReached ? nil : "3 4")]
        + (isReached ? [.rectangle(frame, .accent)] : []) + tick
    }
    let end = Self.start + share * (Self.target - Self.start)
    let shown = min(max(end, Self.plot.lowerBound + 8), Self.plot.upperBound - 8)
    let left = min(shown, Self.start)
    let done = Frame(x: left, y: y, width: abs(shown - Self.start), height: Self.barHeight)
    var nodes: [SVGNode] = [.rectangle(frame, .ground), .outline(frame, .rule)]
    if share < 0 {
      // The wrong way: hollow, so that it can't be taken for progress.
      nodes.append(.outline(done, .warn, width: 2, dashes: "4 2"))
    } else {
      nodes.append(.rectangle(done, .accent))
    }
    if shown != end { nodes.append(arrow(at: shown, middle, isRight: end > shown, share)) }
    return nodes + tick
  }

  /// What goes on past the drawing.
  private func arrow(at x: Double, _ y: Double, isRight: Bool, _ share: Double) -> SVGNode {
    let tip = isRight ? x + 8 : x - 8
    return .polygon(
      [Point(x: x, y: y - 9), Point(x: tip, y: y), Point(x: x, y: y + 9)],
      share < 0 ? .warn : .accent)
  }

  /// A row's texts in their places.
  private struct RowTexts: Sendable {
    let top: Double
    private var placed: [(text: FittedText, x: Double, y: Double, anchor: SVGNode.Anchor)] = []

    init(_ row: CriteriaChart.Row, top: Double) {
      self.top = top
      add([(row.name, .body, 3), (row.deadline, row.deadlineStyle, 2)], x: 0, width: label)
      let under = top + barHeight + 12
      add([(row.baseline ?? "to be measured", .small, 3)], x: start, width: 112, y: under, .middle)
      add([(row.target ?? "to be agreed", .small, 3)], x: target, width: 128, y: under, .middle)
      let words = row.actual == nil ? CriteriaChart.Progress.unmeasured : row.progress?.words
      let width = ChartPicture.width - result
      add(
        [(row.actual, .body, 3), (words, row.resultStyle, 2)].compactMap { text, style, lines in
          text.map { ($0, style, lines) }
        }, x: result, width: width)
    }

    private mutating func add(
      _ texts: [(String, TextStyle, Int)], x: Double, width: Double, y: Double? = nil,
      _ anchor: SVGNode.Anchor = .start
    ) {
      var y = y ?? top
      for (text, style, lines) in texts {
        let fitted = FittedText(text, style, width: width, lines: lines)
        placed.append((fitted, x, y, anchor))
        y += fitted.height + 1
      }
    }

    var frames: [Frame] {
      placed.map { text, x, y, anchor in
        let left = anchor == .middle ? x - text.width / 2 : x
        return Frame(x: left, y: y, width: text.width, height: text.height)
      }
    }

    var bottom: Double { max(frames.map(\.bottom).max() ?? top, top + barHeight + 8) }

    var nodes: [SVGNode] {
      placed.flatMap { text, x, y, anchor in text.nodes(at: x, top: y, anchor: anchor) }
    }
  }
}

extension CriteriaChart.Row {
  fileprivate var deadlineStyle: TextStyle {
    isDue && !isReached ? .alert : .small
  }

  fileprivate var resultStyle: TextStyle {
    switch progress {
    case nil, .told: .small
    case .share(let share) where share < 0: .alert
    default: isReached ? .smallStrong : .small
    }
  }
}
