import CommonMark
import Packets

/// The line of time with milestones above and what is booked below.
///
/// 1. A flag for each milestone and mark, its texts cut to a width.
/// 2. A scale on which every flag has room to its right.
/// 3. The flags' distances from the line, so that nothing meets.
/// 4. The shapes.
struct TimelineDrawing: Sendable {
  let chart: TimelineChart
  let language: Language
  /// Each flag's place, milestones first.
  private(set) var frames: [Frame] = []
  private var above: [TimelineFlag] = []
  private var below: [TimelineFlag] = []
  private var scale: TimelineScale?
  /// Where the line of time begins.
  private(set) var top = 0.0
  private var height = 0.0

  private static let bandHeight = 22.0

  /// How much a flag says: the more there are on one side, the less.
  private enum Density: Sendable {
    case roomy, close, dense

    init(_ count: Int, roomy: Int, close: Int) {
      self = count <= roomy ? .roomy : count <= close ? .close : .dense
    }
  }

  init(_ chart: TimelineChart, in language: Language = .english) {
    self.chart = chart
    self.language = language
    let days = chart.dated.compactMap(\.day) + chart.marks.map(\.day)
    guard let first = days.min(), !chart.dated.isEmpty else { return }
    let up = Density(chart.dated.count, roomy: 7, close: 16)
    let down = Density(chart.marks.count, roomy: 5, close: 5)
    above = chart.dated.map { flag($0, from: first, up) }
    below = chart.marks.map { flag($0, from: first, down) }
    scale = TimelineScale(first: first, flags: above + below)
    place()
  }

  func figure(table: [Block]) -> Figure {
    guard scale != nil else {
      // No milestone has a day.
      return Figure(id: "timeline", html: "", fallback: table, summary: chart.summary)
    }
    return picture.figure(table: table, summary: chart.summary)
  }

  var picture: ChartPicture {
    let sentences = chart.steps.map { $0.sentence + "." }
    let undated = chart.steps.filter { $0.day == nil }.map(\.name)
    return ChartPicture(
      id: "timeline", title: "Milestones",
      description: ([chart.summary + "."] + sentences).joined(separator: " "), height: height,
      nodes: nodes,
      remarks: undated.isEmpty ? [] : ["No day yet: " + undated.joined(separator: "; ") + "."])
  }

  // MARK: Flags

  private func flag(
    _ step: TimelineChart.Step, from first: Day, _ density: Density
  ) -> TimelineFlag {
    let small = step.state == .late ? TextStyle.alert : .small
    let name = density == .roomy || !step.isFirstValue ? step.name : "First value: \(step.name)"
    var flag = TimelineFlag(
      day: step.day.map { first.days(until: $0) } ?? 0,
      texts: [
        FittedText(
          name, step.isFirstValue ? .strong : .body, width: density == .roomy ? 170 : 240,
          lines: density == .roomy ? 3 : 1)
      ], symbol: step.symbol, title: step.sentence)
    switch density {
    case .roomy:
      if step.isFirstValue {
        let word = TextStyle(size: TextStyle.small.size, isBold: true, ink: .accent)
        flag.texts.insert(FittedText("First value", word, width: 170, lines: 1), at: 0)
      }
      flag.texts.append(FittedText(step.when, small, width: 215, lines: 2))
      if let who = step.who { flag.texts.append(FittedText(who, .small, width: 170, lines: 2)) }
    case .close:
      let words = step.when + (step.who.map { " · \($0)" } ?? "")
      flag.texts.append(FittedText(words, small, width: 300, lines: 1))
    case .dense: flag.tail = FittedText(step.when, small, width: 230, lines: 1)
    }
    return flag
  }

  private func flag(
    _ mark: TimelineChart.Mark, from first: Day, _ density: Density
  ) -> TimelineFlag {
    let isDense = density == .dense
    let symbol: TimelineFlag.Symbol =
      switch mark.kind {
      case .meeting: .meeting
      case .contract: .contract
      case .today: .today
      }
    let style = mark.kind == .today ? TextStyle.smallStrong : TextStyle(size: TextStyle.small.size)
    let name = FittedText(mark.name, style, width: 150, lines: 1)
    let date = FittedText(mark.date, .small, width: 130, lines: 1)
    return TimelineFlag(
      day: first.days(until: mark.day), texts: isDense ? [name] : [name, date],
      tail: isDense ? date : nil, symbol: symbol, title: "\(mark.name): \(mark.date)")
  }

  private mutating func place() {
    guard let scale else { return }
    func distances(_ flags: [TimelineFlag], from base: Double) -> [Double] {
      FlagLayout.distances(
        flags.map { (scale.x($0.day), $0.width, $0.height) }, from: base)
    }
    let up = distances(above, from: 12)
    let down = distances(below, from: 12)
    top = (zip(up, above).map { $0 + $1.height }.max() ?? 0) + 6
    let bottom = top + Self.bandHeight
    frames =
      zip(above, up).map { frame($0, scale, y: top - $1 - $0.height) }
      + zip(below, down).map { frame($0, scale, y: bottom + $1) }
    height = max(bottom + 12, frames.map(\.bottom).max() ?? 0) + 6
    if edgeLines > 0 { height += TextStyle.small.lineHeight * Double(edgeLines) + 6 }
  }

  private func frame(_ flag: TimelineFlag, _ scale: TimelineScale, y: Double) -> Frame {
    Frame(x: scale.x(flag.day), y: y, width: flag.width, height: flag.height)
  }

  // MARK: Shapes

  private var nodes: [SVGNode] {
    guard let scale else { return [] }
    let bottom = top + Self.bandHeight
    let poles = zip(above + below, frames).enumerated().map { index, flag -> SVGNode in
      let isToday = flag.0.symbol == .today
      return .line(
        Point(x: flag.1.x, y: index < above.count ? top : bottom),
        Point(x: flag.1.x, y: flag.1.y + 8), isToday ? .plain : .rule, width: isToday ? 2 : 1)
    }
    return band(scale) + poles + zip(above + below, frames).map { self.nodes(of: $0, at: $1) }
      + edges
  }

  private func nodes(of flag: TimelineFlag, at frame: Frame) -> SVGNode {
    var nodes = flag.symbol.nodes(at: Point(x: frame.x, y: frame.y + 8))
    var y = frame.y
    for (index, text) in flag.texts.enumerated() {
      let lines = text.nodes(at: frame.x + TimelineFlag.indent, top: y)
      nodes += index == 0 ? lines.map { $0.followed(by: flag.tail) } : lines
      y += text.height
    }
    return .group(title: flag.title, nodes)
  }

  /// The line itself: the calendar, and how much of it is past.
  private func band(_ scale: TimelineScale) -> [SVGNode] {
    let frame = Frame(
      x: 8, y: top, width: TimelineScale.right - 8, height: Self.bandHeight)
    var nodes: [SVGNode] = [.rectangle(frame, .ground)]
    for stretch in scale.stretches(.small, in: language) {
      if stretch.from > frame.x {
        nodes.append(
          .line(Point(x: stretch.from, y: top), Point(x: stretch.from, y: frame.bottom), .rule))
      }
      if TextStyle.small.width(of: stretch.name) + 8 < stretch.through - stretch.from {
        nodes.append(.text(stretch.name, .small, at: Point(x: stretch.from + 5, y: top + 15)))
      }
    }
    nodes.append(.outline(frame, .rule))
    if let today = chart.marks.first(where: { $0.kind == .today }) {
      let x = scale.x(today.day)
      nodes.append(
        .line(Point(x: 8, y: frame.bottom), Point(x: x, y: frame.bottom), .plain, width: 3))
    }
    return nodes
  }

  /// How many lines at the bottom tell what lies before and after the drawn days: two where both
  /// don't fit beside each other.
  private var edgeLines: Int {
    let (before, after) = edgeTexts
    let texts = [before, after].filter { !$0.lines.isEmpty }
    guard texts.count == 2 else { return texts.count }
    return before.width + after.width + 80 > ChartPicture.width ? 2 : 1
  }

  private var edgeTexts: (before: FittedText, after: FittedText) {
    func text(_ marks: [TimelineChart.Mark]) -> FittedText {
      let words = marks.map { "\($0.name) \($0.date)" }.joined(separator: " · ")
      return FittedText(words, .small, width: ChartPicture.width - 80, lines: 1)
    }
    return (text(chart.before), text(chart.after))
  }

  private var edges: [SVGNode] {
    let (before, after) = edgeTexts
    let style = TextStyle.small
    let last = height - 8
    let first = edgeLines == 2 ? last - style.lineHeight : last
    return [
      before.lines.first.map { .text("← " + $0, style, at: Point(x: 8, y: first)) },
      after.lines.first.map {
        .text($0 + " →", style, at: Point(x: TimelineScale.right, y: last), anchor: .end)
      },
    ].compactMap { $0 }
  }
}

extension SVGNode {
  /// A line of text with another text behind it, wherever the first ends.
  fileprivate func followed(by tail: FittedText?) -> SVGNode {
    guard let tail, let text = tail.lines.first,
      case .element(let name, let attributes, let children) = self
    else { return self }
    return .element(
      name, attributes,
      children + [.element("tspan", [.init("dx", 8)] + tail.style.ownAttributes, [.text(text)])])
  }
}
