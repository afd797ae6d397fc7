/// Reads what follows a link's text, and link reference definitions, exactly as cmark 0.30 does.
///
/// Each function takes an offset and returns the offset behind what it found, nil where it is not
/// there.
struct LinkScanner {
  /// cmark's limit for a label (spec 0.30, 6.3: at most 999 characters).
  static let longestLabel = 1000

  let bytes: [UInt8]

  func skipWhitespace(from start: Int) -> Int {
    var offset = start
    while bytes.byte(at: offset).isWhitespace { offset += 1 }
    return offset
  }

  /// `[label]`, with neither bracket inside unless escaped.
  func label(at start: Int) -> Int? {
    guard bytes.byte(at: start) == UInt8(ascii: "[") else { return nil }
    var offset = start + 1
    while offset < bytes.count, offset - start <= Self.longestLabel + 1 {
      switch bytes.byte(at: offset) {
      case UInt8(ascii: "]"): return offset + 1
      case UInt8(ascii: "["): return nil
      case .backslash where bytes.byte(at: offset + 1).isASCIIPunctuation: offset += 2
      default: offset += 1
      }
    }
    return nil
  }

  /// `<…>`, or characters without whitespace and with balanced parentheses; may be empty.
  func destination(at start: Int) -> Int? {
    bytes.byte(at: start) == UInt8(ascii: "<")
      ? angledDestination(at: start) : bareDestination(at: start)
  }

  private func angledDestination(at start: Int) -> Int? {
    var offset = start + 1
    while offset < bytes.count {
      switch bytes.byte(at: offset) {
      case UInt8(ascii: ">"): return offset + 1
      case UInt8(ascii: "<"), .newline: return nil
      case .backslash: offset += 2
      default: offset += 1
      }
    }
    return nil
  }

  private func bareDestination(at start: Int) -> Int? {
    var offset = start
    var open = 0
    while offset < bytes.count, !bytes.byte(at: offset).isWhitespace {
      switch bytes.byte(at: offset) {
      case .backslash where bytes.byte(at: offset + 1).isASCIIPunctuation: offset += 1
      case UInt8(ascii: "("):
        open += 1
        if open > 32 { return nil }
      case UInt8(ascii: ")"):
        if open == 0 { return offset }
        open -= 1
      default: break
      }
      offset += 1
    }
    return open == 0 ? offset : nil
  }

  /// `"…"`, `'…'` or `(…)`. A quote behind a backslash ends the title only if none follows.
  func title(at start: Int) -> Int? {
    let close: UInt8
    switch bytes.byte(at: start) {
    case UInt8(ascii: "\""): close = UInt8(ascii: "\"")
    case UInt8(ascii: "'"): close = UInt8(ascii: "'")
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var offset = start + 1
    var escapedEnd: Int?
    while offset < bytes.count {
      let byte = bytes.byte(at: offset)
      if byte == close { return offset + 1 }
      if byte == UInt8(ascii: "("), close == UInt8(ascii: ")") { return escapedEnd }
      if byte == .backslash, bytes.byte(at: offset + 1).isASCIIPunctuation {
        if bytes.byte(at: offset + 1) == close { escapedEnd = offset + 2 }
        offset += 1
      }
      offset += 1
    }
    return escapedEnd
  }

  /// `(destination "title")` behind a link's text.
  func inlineTail(at start: Int) -> Int? {
    guard bytes.byte(at: start) == UInt8(ascii: "("),
      let destinationEnd = destination(at: skipWhitespace(from: start + 1))
    else { return nil }
    var end = skipWhitespace(from: destinationEnd)
    if end > destinationEnd, let titleEnd = title(at: end) { end = skipWhitespace(from: titleEnd) }
    return bytes.byte(at: end) == UInt8(ascii: ")") ? end + 1 : nil
  }
}
