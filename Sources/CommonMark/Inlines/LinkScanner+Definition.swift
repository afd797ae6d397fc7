/// Link reference definitions (spec 0.30, 4.7).
extension LinkScanner {
  struct Definition {
    /// Behind its last line's terminator.
    var end: Int
    /// Between its brackets.
    var label: Range<Int>
  }

  /// The definition that starts at `start`, a line's first byte.
  func definition(at start: Int) -> Definition? {
    guard let labelEnd = label(at: start), bytes.byte(at: labelEnd) == UInt8(ascii: ":") else {
      return nil
    }
    let label = bytes.trimmed((start + 1)..<(labelEnd - 1))
    let destinationStart = skipLineBreak(from: labelEnd + 1)
    guard !label.isEmpty, let destinationEnd = destination(at: destinationStart),
      destinationEnd > destinationStart
    else { return nil }

    let titleStart = skipLineBreak(from: destinationEnd)
    if titleStart > destinationEnd, let titleEnd = title(at: titleStart),
      let end = lineEnd(from: titleEnd)
    {
      return Definition(end: end, label: label)
    }
    return lineEnd(from: destinationEnd).map { Definition(end: $0, label: label) }
  }

  /// Skips spaces with at most one line break among them.
  private func skipLineBreak(from start: Int) -> Int {
    let lineEnd = skipSpaces(from: start)
    return bytes.byte(at: lineEnd) == .newline ? skipSpaces(from: lineEnd + 1) : lineEnd
  }

  private func skipSpaces(from start: Int) -> Int {
    var offset = start
    while bytes.byte(at: offset).isSpaceOrTab { offset += 1 }
    return offset
  }

  private func lineEnd(from start: Int) -> Int? {
    let end = skipSpaces(from: start)
    if end >= bytes.count { return end }
    return bytes.byte(at: end) == .newline ? end + 1 : nil
  }
}
