import Diagnostics
import Packets

extension Ledger {
  /// Every trigger, judged, and what those that are reached add in a year; nil where the sum has no
  /// room.
  mutating func readTriggers(
    in currency: String?
  ) -> (triggers: [Forecast.Trigger], total: DecimalNumber?) {
    let triggers = dossier.packet.contract.expansionTriggers
    if triggers.isEmpty { grounds.note("no expansion trigger stands in Contract") }
    var judged: [Forecast.Trigger] = []
    var amounts: [DecimalNumber] = []
    for trigger in triggers {
      let name = (trigger.trigger?.text.trimmed ?? "a trigger").shortened
      let isReached = judge(trigger, name)
      judged.append(Forecast.Trigger(name: name, isReached: isReached))
      guard isReached == true else { continue }
      let value = yearly(
        trigger.value, "the value of “\(name)”", in: currency, under: "Value in Contract",
        of: trigger.margin.location)
      guard let value else { continue }
      amounts.append(value)
      grounds.note("trigger “\(name)” adds \(value.grouped)")
    }
    return (judged, amounts.sum)
  }

  private mutating func judge(_ trigger: ExpansionTrigger, _ name: String) -> Bool? {
    let place = trigger.margin.location
    guard let threshold = trigger.threshold?.value?.quantity, threshold.amount.digits > 0 else {
      grounds.lacks(
        "the threshold of “\(name)” as a number above nothing", write: "Threshold in Contract",
        at: trigger.threshold?.location ?? place)
      return nil
    }
    grounds.take(from: trigger.threshold?.location)
    guard let current = current(of: trigger, name) else { return nil }
    guard current.counts(as: threshold) else {
      grounds.lacks(
        "the current value of “\(name)” in the threshold's unit", write: "Current in Contract",
        at: trigger.current?.location ?? place)
      return nil
    }
    let reach = dossier.settings.thresholds.triggerReached
    let share = current.amount.percentage(of: threshold.amount)
    let found =
      "trigger “\(name)”: \(current.amount.grouped) of \(threshold.amount.grouped)"
      + (share.map { " = \($0.spaced)" } ?? "")
    if let limit = threshold.amount.taking(reach), current.amount >= limit {
      grounds.note("\(found), at least \(reach.spaced): counts as reached")
      return true
    }
    guard trigger.kind?.value == .seatTier else {
      grounds.note("\(found), under \(reach.spaced): not reached")
      return false
    }
    return project(past: threshold.amount, found)
  }

  /// What stands in Current; for seats without it the last reading of active users.
  private mutating func current(of trigger: ExpansionTrigger, _ name: String) -> CountedQuantity? {
    if let entry = trigger.current, let quantity = entry.value?.quantity {
      grounds.take(from: entry.location)
      return quantity
    }
    if trigger.current == nil, trigger.kind?.value == .seatTier,
      let last = dossier.usage.last
    {
      grounds.take(from: last.location)
      grounds.note("“\(name)” has no Current: active users of \(last.day) are taken")
      return CountedQuantity(amount: DecimalNumber(last.users), unit: "")
    }
    grounds.lacks(
      "the current value of “\(name)” as a number", write: "Current in Contract",
      at: trigger.current?.location ?? trigger.margin.location)
    return nil
  }

  /// Whether active users, going on as lately, pass the threshold before the renewal.
  private mutating func project(past threshold: DecimalNumber, _ found: String) -> Bool? {
    let renewal = dossier.packet.deal.renews?.value?.day
    guard let renewal, renewal > dossier.today else {
      grounds.note("\(found): not reached")
      return false
    }
    guard let pace = Pace(of: dossier.usage), let users = pace.users(on: renewal) else {
      grounds.note("\(found); no readings four weeks apart to project from: not reached")
      return false
    }
    grounds.take(from: pace.first.location)
    grounds.take(from: pace.last.location)
    let isPast = users > threshold
    grounds.note(
      "\(found); active users \(pace.first.users) on \(pace.first.day), \(pace.last.users) on "
        + "\(pace.last.day), so \(users.grouped) on \(renewal): "
        + (isPast ? "counts as reached" : "not reached"))
    return isPast
  }
}

/// A number with what it counts.
struct CountedQuantity: Hashable {
  var amount: DecimalNumber
  /// Empty where nobody said; `%` and `EUR` are units too.
  var unit: String

  /// Whether both count the same; a bare number counts as anything.
  func counts(as other: CountedQuantity) -> Bool {
    unit.isEmpty || other.unit.isEmpty || unit.foldedKey == other.unit.foldedKey
  }
}

extension Measure {
  /// The one quantity that it states; nil for ranges, changes and words.
  fileprivate var quantity: CountedQuantity? {
    guard case .absolute(_, let quantity) = form else { return nil }
    return switch quantity {
    case .number(let number, let unit): CountedQuantity(amount: number, unit: unit)
    case .percent(let percent): CountedQuantity(amount: percent.value, unit: "%")
    case .money(let money):
      money.upTo == nil
        ? CountedQuantity(
          amount: money.amount, unit: money.currency + (money.per.map { "/\($0.rawValue)" } ?? ""))
        : nil
    }
  }
}
