/// Where somebody stands towards us: −2 to +2, or against, neutral, for (−1, 0, 1).
package enum Stance: Int, Hashable, Sendable, CaseIterable {
  case stronglyAgainst = -2
  case against, neutral, `for`, stronglyFor
}

extension Stance {
  /// The canonical word.
  package var word: String {
    switch self {
    case .stronglyAgainst: "strongly against"
    case .against: "against"
    case .neutral: "neutral"
    case .for: "for"
    case .stronglyFor: "strongly for"
    }
  }
}
