import Foundation

extension TimelineFlag.Symbol {
  /// The shapes, around a point.
  func nodes(at center: Point) -> [SVGNode] {
    switch self {
    case .done:
      return [
        .circle(center, radius: 6, .accent),
        .check(center),
      ]
    case .open: return [.circle(center, radius: 6, .paper), .ring(center, radius: 5, .accent)]
    case .late: return [.polygon(center.around(3, radius: 8), .warn)]
    case .firstValue(.done): return [.polygon(center.star(radius: 9), .accent)]
    case .firstValue(let state):
      let star = center.star(radius: 8)
      let ink = state == .late ? Ink.warn : .accent
      return [.polygon(star, .paper), .hollow(star, ink)]
    case .meeting:
      let frame = Frame(x: center.x - 4, y: center.y - 4, width: 8, height: 8)
      return [.rectangle(frame, .paper), .outline(frame, .plain, width: 1.5)]
    case .contract:
      return [
        .rectangle(Frame(x: center.x - 4, y: center.y - 4, width: 8, height: 8), .plain)
      ]
    case .today: return [.polygon(center.around(4, radius: 6), .plain)]
    }
  }
}

extension TimelineChart.Step {
  var symbol: TimelineFlag.Symbol {
    switch state {
    case _ where isFirstValue: .firstValue(state)
    case .done: .done
    case .late: .late
    case .open, .dropped: .open
    }
  }
}

extension SVGNode {
  /// A tick inside a filled circle.
  fileprivate static func check(_ center: Point) -> SVGNode {
    .element(
      "path",
      [
        .init(
          "d",
          "M\((center.x - 3).coordinate) \(center.y.coordinate)l2.2 2.4 3.8-4.6"),
        .init("fill", "none"), .init("stroke", "currentColor"), .init("stroke-width", 1.6),
        Ink.paper.attribute,
      ], [])
  }
}

extension Point {
  /// The corners of a regular polygon, the first on top.
  fileprivate func around(_ corners: Int, radius: Double) -> [Point] {
    (0..<corners).map { corner in
      on(radius, turn: Double(corner) / Double(corners))
    }
  }

  /// A star with five points.
  fileprivate func star(radius: Double) -> [Point] {
    (0..<10).map { corner in
      on(corner.isMultiple(of: 2) ? radius : radius * 0.45, turn: Double(corner) / 10)
    }
  }

  /// The point that far away, clockwise from the top; a turn is 1.
  private func on(_ radius: Double, turn: Double) -> Point {
    let angle = turn * 2 * Double.pi
    return Point(x: x + radius * sin(angle), y: y - radius * cos(angle))
  }
}
