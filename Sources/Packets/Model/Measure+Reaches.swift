extension Measure {
  /// Whether this actual reaches the target; nil where they can't be compared.
  ///
  /// Down is good where the target lies below the baseline or says `under`, up otherwise.
  func reaches(_ target: Measure, from baseline: Measure?) -> Bool? {
    guard let actual = quantity?.amount else { return nil }
    var start = baseline?.quantity?.amount
    var goal: Amount?
    var bound: Comparison?
    switch target.form {
    case .absolute(let comparison, let quantity):
      goal = quantity.amount
      bound = comparison
    case .fromTo(let from, let to):
      start = from.amount
      goal = to.amount
    case .change(let change):
      guard let start, let factor = change.amount, factor.unit == "%" else { return nil }
      goal = Amount(value: start.value * (1 + factor.value / 100), unit: start.unit)
    case .range, .words: return nil
    }
    guard let goal, goal.unit == actual.unit else { return nil }
    switch bound {
    case .under, .atMost: return actual.value <= goal.value
    case .over, .atLeast: return actual.value >= goal.value
    default: break
    }
    guard let start, start.unit == goal.unit else { return nil }
    return goal.value < start.value ? actual.value <= goal.value : actual.value >= goal.value
  }

  /// The one quantity that it states.
  private var quantity: Quantity? {
    if case .absolute(_, let quantity) = form { quantity } else { nil }
  }

  fileprivate struct Amount {
    var value: Double
    var unit: String
  }
}

extension Measure.Quantity {
  /// Its number, and what it counts: quantities of different units can't be compared.
  fileprivate var amount: Measure.Amount? {
    switch self {
    case .number(let number, let unit): Measure.Amount(value: number.double, unit: unit.foldedKey)
    case .percent(let percent): Measure.Amount(value: percent.value.double, unit: "%")
    case .money(let money):
      money.upTo == nil
        ? Measure.Amount(
          value: money.amount.double, unit: money.currency + (money.per?.rawValue ?? ""))
        : nil
    }
  }
}
