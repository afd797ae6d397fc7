/// An amount of money, or a range of it, once or each month, quarter or year.
package struct Money: Hashable, Sendable {
  /// How often a sum is due.
  package enum Interval: String, Hashable, Sendable {
    case month, quarter, year
  }

  /// The lower bound where it is a range.
  package var amount: DecimalNumber
  /// The upper bound of `$120-$180k`; nil for one amount.
  package var upTo: DecimalNumber?
  /// ISO 4217: `EUR`.
  package var currency: String
  /// Nil for a sum that is due once, or whose interval nobody said.
  package var per: Interval?
  /// `~84k`, `about 84k`.
  package var isApproximate: Bool

  package init(
    _ amount: DecimalNumber, upTo: DecimalNumber? = nil, currency: String, per: Interval? = nil,
    isApproximate: Bool = false
  ) {
    self.amount = amount
    self.upTo = upTo
    self.currency = currency
    self.per = per
    self.isApproximate = isApproximate
  }
}
