/// Stretches of a passage's words, to be asked what lies in them: each question halves its way to
/// the answer, however many stretches there are.
struct Coverage {
  /// By their beginnings, then their ends.
  private let stretches: [Range<Int>]
  /// How far the stretches up to each one reach.
  private let reaches: [Int]

  init(_ stretches: some Sequence<Range<Int>>) {
    self.stretches = stretches.sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    var reach = 0
    reaches = self.stretches.map { stretch in
      reach = max(reach, stretch.upperBound)
      return reach
    }
  }

  /// Whether a stretch holds all of `range`.
  func covers(_ range: Range<Int>) -> Bool {
    let count = stretches.firstPosition { $0.lowerBound > range.lowerBound }
    return count > 0 && reaches[count - 1] >= range.upperBound
  }

  /// Whether a longer stretch holds all of `range`.
  func coversAsPart(_ range: Range<Int>) -> Bool {
    let before = stretches.firstPosition { $0.lowerBound >= range.lowerBound }
    if before > 0, reaches[before - 1] >= range.upperBound { return true }
    let count = stretches.firstPosition { $0.lowerBound > range.lowerBound }
    // Of those that begin with it the last is the longest.
    return count > before && stretches[count - 1].upperBound > range.upperBound
  }
}

extension Array {
  /// The first position for which it holds, in an array where it holds for all that follow: half
  /// of them are left out at once.
  func firstPosition(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
