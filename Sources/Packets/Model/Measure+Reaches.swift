extension Measure {
  /// Whether this actual reaches the target; nil where they can't be compared.
  ///
  /// Down is good where the target lies below the baseline or says `under`, up otherwise. What says
  /// `under`, `less than`, `over` or `more than` a figure isn't reached by that figure itself.
  package func reaches(_ target: Measure, from baseline: Measure?) -> Bool? {
    guard let actual = quantity?.amount, let way = Way(to: target, from: baseline),
      way.goal.unit == actual.unit
    else { return nil }
    switch way.bound {
    case .under: return actual.value < way.goal.value
    case .atMost: return actual.value <= way.goal.value
    case .over: return actual.value > way.goal.value
    case .atLeast: return actual.value >= way.goal.value
    default: break
    }
    guard let start = way.start, start.unit == way.goal.unit else { return nil }
    return way.goal.value < start.value
      ? actual.value <= way.goal.value : actual.value >= way.goal.value
  }

  /// How much of the way from the baseline to the target is done: 0 at the baseline, 1 at the
  /// target, more past it, negative where it went the other way; nil where they can't be compared.
  package func share(ofWayTo target: Measure, from baseline: Measure?) -> Double? {
    guard let actual = quantity?.amount, let way = Way(to: target, from: baseline),
      let start = way.start, [start.unit, actual.unit].allSatisfy({ $0 == way.goal.unit }),
      start.value != way.goal.value
    else { return nil }
    return (actual.value - start.value) / (way.goal.value - start.value)
  }

  /// Where a criterion starts and where it has to get.
  private struct Way {
    var start: Amount?
    var goal: Amount
    var bound: Comparison?

    init?(to target: Measure, from baseline: Measure?) {
      start = baseline?.quantity?.amount
      switch target.form {
      case .absolute(let comparison, let quantity):
        guard let amount = quantity.amount else { return nil }
        goal = amount
        bound = comparison
      case .fromTo(let from, let to):
        guard let amount = to.amount else { return nil }
        start = from.amount
        goal = amount
      case .change(let change):
        guard let start, let factor = change.amount, factor.unit == "%" else { return nil }
        goal = Amount(value: start.value * (1 + factor.value / 100), unit: start.unit)
      case .range, .words: return nil
      }
    }
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
