/// Nil stands for a result that has more than 18 digits before the point.
extension DecimalNumber {
  static func + (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber? {
    combine(left, right) { $0.addingReportingOverflow($1) }
  }

  static func - (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber? {
    combine(left, right) { $0.subtractingReportingOverflow($1) }
  }

  private static func combine(
    _ left: DecimalNumber, _ right: DecimalNumber,
    _ operation: (Int, Int) -> (partialValue: Int, overflow: Bool)
  ) -> DecimalNumber? {
    var scale = Int(max(left.scale, right.scale))
    while scale >= 0 {
      if let a = left.coefficient(at: scale), let b = right.coefficient(at: scale) {
        let (result, overflow) = operation(a, b)
        if !overflow { return DecimalNumber(coefficient: result, scale: scale) }
      }
      scale -= 1
    }
    return nil
  }

  /// The coefficient with `scale` digits after the point, rounded half away from zero.
  private func coefficient(at scale: Int) -> Int? {
    let difference = scale - Int(self.scale)
    if difference >= 0 {
      guard let power = powerOfTen(difference) else { return nil }
      let (product, overflow) = coefficient.multipliedReportingOverflow(by: power)
      return overflow ? nil : product
    }
    guard let power = powerOfTen(-difference) else { return nil }
    let (quotient, rest) = coefficient.quotientAndRemainder(dividingBy: power)
    let roundsAway = rest.magnitude >= UInt(power) - rest.magnitude
    return roundsAway ? quotient + (coefficient < 0 ? -1 : 1) : quotient
  }

  static func * (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber? {
    var (high, low) = left.coefficient.magnitude.multipliedFullWidth(
      by: right.coefficient.magnitude)
    var scale = Int(left.scale) + Int(right.scale)
    var remainder: UInt = 0
    while high != 0 || low > UInt(Int.max) || scale > 18 {
      guard scale > 0 else { return nil }
      let (highQuotient, highRest) = high.quotientAndRemainder(dividingBy: 10)
      (low, remainder) = UInt(10).dividingFullWidth((highRest, low))
      high = highQuotient
      scale -= 1
    }
    if remainder >= 5, low < UInt(Int.max) { low += 1 }
    let isNegative = (left.coefficient < 0) != (right.coefficient < 0)
    return DecimalNumber(coefficient: isNegative ? -Int(low) : Int(low), scale: scale)
  }

  /// The quotient: exact where it has at most 18 digits, else the nearest binary fraction, as
  /// Liquid prints it. Nil for a division by zero as well.
  static func / (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber? {
    guard right.coefficient != 0 else { return nil }
    let divisor = right.coefficient.magnitude
    var (quotient, rest) = left.coefficient.magnitude.quotientAndRemainder(dividingBy: divisor)
    var scale = Int(left.scale) - Int(right.scale)
    while scale < 0 || (rest != 0 && scale < 18) {
      let (high, low) = rest.multipliedFullWidth(by: 10)
      let (digit, newRest) = divisor.dividingFullWidth((high, low))
      let (shifted, overflow) = quotient.multipliedReportingOverflow(by: 10)
      guard !overflow, shifted <= UInt(Int.max) - digit else { break }
      (quotient, rest, scale) = (shifted + digit, newRest, scale + 1)
    }
    let isNegative = (left.coefficient < 0) != (right.coefficient < 0)
    guard rest == 0, scale >= 0, quotient <= UInt(Int.max) else {
      return DecimalNumber(left.double / right.double)
    }
    return DecimalNumber(coefficient: isNegative ? -Int(quotient) : Int(quotient), scale: scale)
  }

  /// The rest that has the divisor's sign; nil for a division by zero.
  static func % (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber? {
    let scale = Int(max(left.scale, right.scale))
    guard let a = left.coefficient(at: scale), let b = right.coefficient(at: scale), b != 0 else {
      return nil
    }
    let rest = b == -1 ? 0 : a % b
    return DecimalNumber(
      coefficient: rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest, scale: scale)
  }

  var negated: DecimalNumber? { DecimalNumber(0) - self }

  /// The greatest whole number that is not above it.
  var floor: Int {
    guard let power = powerOfTen(Int(scale)) else { return coefficient }
    let (quotient, rest) = coefficient.quotientAndRemainder(dividingBy: power)
    return rest < 0 ? quotient - 1 : quotient
  }

  /// The least whole number that is not below it.
  var ceiling: Int {
    guard let power = powerOfTen(Int(scale)) else { return coefficient }
    let (quotient, rest) = coefficient.quotientAndRemainder(dividingBy: power)
    return rest > 0 ? quotient + 1 : quotient
  }

  /// The whole part, toward zero.
  var truncated: Int { coefficient < 0 ? ceiling : floor }

  /// Rounded half away from zero to `places` digits after the point.
  func rounded(to places: Int) -> DecimalNumber {
    guard places < Int(scale), let rounded = coefficient(at: max(0, places)) else { return self }
    return DecimalNumber(coefficient: rounded, scale: max(0, places)) ?? self
  }
}

extension DecimalNumber: Comparable {
  package static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    let (a, b) = (left.floor, right.floor)
    guard a == b else { return a < b }
    let scale = max(left.scale, right.scale)
    return left.fraction(at: scale) < right.fraction(at: scale)
  }

  /// What lies above `floor`, in units of 10^-scale; the whole part is gone, so that it fits.
  private func fraction(at scale: Int8) -> Int {
    guard let own = powerOfTen(Int(self.scale)), let factor = powerOfTen(Int(scale - self.scale))
    else { return 0 }
    let rest = coefficient % own
    return (rest < 0 ? rest + own : rest) * factor
  }
}
