/// A text beside its day's pole.
struct TimelineFlag: Hashable, Sendable {
  /// Days from the first one drawn.
  var day: Int
  var texts: [FittedText]
  /// Behind the first text, in the same line.
  var tail: FittedText?
  /// The symbol at the pole's end.
  var symbol: Symbol
  /// All that it says, for a text that was cut.
  var title: String

  /// What stands at a pole's end; no two differ by colour alone.
  enum Symbol: Hashable, Sendable {
    case done, open, late
    case firstValue(TimelineChart.State)
    case meeting, contract, today
  }

  /// From the pole to the text.
  static let indent = 12.0
  private static let tailGap = 8.0

  var width: Double {
    let tail = tail.map { $0.width + Self.tailGap } ?? 0
    return max(texts.map(\.width).max() ?? 0, (texts.first?.width ?? 0) + tail) + Self.indent
  }

  var height: Double { texts.map(\.height).reduce(0, +) }
}

/// How far from the line of time each flag stands, so that no text meets another text or a pole.
///
/// From right to left: a flag stands past all those whose poles its text would meet. So the earliest
/// is the furthest, and of one day the first; read from the far end they are in order.
enum FlagLayout {
  private static let gap = 9.0
  private static let side = 10.0

  /// `flags` in reading order: where each one's pole is, how wide and how high it is.
  static func distances(
    _ flags: [(x: Double, width: Double, height: Double)], from base: Double
  ) -> [Double] {
    var distances = Array(repeating: base, count: flags.count)
    var placed: [Int] = []
    let order = flags.indices.sorted { (flags[$0].x, $0) > (flags[$1].x, $1) }
    for index in order {
      let end = flags[index].x + flags[index].width + side
      for other in placed where flags[other].x < end {
        distances[index] = max(distances[index], distances[other] + flags[other].height + gap)
      }
      placed.append(index)
    }
    return distances
  }
}
