/// Rows or items in runs, a run a slide.
struct SlideRuns {
  struct Piece {
    var height: Double
    /// What it counts against the limit.
    var count: Int
  }

  let pieces: [Piece]
  /// The room on the first slide and on each next one.
  let first, rest: Double
  /// How many the first slide and each next one takes.
  let firstLimit, limit: Int

  /// As few runs as possible, of about the same height: nine rows are five and four, not eight and
  /// one. Each run has a piece at least.
  var balanced: [Range<Int>] {
    let fewest = runs(share: 1).count
    let shares = stride(from: 0.3, to: 1, by: 0.05)
    for share in shares {
      let runs = runs(share: share)
      if runs.count == fewest { return runs }
    }
    return runs(share: 1)
  }

  private func runs(share: Double) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    var height = 0.0
    var count = 0
    for (index, piece) in pieces.enumerated() {
      let isFirst = runs.isEmpty
      let room = (isFirst ? first : rest) * share
      let most = Double(isFirst ? firstLimit : limit) * share
      let isFull = height + piece.height > room || Double(count + piece.count) > most.rounded(.up)
      if index > start, isFull {
        runs.append(start..<index)
        (start, height, count) = (index, 0, 0)
      }
      height += piece.height
      count += piece.count
    }
    if start < pieces.count { runs.append(start..<pieces.count) }
    return runs
  }
}
