/// UTF-8 text as bytes: Markdown's syntax is ASCII, so structure is read without decoding.
extension Array where Element == UInt8 {
  /// The byte at `index`, or 0 outside; no source holds a NUL (`Source` replaces it).
  func byte(at index: Int) -> UInt8 {
    indices.contains(index) ? self[index] : 0
  }

  /// The text of `range`, cut to what exists.
  func text(in range: Range<Int>) -> String {
    String(decoding: self[range.clamped(to: indices)], as: UTF8.self)
  }

  /// `range` without the whitespace at both of its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, byte(at: first).isWhitespace {
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, byte(at: last).isWhitespace {
      range = range.lowerBound..<last
    }
    return range
  }
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let backslash = UInt8(ascii: "\\")
  static let bar = UInt8(ascii: "|")
  static let tilde = UInt8(ascii: "~")

  /// What cmark's `isspace` accepts: space, tab, line feed, vertical tab, form feed, return.
  var isWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }

  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// The second and later bytes of a scalar; a column counts the others.
  var continuesScalar: Bool { self & 0xC0 == 0x80 }
}

extension Array where Element == UInt8 {
  /// The scalar that starts at `index`; nil at the end.
  func scalar(at index: Int) -> Unicode.Scalar? {
    guard indices.contains(index) else { return nil }
    return String(decoding: self[index..<Swift.min(index + 4, count)], as: UTF8.self)
      .unicodeScalars.first
  }

  /// The scalar that ends right before `index`; nil at the start.
  func scalar(before index: Int) -> Unicode.Scalar? {
    guard index > 0, index <= count else { return nil }
    var start = index - 1
    while start > 0, byte(at: start).continuesScalar { start -= 1 }
    return scalar(at: start)
  }
}
