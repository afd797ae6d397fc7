/// Finds a spelling for marks that their plain spelling doesn't give.
///
/// It goes over the pieces from left to right and chooses: `*` or `_` for each mark; whether a text
/// writes its edge beside a mark as a reference, which is punctuation to the parser; how many
/// delimiters at its edge it leaves bare, so that they count in the run's length, which the rule of
/// three looks at. `DelimiterStack` tells at once when a delimiter would pair with another than its
/// own; then the last choice is revised. What was reached twice is pursued once.
struct SpellingSearch {
  private let pieces: [InlinePieces.Piece]
  private let marks: [InlinePieces.Mark]
  /// How many partial spellings may be looked at.
  private var budget: Int
  private var seen: Set<Partial> = []

  init(_ pieces: InlinePieces) {
    self.pieces = pieces.pieces
    marks = pieces.marks
    budget = min(20_000 + 64 * pieces.pieces.count, 100_000)
  }

  /// What has been spelled so far, as far as the rest depends on it.
  private struct Partial: Hashable {
    /// The next piece to spell.
    var next = 0
    var stack = DelimiterStack()
    /// Whether each mark that is open takes its other spelling.
    var alternates: [Bool] = []
  }

  /// How the last piece was spelled, and the one before.
  private final class Step {
    let previous: Step?
    let pieces: [InlinePieces.Piece]

    init(_ previous: Step?, _ pieces: [InlinePieces.Piece]) {
      self.previous = previous
      self.pieces = pieces
    }
  }

  /// The pieces with their delimiters as finished syntax; nil if no spelling was found.
  mutating func spell() -> [InlinePieces.Piece]? {
    var waiting: [(partial: Partial, step: Step?)] = [(Partial(), nil)]
    while let (partial, step) = waiting.popLast() {
      guard partial.next < pieces.count else {
        var stack = partial.stack
        if stack.end() { return Self.all(step) }
        continue
      }
      guard budget > 0 else { return nil }
      budget -= 1
      // Of choices that come to the same the first is kept, and the last in line is looked at next.
      let fresh = choices(for: partial).filter { seen.insert($0.partial).inserted }
      for choice in fresh.reversed() {
        waiting.append((choice.partial, Step(step, choice.pieces)))
      }
    }
    return nil
  }

  private static func all(_ last: Step?) -> [InlinePieces.Piece] {
    var steps: [[InlinePieces.Piece]] = []
    var step = last
    while let current = step {
      steps.append(current.pieces)
      step = current.previous
    }
    return steps.reversed().flatMap { $0 }
  }

  // MARK: Choices

  private typealias Choice = (partial: Partial, pieces: [InlinePieces.Piece])

  /// The ways to spell the next piece, the preferred one first.
  private func choices(for partial: Partial) -> [Choice] {
    let piece = pieces[partial.next]
    switch piece {
    case .delimiter(let mark, let opens):
      return delimiters(of: mark, opens: opens, partial)
    case .text(let text):
      return TextEdges.all(
        for: text, isBesideMark: (isDelimiter(partial.next - 1), isDelimiter(partial.next + 1)),
        isAtLineEdge: (isLineEdge(partial.next - 1), isLineEdge(partial.next + 1))
      ).compactMap { edges in
        var next = partial
        next.next += 1
        return next.stack.write(edges) ? (next, edges.pieces) : nil
      }
    case .syntax(let syntax):
      var next = partial
      next.next += 1
      return next.stack.write(syntax: syntax) ? [(next, [piece])] : []
    case .softBreak, .hardBreak:
      var next = partial
      next.next += 1
      let first: Unicode.Scalar = if case .hardBreak(isSpaced: false) = piece { "\\" } else { " " }
      return next.stack.write(first: first, last: " ") ? [(next, [piece])] : []
    }
  }

  private func delimiters(of mark: Int, opens: Bool, _ partial: Partial) -> [Choice] {
    var choices: [Bool] = []
    if opens {
      var plain = marks[mark]
      plain.isAlternate = false
      let touches = partial.stack.endsWith(plain.delimiter.unicodeScalars.first)
      choices = touches ? [true, false] : [false, true]
    } else if let chosen = partial.alternates.last {
      choices = [chosen]
    }
    return choices.compactMap { isAlternate in
      var spelled = marks[mark]
      spelled.isAlternate = isAlternate
      var next = partial
      next.next += 1
      if opens { next.alternates.append(isAlternate) } else { next.alternates.removeLast() }
      let delimiter = spelled.delimiter
      return next.stack.write(delimiter, opens ? .opens(mark) : .closes(mark))
        ? (next, [.syntax(delimiter)]) : nil
    }
  }

  private func isDelimiter(_ index: Int) -> Bool {
    guard pieces.indices.contains(index), case .delimiter = pieces[index] else { return false }
    return true
  }

  private func isLineEdge(_ index: Int) -> Bool {
    pieces.indices.contains(index) ? pieces[index].isBreak : true
  }
}
