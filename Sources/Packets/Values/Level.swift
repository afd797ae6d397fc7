/// How much: 1 to 5, or low, medium, high.
package enum Level: Hashable, Sendable {
  /// 1 to 5.
  case score(Int)
  case low, medium, high

  /// 1 to 5; the words are 1, 3 and 5.
  package var rank: Int {
    switch self {
    case .score(let score): score
    case .low: 1
    case .medium: 3
    case .high: 5
    }
  }
}

extension Level {
  /// The canonical word: `4`, `medium`.
  package var word: String {
    switch self {
    case .score(let score): String(score)
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    }
  }
}
