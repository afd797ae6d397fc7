/// A decimal fraction of at most 18 digits, exact: 0.1 and 0.2 make 0.3.
///
/// `coefficient / 10^scale`, without trailing zeros, so that equal numbers are equal bit by bit.
/// Digits past the eighteenth are rounded half away from zero; what is larger does not exist.
package struct DecimalNumber: Hashable, Sendable {
  /// All its digits, with the sign.
  package let coefficient: Int
  /// Digits after the point, 0...18.
  package let scale: Int8

  /// Nil where `scale` is outside 0...18 after trailing zeros are taken off.
  package init?(coefficient: Int, scale: Int) {
    var coefficient = coefficient
    var scale = scale
    while scale > 0, coefficient % 10 == 0 {
      coefficient /= 10
      scale = coefficient == 0 ? 0 : scale - 1
    }
    guard (0...18).contains(scale) else { return nil }
    self.coefficient = coefficient
    self.scale = Int8(scale)
  }

  /// A whole number.
  package init(_ integer: Int) {
    coefficient = integer
    scale = 0
  }

  /// The nearest decimal to a binary fraction's shortest notation; nil for NaN, infinities and
  /// what has more than 18 digits before the point.
  package init?(_ double: Double) {
    guard double.isFinite else { return nil }
    self.init(parsing: String(double))
  }

  /// Reads `-12.50` or `1.5e-7`; nil for anything else.
  package init?(parsing text: some StringProtocol) {
    var digits = DigitReader()
    var rest = Array(text.utf8)[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    guard digits.readMantissa(&rest), digits.readExponent(&rest), rest.isEmpty else { return nil }
    guard let (coefficient, scale) = digits.result else { return nil }
    self.init(coefficient: isNegative ? -coefficient : coefficient, scale: scale)
  }
}

/// Collects the digits of a number's notation.
private struct DigitReader {
  private var coefficient = 0
  private var scale = 0
  /// The first digit that no longer fits rounds; the others are dropped.
  private var isFull = false
  private var hasOverflowed = false

  mutating func readMantissa(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard readDigits(&rest, isFraction: false) > 0 else { return false }
    guard rest.first == UInt8(ascii: ".") else { return true }
    rest = rest.dropFirst()
    return readDigits(&rest, isFraction: true) > 0
  }

  private mutating func readDigits(_ rest: inout ArraySlice<UInt8>, isFraction: Bool) -> Int {
    var count = 0
    while let byte = rest.first, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      append(Int(byte - UInt8(ascii: "0")), isFraction: isFraction)
      rest = rest.dropFirst()
      count += 1
    }
    return count
  }

  private mutating func append(_ digit: Int, isFraction: Bool) {
    let limit = 100_000_000_000_000_000
    if !isFull, coefficient < limit || !isFraction {
      let (product, tooLarge) = coefficient.multipliedReportingOverflow(by: 10)
      let (sum, tooLargeSum) = product.addingReportingOverflow(digit)
      hasOverflowed = hasOverflowed || tooLarge || tooLargeSum
      coefficient = sum
      scale += isFraction ? 1 : 0
    } else if !isFull {
      isFull = true
      if digit >= 5, coefficient < .max { coefficient += 1 }
    }
  }

  mutating func readExponent(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") else { return true }
    let text = String(decoding: rest.dropFirst(), as: UTF8.self)
    guard let exponent = Int(text), (-99...99).contains(exponent) else { return false }
    rest = []
    scale -= exponent
    return true
  }

  var result: (coefficient: Int, scale: Int)? {
    guard !hasOverflowed else { return nil }
    if scale < 0 {
      guard let power = powerOfTen(-scale) else { return coefficient == 0 ? (0, 0) : nil }
      let (product, overflow) = coefficient.multipliedReportingOverflow(by: power)
      return overflow ? nil : (product, 0)
    }
    var (coefficient, scale) = (coefficient, scale)
    while scale > 18 {
      coefficient = coefficient / 10 + (coefficient % 10 >= 5 ? 1 : 0)
      scale -= 1
    }
    return (coefficient, scale)
  }
}

/// 10 to the `exponent`; nil where that is no `Int`.
func powerOfTen(_ exponent: Int) -> Int? {
  guard (0...18).contains(exponent) else { return nil }
  var power = 1
  for _ in 0..<exponent { power *= 10 }
  return power
}

extension DecimalNumber: CustomStringConvertible {
  /// With at least one digit after the point, as Liquid prints it: `5.0`, `-0.25`.
  package var description: String {
    // 19 digits at most, a zero before the point, the point and the sign.
    String(unsafeUninitializedCapacity: 24) { buffer in
      var start = buffer.count
      var rest = coefficient.magnitude
      var places = Int(scale)
      func prepend(_ byte: UInt8) {
        start -= 1
        buffer[start] = byte
      }
      if places == 0 {
        prepend(UInt8(ascii: "0"))
        prepend(UInt8(ascii: "."))
      }
      repeat {
        prepend(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
        places -= 1
        if places == 0 { prepend(UInt8(ascii: ".")) }
      } while rest > 0 || places >= 0
      if coefficient < 0 { prepend(UInt8(ascii: "-")) }
      let count = buffer.count - start
      for offset in 0..<count { buffer[offset] = buffer[start + offset] }
      return count
    }
  }

  /// The nearest binary fraction.
  package var double: Double { Double(description) ?? 0 }
}
