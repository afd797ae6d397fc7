/// An exact decimal number: `digits` × 10^-`places`, without trailing zeros after the point.
package struct DecimalNumber: Hashable, Sendable {
  package private(set) var digits: Int
  /// 0 to 9.
  package private(set) var places: Int

  /// The most digits after the point.
  package static let maximumPlaces = 9

  package init(_ whole: Int) {
    digits = whole
    places = 0
  }

  /// Nil where `places` is not 0 to 9.
  package init?(digits: Int, places: Int) {
    guard (0...Self.maximumPlaces).contains(places) else { return nil }
    self.digits = digits
    self.places = places
    while self.places > 0, self.digits.isMultiple(of: 10) {
      self.digits /= 10
      self.places -= 1
    }
  }

  /// The nearest binary number, for ratios and charts.
  package var double: Double {
    Double(digits) / Double(Self.power(places))
  }

  package var isWhole: Bool { places == 0 }
  package var isNegative: Bool { digits < 0 }

  /// Nil where the product has no room.
  package func multiplied(by factor: Int) -> DecimalNumber? {
    let (product, overflow) = digits.multipliedReportingOverflow(by: factor)
    return overflow ? nil : DecimalNumber(digits: product, places: places)
  }

  package var negated: DecimalNumber {
    digits == .min ? self : DecimalNumber(digits: -digits, places: places) ?? self
  }

  static func power(_ exponent: Int) -> Int {
    (0..<max(0, min(exponent, 18))).reduce(1) { power, _ in power * 10 }
  }
}

extension DecimalNumber: Comparable {
  package static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    let (leftWhole, leftRest) = left.split
    let (rightWhole, rightRest) = right.split
    return (leftWhole, leftRest) < (rightWhole, rightRest)
  }

  /// The part before the point and the billionths after it, both with the sign.
  private var split: (whole: Int, billionths: Int) {
    let (whole, rest) = digits.quotientAndRemainder(dividingBy: Self.power(places))
    return (whole, rest * Self.power(Self.maximumPlaces - places))
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// `-84000.5`: a point, no grouping.
  package var description: String { written(group: "", point: ".") }

  /// With `group` between groups of three digits before the point; four digits stand ungrouped only
  /// where `group` is empty.
  package func written(group: String, point: String, minimumPlaces: Int = 0) -> String {
    let all = String(digits.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - all.count)) + all
    let whole = padded.dropLast(places)
    var fraction = String(padded.suffix(places))
    if fraction.count < minimumPlaces {
      fraction += String(repeating: "0", count: minimumPlaces - fraction.count)
    }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { grouped += group }
      grouped.append(digit)
    }
    return (isNegative ? "-" : "") + grouped + (fraction.isEmpty ? "" : point + fraction)
  }
}
