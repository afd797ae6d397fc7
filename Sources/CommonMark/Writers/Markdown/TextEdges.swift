/// How a text beside marks is spelled at its ends.
struct TextEdges {
  private let scalars: [Unicode.Scalar]
  /// How many delimiters stay bare at the start and the end.
  private(set) var bareAtStart = 0
  private(set) var bareAtEnd = 0
  /// Whether the first and the last of what isn't bare are written as references.
  private(set) var encodesFirst = false
  private(set) var encodesLast = false
  /// Whether white space there is written as a reference anyway.
  private let isAtLineEdge: (start: Bool, end: Bool)

  /// All ways that may make a difference to a mark beside the text, the preferred ones first.
  static func all(
    for text: String, isBesideMark: (start: Bool, end: Bool),
    isAtLineEdge: (start: Bool, end: Bool)
  ) -> [TextEdges] {
    let plain = TextEdges(scalars: Array(text.unicodeScalars), isAtLineEdge: isAtLineEdge)
    guard isBesideMark.start || isBesideMark.end else { return [plain] }
    var all: [TextEdges] = []
    for atStart in isBesideMark.start ? plain.bareCounts(plain.scalars) : [0] {
      for atEnd in isBesideMark.end ? plain.bareCounts(plain.scalars.reversed()) : [0]
      where atStart + atEnd <= plain.scalars.count {
        var edges = plain
        edges.bareAtStart = atStart
        edges.bareAtEnd = atEnd
        all.append(edges)
        let body = edges.body
        let first = isBesideMark.start && body.first.map { !$0.isCommonMarkPunctuation } ?? false
        let last = isBesideMark.end && body.last.map { !$0.isCommonMarkPunctuation } ?? false
        for (encodesFirst, encodesLast) in [(true, false), (false, true), (true, true)]
        where (first || !encodesFirst) && (last || !encodesLast) {
          edges.encodesFirst = encodesFirst
          edges.encodesLast = encodesLast
          all.append(edges)
        }
      }
    }
    return all.enumerated().sorted {
      ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
    }.map(\.element)
  }

  private init(scalars: [Unicode.Scalar], isAtLineEdge: (start: Bool, end: Bool)) {
    self.scalars = scalars
    self.isAtLineEdge = isAtLineEdge
  }

  private var cost: Int {
    (encodesFirst ? 1 : 0) + (encodesLast ? 1 : 0) + (bareAtStart > 0 ? 3 : 0)
      + (bareAtEnd > 0 ? 3 : 0)
  }

  /// How many of the delimiters in front may stay bare: as the rule of three counts, up to two, or
  /// all of them, so that what stands behind is the run's neighbour.
  private func bareCounts(_ scalars: some Sequence<Unicode.Scalar>) -> [Int] {
    var run = 0
    var delimiter: Unicode.Scalar?
    for scalar in scalars {
      guard scalar == "*" || scalar == "_", scalar == delimiter ?? scalar else { break }
      delimiter = scalar
      run += 1
    }
    return Array(0...min(run, 2)) + (run > 2 && run < 100 ? [run] : [])
  }

  private var body: ArraySlice<Unicode.Scalar> {
    scalars.dropFirst(bareAtStart).dropLast(bareAtEnd)
  }

  var start: [Unicode.Scalar] { Array(scalars.prefix(bareAtStart)) }
  var end: [Unicode.Scalar] { Array(scalars.suffix(bareAtEnd)) }

  /// The first and last scalar of what isn't bare, as the parser sees them; nil if all is.
  var neighbours: (first: Unicode.Scalar, last: Unicode.Scalar)? {
    let body = body
    guard let first = body.first, let last = body.last else { return nil }
    let isSingle = body.count == 1
    let isEncoded = (
      encodesFirst || (isSingle && encodesLast) || isAlwaysEncoded(first)
        || isAtLineEdge.start && bareAtStart == 0 && first.isSpaceOrTab
        || isSingle && isAtLineEdge.end && first.isSpaceOrTab,
      encodesLast || (isSingle && encodesFirst) || isAlwaysEncoded(last)
        || isAtLineEdge.end && bareAtEnd == 0 && last.isSpaceOrTab
        || isSingle && isAtLineEdge.start && last.isSpaceOrTab
    )
    return (isEncoded.0 ? "&" : first, isEncoded.1 ? ";" : last)
  }

  private func isAlwaysEncoded(_ scalar: Unicode.Scalar) -> Bool {
    ["\n", "\r", "\u{B}", "\u{C}"].contains(scalar)
  }

  var pieces: [InlinePieces.Piece] {
    var middle = body
    var pieces: [InlinePieces.Piece] = start.map { .syntax(String($0)) }
    if encodesFirst, let first = middle.popFirst() { pieces.append(.syntax("&#\(first.value);")) }
    var last: InlinePieces.Piece?
    if encodesLast, let scalar = middle.popLast() { last = .syntax("&#\(scalar.value);") }
    if !middle.isEmpty { pieces.append(.text(String(String.UnicodeScalarView(middle)))) }
    if let last { pieces.append(last) }
    return pieces + end.map { .syntax(String($0)) }
  }
}

extension Unicode.Scalar {
  fileprivate var isSpaceOrTab: Bool { self == " " || self == "\t" }
}
