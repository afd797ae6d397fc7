/// How a shape or text looks; `page.css` gives each its colour for light, dark and print.
enum Ink: String, CaseIterable, Sendable {
  /// Ordinary text and strong lines.
  case plain
  case quiet
  /// The company's colour.
  case accent
  /// What needs a reader's eye.
  case warn
  /// Thin lines that divide.
  case rule
  /// Grounds behind other things.
  case ground
  /// The page's own colour, inside hollow shapes.
  case paper

  var attribute: SVGNode.Attribute { .init("class", "ink-\(rawValue)") }
}

/// The shapes that charts are drawn of. Without a stylesheet they are black on white.
extension SVGNode {
  static func group(title: String? = nil, _ children: [SVGNode]) -> SVGNode {
    .element("g", [], (title.map { [.element("title", [], [.text($0)])] } ?? []) + children)
  }

  static func line(
    _ from: Point, _ to: Point, _ ink: Ink, width: Double = 1, dashes: String? = nil
  ) -> SVGNode {
    .element(
      "line",
      [
        .init("x1", from.x), .init("y1", from.y), .init("x2", to.x), .init("y2", to.y),
        .init("stroke", "currentColor"), .init("stroke-width", width),
      ] + (dashes.map { [.init("stroke-dasharray", $0)] } ?? []) + [ink.attribute], [])
  }

  /// A filled rectangle.
  static func rectangle(_ frame: Frame, _ ink: Ink, rounded radius: Double = 0) -> SVGNode {
    .element("rect", frame.attributes + corners(radius) + [ink.attribute], [])
  }

  /// A rectangle of which only the outline is drawn.
  static func outline(
    _ frame: Frame, _ ink: Ink, width: Double = 1, dashes: String? = nil,
    rounded radius: Double = 0
  ) -> SVGNode {
    .element(
      "rect",
      frame.attributes + corners(radius) + [
        .init("fill", "none"), .init("stroke", "currentColor"), .init("stroke-width", width),
      ] + (dashes.map { [.init("stroke-dasharray", $0)] } ?? []) + [ink.attribute], [])
  }

  private static func corners(_ radius: Double) -> [Attribute] {
    radius > 0 ? [.init("rx", radius)] : []
  }

  /// A filled polygon.
  static func polygon(_ points: [Point], _ ink: Ink) -> SVGNode {
    .element("polygon", [.init("points", corners(points)), ink.attribute], [])
  }

  /// A polygon with an outline, the page's colour inside.
  static func hollow(_ points: [Point], _ ink: Ink) -> SVGNode {
    .element(
      "polygon",
      [
        .init("points", corners(points)), .init("fill", "none"),
        .init("stroke", "currentColor"), .init("stroke-width", 2), ink.attribute,
      ], [])
  }

  private static func corners(_ points: [Point]) -> String {
    points.map { "\($0.x.coordinate),\($0.y.coordinate)" }.joined(separator: " ")
  }

  static func circle(_ center: Point, radius: Double, _ ink: Ink) -> SVGNode {
    .element(
      "circle",
      [.init("cx", center.x), .init("cy", center.y), .init("r", radius), ink.attribute], [])
  }

  static func ring(_ center: Point, radius: Double, _ ink: Ink) -> SVGNode {
    .element(
      "circle",
      [
        .init("cx", center.x), .init("cy", center.y), .init("r", radius), .init("fill", "none"),
        .init("stroke", "currentColor"), .init("stroke-width", 2), ink.attribute,
      ], [])
  }

  /// A line of text; `y` is its base line.
  static func text(
    _ text: String, _ style: TextStyle, at point: Point, anchor: Anchor = .start
  ) -> SVGNode {
    .element(
      "text",
      [.init("x", point.x), .init("y", point.y)] + style.attributes + anchor.attributes,
      [.text(text)])
  }

  /// Where a text stands to its point.
  enum Anchor: String, Sendable {
    case start, middle, end

    fileprivate var attributes: [Attribute] {
      self == .start ? [] : [.init("text-anchor", rawValue)]
    }
  }
}

/// A place in a picture: x to the right, y down.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double
}

/// A rectangle in a picture.
struct Frame: Hashable, Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var right: Double { x + width }
  var bottom: Double { y + height }

  fileprivate var attributes: [SVGNode.Attribute] {
    [.init("x", x), .init("y", y), .init("width", width), .init("height", height)]
  }

  /// Whether the two have more than an edge in common.
  func overlaps(_ other: Frame) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }
}
