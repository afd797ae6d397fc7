import Diagnostics

/// A template or partial as it was written.
package struct TemplateSource: Sendable {
  /// The path as messages show it.
  package let file: String
  /// Without what the caller took off, such as front matter.
  package let text: String
  /// The line of the file that `text` begins with; above 1 where front matter was taken off.
  package let startLine: Int

  /// A source that begins in its file's first line, unless it says otherwise.
  package init(file: String, text: String, startLine: Int = 1) {
    self.file = file
    self.text = text
    self.startLine = startLine
  }
}

/// A byte of one of a template's sources.
struct Position: Hashable, Comparable, Sendable {
  /// Index into the template's sources: 0 is the template itself, the others are partials.
  var source: Int32
  var offset: Int32

  init(source: Int, offset: Int) {
    self.source = Int32(truncatingIfNeeded: source)
    self.offset = Int32(truncatingIfNeeded: offset)
  }

  static func < (left: Position, right: Position) -> Bool {
    (left.source, left.offset) < (right.source, right.offset)
  }
}

/// A source's bytes, without a byte order mark, and how they map to lines and columns.
struct SourceBytes: Sendable {
  let file: String
  let bytes: [UInt8]
  private let startLine: Int
  /// The offset of each line's first byte.
  private let lineStarts: [Int]

  init(_ source: TemplateSource) {
    file = source.file
    startLine = source.startLine
    let hasMark = source.text.unicodeScalars.first == "\u{FEFF}"
    let bytes = Array(source.text.utf8.dropFirst(hasMark ? 3 : 0))
    self.bytes = bytes
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// Columns count Unicode scalars; a carriage return belongs to the line that it ends.
  func location(of offset: Int) -> SourceLocation {
    var (line, above) = (0, lineStarts.count)
    while line + 1 < above {
      let middle = (line + above) / 2
      if lineStarts[middle] <= offset { line = middle } else { above = middle }
    }
    let before = bytes[lineStarts[line]..<min(max(offset, lineStarts[line]), bytes.count)]
    let column = before.count { $0 & 0xC0 != 0x80 } + 1
    return SourceLocation(file: file, line: startLine + line, column: column)
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
