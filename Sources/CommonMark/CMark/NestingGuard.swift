/// Refuses a source whose lines open more containers than a document may nest, before cmark spends
/// memory on each of them: 5 MB of `>` would be a gigabyte of nodes.
///
/// Such marks may be text, in a code block for instance. So the lines in question are cut short
/// behind their first hundred marks, and cmark says how deep that nests.
struct NestingGuard {
  let source: Source

  func check() throws(ParseError) {
    var text: [UInt8] = []
    var copied = 0
    for line in source.lines {
      guard let end = endOfMarks(in: line) else { continue }
      text += source.bytes[copied..<end] + Array(" a".utf8)
      copied = line.upperBound
    }
    guard copied > 0 else { return }
    text += source.bytes[copied...]
    guard let tree = CMarkTree(parsing: text) else { return }
    var survey = Survey(source, lineOffset: 0, tableLines: [])
    try survey.checkDepth(of: tree)
  }

  /// Where to cut the line; nil for one that can't open too many containers.
  private func endOfMarks(in line: Range<Int>) -> Int? {
    guard line.count > Document.deepestNesting / 2, !isThematicBreak(line) else { return nil }
    let bytes = source.bytes
    var offset = line.lowerBound
    var levels = 0
    while offset < line.upperBound {
      let byte = bytes.byte(at: offset)
      if byte.isSpaceOrTab {
        offset += 1
      } else if byte == UInt8(ascii: ">") {
        offset += 1
        levels += 1
      } else if let end = itemMark(at: offset, in: line) {
        offset = end
        levels += 2
      } else {
        return nil
      }
      if levels > Document.deepestNesting + 2 { return offset }
    }
    return nil
  }

  private func itemMark(at start: Int, in line: Range<Int>) -> Int? {
    let bytes = source.bytes
    var end = start
    while end < line.upperBound, end - start < 9, bytes.byte(at: end).isASCIIDigit { end += 1 }
    let marks = end > start ? ".)" : "-+*"
    guard end < line.upperBound, marks.utf8.contains(bytes.byte(at: end)) else { return nil }
    end += 1
    return end >= line.upperBound || bytes.byte(at: end).isSpaceOrTab ? end : nil
  }

  private func isThematicBreak(_ line: Range<Int>) -> Bool {
    let bytes = source.bytes
    let mark = line.lazy.map { bytes.byte(at: $0) }.first { !$0.isSpaceOrTab }
    return line.allSatisfy { bytes.byte(at: $0).isSpaceOrTab || bytes.byte(at: $0) == mark }
      && mark.map { "-*".utf8.contains($0) } ?? false
  }
}
