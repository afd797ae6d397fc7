import Packets

/// Sums, products and ratios without rounding on the way; what has no room is nil, never a trap.
extension DecimalNumber {
  package func adding(_ other: DecimalNumber) -> DecimalNumber? {
    let places = Swift.max(places, other.places)
    guard let left = digits(atPlaces: places), let right = other.digits(atPlaces: places) else {
      return nil
    }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : DecimalNumber(digits: sum, places: places)
  }

  /// So many percent of it.
  package func taking(_ share: Percent) -> DecimalNumber? {
    var (product, overflow) = digits.multipliedReportingOverflow(by: share.value.digits)
    guard !overflow else { return nil }
    var places = places + share.value.places + 2
    while places > Self.maximumPlaces, product.isMultiple(of: 10) {
      (product, places) = (product / 10, places - 1)
    }
    return DecimalNumber(digits: product, places: places)
  }

  /// What part of the whole it is, to a tenth of a percent, halves away from zero; nil where the
  /// whole isn't more than nothing.
  package func percentage(of whole: DecimalNumber) -> Percent? {
    let places = Swift.max(places, whole.places)
    guard let part = digits(atPlaces: places), let all = whole.digits(atPlaces: places), all > 0
    else { return nil }
    let product = part.magnitude.multipliedFullWidth(by: 1000)
    guard product.high < all.magnitude else { return nil }
    let (quotient, rest) = all.magnitude.dividingFullWidth(product)
    guard let tenths = Int(exactly: quotient), tenths < .max else { return nil }
    let rounded = tenths + (rest >= all.magnitude - rest ? 1 : 0)
    return DecimalNumber(digits: part < 0 ? -rounded : rounded, places: 1).map(Percent.init)
  }

  /// The digits without the point, were it written with so many places.
  private func digits(atPlaces wanted: Int) -> Int? {
    var digits = digits
    for _ in places..<Swift.max(places, wanted) {
      let (longer, overflow) = digits.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      digits = longer
    }
    return digits
  }
}

extension Sequence<DecimalNumber> {
  /// Nil where the sum has no room.
  package var sum: DecimalNumber? {
    reduce(DecimalNumber(0) as DecimalNumber?) { $0?.adding($1) }
  }
}
