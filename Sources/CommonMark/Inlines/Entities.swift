import CCMark

/// Decodes character references as cmark does, by asking it: its table is the one that counts.
struct Entities {
  private var known: [[UInt8]: [UInt8]] = [:]

  /// The reference that starts at `start` (at its `&`): its length and its text; nil if `&` is text.
  mutating func decode(_ bytes: [UInt8], at start: Int) -> (length: Int, text: [UInt8])? {
    guard let reference = reference(in: bytes, at: start) else { return nil }
    let text: [UInt8]
    if let decoded = known[reference] {
      text = decoded
    } else {
      let paragraph = CMarkTree(parsing: reference)?.root.firstChild
      text = paragraph?.firstChild.map { Array($0.literal.utf8) } ?? reference
      known[reference] = text
    }
    return text == reference ? nil : (reference.count, text)
  }

  /// `&…;` with nothing but letters, digits and `#` inside; names have at most 32 bytes.
  private func reference(in bytes: [UInt8], at start: Int) -> [UInt8]? {
    var end = start + 1
    while end - start <= 33 {
      let byte = bytes.byte(at: end)
      if byte == UInt8(ascii: ";") { return Array(bytes[start...end]) }
      guard byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "#") else { return nil }
      end += 1
    }
    return nil
  }
}
