/// The bytes that cmark parsed as one leaf's inlines: the leaf's lines without container marks and
/// indentation, joined by `\n`, each byte traceable to the source.
struct RawText {
  /// A stretch of `bytes` that stands contiguously in one source line.
  struct Piece {
    /// Where it starts in `bytes`.
    var start: Int
    /// Where it starts in the source.
    var source: Int
    var line: Int
  }

  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []

  init() {}

  /// Adds bytes of a source line right behind what is there.
  mutating func append(_ range: Range<Int>, ofLine line: Int, in source: Source) {
    pieces.append(Piece(start: bytes.count, source: range.lowerBound, line: line))
    bytes += source.bytes[range.clamped(to: source.bytes.indices)]
  }

  /// Adds the spaces that are left of the tab at `offset`.
  mutating func append(spaces count: Int, at offset: Int, line: Int) {
    pieces.append(Piece(start: bytes.count, source: offset, line: line))
    bytes += Array(repeating: UInt8(ascii: " "), count: count)
  }

  /// Ends the line that was appended last.
  mutating func endLine() { bytes.append(.newline) }

  /// The piece that holds the byte at `offset`.
  func piece(at offset: Int) -> Piece? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return pieces.indices.contains(low - 1) ? pieces[low - 1] : nil
  }
}

extension PositionFinder {
  /// The position of the byte at `offset` of a raw text.
  mutating func position(of offset: Int, in raw: RawText) -> SourcePosition {
    guard let piece = raw.piece(at: offset) else { return SourcePosition(line: 1, column: 1) }
    return position(of: piece.source + offset - piece.start, line: piece.line)
  }
}
