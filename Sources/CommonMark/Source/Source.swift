/// A Markdown source as its bytes, cut into lines.
///
/// As cmark sees it: NUL is U+FFFD, a line ends at `\n`, `\r\n` or `\r` (all stored as `\n`), and
/// a byte-order mark at the start counts neither as text nor as a column.
struct Source {
  let bytes: [UInt8]
  /// Each line without its terminator, by its line number less one.
  let lines: [Range<Int>]

  init(_ text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 1)
    var lines: [Range<Int>] = []
    var start = 0
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x0A where previous == 0x0D: break
      case 0x0A, 0x0D:
        lines.append(start..<bytes.count)
        bytes.append(.newline)
        start = bytes.count
      case 0: bytes += [0xEF, 0xBF, 0xBD]
      default:
        bytes.append(byte)
        if bytes.count == 3, bytes == [0xEF, 0xBB, 0xBF] { start = 3 }
      }
      previous = byte
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    self.bytes = bytes
    self.lines = lines
  }

  /// The bytes of the line with this number (from 1); empty at the end where there is none.
  func line(_ number: Int) -> Range<Int> {
    lines.indices.contains(number - 1) ? lines[number - 1] : bytes.count..<bytes.count
  }

  /// Whether nothing but spaces and tabs stands in the line.
  func isBlank(_ number: Int) -> Bool {
    line(number).allSatisfy { bytes.byte(at: $0).isSpaceOrTab }
  }
}

/// Turns byte offsets of a source into positions; cheap when asked in rising order.
struct PositionFinder {
  private let source: Source
  private var line = 0
  private var offset = 0
  private var column = 1

  init(_ source: Source) { self.source = source }

  /// The position of the byte at `target`, which lies in (or at the end of) line `line`.
  mutating func position(of target: Int, line number: Int) -> SourcePosition {
    if number != line || target < offset {
      line = number
      offset = source.line(number).lowerBound
      column = 1
    }
    while offset < target, offset < source.bytes.count {
      if !source.bytes.byte(at: offset).continuesScalar { column += 1 }
      offset += 1
    }
    return SourcePosition(line: number, column: column)
  }
}
