/// Reads the start of a line as cmark's block phase does: bytes on one hand, columns with tab
/// stops of four on the other (spec 0.30, 2.2), a tab possibly consumed in part.
struct LineCursor {
  let source: Source
  let line: Int
  private let end: Int
  private(set) var offset: Int
  private(set) var column = 0
  /// How many columns of the tab at `offset` are already consumed.
  private(set) var consumedOfTab = 0

  init(_ source: Source, line: Int) {
    self.source = source
    self.line = line
    offset = source.line(line).lowerBound
    end = source.line(line).upperBound
  }

  var byte: UInt8 { offset < end ? source.bytes.byte(at: offset) : 0 }
  var isAtEnd: Bool { offset >= end }

  /// The first byte that is neither space nor tab, and how many columns it is away.
  var firstNonspace: (offset: Int, indent: Int) {
    var ahead = offset
    var column = column
    while ahead < end, source.bytes.byte(at: ahead).isSpaceOrTab {
      column += source.bytes.byte(at: ahead) == 0x09 ? 4 - column % 4 : 1
      ahead += 1
    }
    return (ahead, column - self.column)
  }

  /// What is left of the line after its indentation.
  var content: Range<Int> { firstNonspace.offset..<max(end, firstNonspace.offset) }

  mutating func advance(bytes count: Int) {
    for _ in 0..<max(count, 0) where offset < end {
      column += byte == 0x09 ? 4 - column % 4 : 1
      consumedOfTab = 0
      offset += 1
    }
  }

  mutating func advance(columns count: Int) {
    var left = count
    while left > 0, offset < end {
      let width = byte == 0x09 ? 4 - column % 4 : 1
      let step = min(width, left)
      consumedOfTab = step < width ? consumedOfTab + step : 0
      offset += step < width ? 0 : 1
      column += step
      left -= step
    }
  }

  mutating func skipIndentation() { advance(bytes: firstNonspace.offset - offset) }

  /// The columns left of a tab that a container used up only in part.
  var restOfTab: Int { consumedOfTab > 0 ? 4 - column % 4 : 0 }
}
