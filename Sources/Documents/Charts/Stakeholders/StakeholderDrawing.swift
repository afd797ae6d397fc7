/// A grid of influence against stance with the people's names in its cells: both are steps and not
/// measures, so whoever shares them stands in one list, and no name can meet another.
struct StakeholderDrawing: Sendable {
  let chart: StakeholderChart
  /// Each person's place, in the order of `chart.placed`.
  private(set) var frames: [Frame] = []
  private var texts: [[FittedText]] = []
  /// Levels and stances that the grid has, from the top and from the left.
  private let levels: [Int]
  private let stances: [Int]
  /// Where each level's row is.
  private var bands: [Frame] = []

  private static let margin = 84.0
  private static let header = 40.0
  private static let padding = 9.0
  private static let indent = 14.0
  /// With more people there is room for names alone.
  private static let most = 24

  init(_ chart: StakeholderChart) {
    self.chart = chart
    let placed = chart.placed
    levels = Set([1, 3, 5] + placed.compactMap(\.influence)).sorted(by: >)
    stances = Set([-1, 0, 1] + placed.compactMap(\.stance)).sorted()
    texts = placed.map { fitted($0) }
    frames = placed.map { _ in Frame(x: 0, y: 0, width: 0, height: 0) }
    place()
  }

  private var cellWidth: Double { (ChartPicture.width - Self.margin) / Double(stances.count) }

  /// Long lists stand in two columns where a cell is wide enough.
  private func columns(for count: Int) -> Int { count > 6 && cellWidth > 240 ? 2 : 1 }

  private func width(for count: Int) -> Double {
    (cellWidth - Self.padding) / Double(columns(for: count)) - Self.padding - Self.indent
  }

  private func fitted(_ person: StakeholderChart.Person) -> [FittedText] {
    let count = chart.placed.count {
      $0.influence == person.influence && $0.stance == person.stance
    }
    let width = width(for: count)
    let isDense = chart.placed.count > Self.most
    let name = FittedText(person.name, .body, width: width, lines: isDense ? 1 : 2)
    guard !isDense, let about = person.about else { return [name] }
    return [name, FittedText(about, .small, width: width, lines: 2)]
  }

  private mutating func place() {
    var y = Self.header
    for level in levels {
      var depth = label(of: level).height + 2 * Self.padding
      for (column, stance) in stances.enumerated() {
        let indices = chart.placed.indices.filter {
          chart.placed[$0].influence == level && chart.placed[$0].stance == stance
        }
        let x = Self.margin + Double(column) * cellWidth + Self.padding
        depth = max(depth, place(indices, at: Point(x: x, y: y + Self.padding)) - y)
      }
      bands.append(
        Frame(x: Self.margin, y: y, width: ChartPicture.width - Self.margin, height: depth))
      y += depth
    }
  }

  /// Sets a cell's people one below the other; returns where the cell ends.
  private mutating func place(_ indices: [Int], at start: Point) -> Double {
    let columns = columns(for: indices.count)
    let length = (indices.count + columns - 1) / columns
    var bottom = start.y
    for column in 0..<columns {
      var y = start.y
      for index in indices.dropFirst(column * length).prefix(length) {
        let height = texts[index].map(\.height).reduce(0, +)
        let step = width(for: indices.count) + Self.indent + Self.padding
        let width = (texts[index].map(\.width).max() ?? 0) + Self.indent
        frames[index] = Frame(
          x: start.x + Double(column) * step, y: y, width: width, height: height)
        y += height + 6
      }
      bottom = max(bottom, y)
    }
    return bottom + 3
  }

  private var height: Double { (bands.last?.bottom ?? Self.header) + 2 }

  var picture: ChartPicture {
    let sentences = chart.people.map { person in
      let place = [
        person.influence.map { "influence \(StakeholderChart.word(influence: $0))" },
        person.stance.map { StakeholderChart.word(stance: $0) },
      ].compactMap { $0 }
      let words = place + [person.unknown].compactMap { $0 }
      return "\(person.name): \(words.joined(separator: ", "))."
    }
    return ChartPicture(
      id: "stakeholders", title: "People by influence and stance",
      description: ([chart.summary + "."] + sentences).joined(separator: " "), height: height,
      nodes: grid + zip(chart.placed, zip(texts, frames)).map { node(of: $0, $1.0, at: $1.1) },
      remarks: remarks)
  }

  private var remarks: [String] {
    let unplaced = chart.unplaced.map { "\($0.name) (\($0.unknown ?? ""))" }
    return [
      chart.toWin.isEmpty ? nil : "Shaded: influence, and against us.",
      unplaced.isEmpty ? nil : "Not placed: " + unplaced.joined(separator: "; ") + ".",
    ].compactMap { $0 }
  }

  private func node(
    of person: StakeholderChart.Person, _ texts: [FittedText], at frame: Frame
  ) -> SVGNode {
    var nodes: [SVGNode] = [symbol(of: person, at: Point(x: frame.x + 5, y: frame.y + 8))]
    var y = frame.y
    for text in texts {
      nodes += text.nodes(at: frame.x + Self.indent, top: y)
      y += text.height
    }
    let title = person.name + (person.about.map { ": \($0)" } ?? "")
    return .group(title: title, nodes)
  }

  /// For us a disc, against us a triangle, neutral a ring.
  private func symbol(of person: StakeholderChart.Person, at center: Point) -> SVGNode {
    switch person.stance ?? 0 {
    case ..<0:
      .polygon(
        [
          Point(x: center.x, y: center.y - 5), Point(x: center.x + 5, y: center.y + 4),
          Point(x: center.x - 5, y: center.y + 4),
        ], .warn)
    case 0: .ring(center, radius: 3.5, .plain)
    default: .circle(center, radius: 4.5, .accent)
    }
  }

  // MARK: The grid

  /// Of a row.
  private func label(of level: Int) -> FittedText {
    FittedText(
      StakeholderChart.word(influence: level), .strong, width: Self.margin - 8, lines: 2)
  }

  /// The cells of those who have influence and are against us.
  private var shades: [SVGNode] {
    zip(levels, bands).flatMap { level, band in
      stances.enumerated().compactMap { column, stance -> SVGNode? in
        guard chart.toWin.contains(where: { $0.influence == level && $0.stance == stance }) else {
          return nil
        }
        let x = Self.margin + Double(column) * cellWidth
        return .rectangle(
          Frame(x: x, y: band.y, width: cellWidth, height: band.height), .ground)
      }
    }
  }

  private var grid: [SVGNode] {
    var nodes = shades
    nodes += [
      .text("Influence ↓", .small, at: Point(x: 0, y: 30)),
      .text("Stance →", .small, at: Point(x: 0, y: 12)),
    ]
    for (column, stance) in stances.enumerated() {
      let x = Self.margin + Double(column) * cellWidth
      let word = StakeholderChart.word(stance: stance)
      nodes.append(.text(word, .strong, at: Point(x: x + Self.padding, y: 28)))
      nodes.append(.line(Point(x: x, y: Self.header), Point(x: x, y: height - 2), .rule))
    }
    for (level, band) in zip(levels, bands) {
      nodes += label(of: level).nodes(at: 0, top: band.y + Self.padding)
      nodes.append(.line(Point(x: 0, y: band.y), Point(x: band.right, y: band.y), .rule))
    }
    if let last = bands.last {
      nodes.append(
        .outline(
          Frame(
            x: Self.margin, y: Self.header, width: last.width, height: last.bottom - Self.header),
          .rule))
    }
    return nodes
  }
}
