/// The values that a Markdown rendering printed, each behind one private-use scalar of its text.
package struct TokenTable: Sendable {
  /// In the order of their scalars: U+F0000...U+FFFFD, then U+100000...U+10FFFD.
  package private(set) var values: [Value] = []

  private static let planeSize: UInt32 = 0xFFFE
  private static let first: UInt32 = 0xF0000
  private static let second: UInt32 = 0x100000

  /// How many values one rendering can print.
  package static let limit = Int(planeSize) * 2

  /// Whether a scalar stands for a value; templates may not contain such.
  package static func isToken(_ scalar: Unicode.Scalar) -> Bool { index(of: scalar) != nil }

  private static func index(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case first..<first + planeSize: Int(scalar.value - first)
    case second..<second + planeSize: Int(scalar.value - second + planeSize)
    default: nil
    }
  }

  /// The value that a scalar of the rendered text stands for; nil for an ordinary scalar.
  package subscript(scalar: Unicode.Scalar) -> Value? {
    guard let index = Self.index(of: scalar), index < values.count else { return nil }
    return values[index]
  }

  /// Registers a value; nil when all scalars are taken.
  mutating func add(_ value: Value) -> Unicode.Scalar? {
    guard values.count < Self.limit else { return nil }
    let index = UInt32(values.count)
    values.append(value)
    return Unicode.Scalar(
      index < Self.planeSize ? Self.first + index : Self.second + index - Self.planeSize)
  }

  /// The text with each token replaced by its value's plain text.
  package func plainText(of text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let value = self[scalar] {
        result += value.text
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
