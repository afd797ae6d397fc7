/// A share in hundredths: `40` is 40 %.
package struct Percent: Hashable, Sendable, Comparable {
  package var value: DecimalNumber

  package init(_ value: DecimalNumber) {
    self.value = value
  }

  package init(_ value: Int) {
    self.init(DecimalNumber(value))
  }

  /// 0.4 for 40 %.
  package var fraction: Double { value.double / 100 }

  /// The signs for it.
  package static let symbols: Set<Unicode.Scalar> = ["%", "٪", "％"]
  /// How it is said, in lower case, word by word.
  package static let words = [
    ["percent"], ["prozent"], ["pct"], ["per", "cent"], ["pour", "cent"],
  ]

  package static func < (left: Percent, right: Percent) -> Bool { left.value < right.value }
}
