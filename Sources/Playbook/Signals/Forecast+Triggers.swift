import Diagnostics
import Packets

extension Ledger {
  /// Every trigger, judged, and what those that are reached add in a year.
  mutating func readTriggers(
    in currency: String?
  ) -> (triggers: [Forecast.Trigger], total: Total) {
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
    // One that can't be judged might add something too.
    let count = judged.count { $0.isReached != false }
    return (judged, Total(amount: amounts.sum, isPartial: amounts.count < count))
  }

  private mutating func judge(_ trigger: ExpansionTrigger, _ name: String) -> Bool? {
    let place = trigger.margin.location
    guard let threshold = trigger.threshold?.value?.counted, threshold.amount.digits > 0 else {
      grounds.lacks(
        "the threshold of “\(name)” as a number above nothing", write: "Threshold in Contract",
        at: trigger.threshold?.location ?? place)
      return nil
    }
    grounds.take(from: trigger.threshold?.location)
    guard let current = current(of: trigger, name) else { return nil }
    let isSeats = trigger.kind?.value == .seatTier
    guard current.counts(as: threshold, isSeats: isSeats) else {
      grounds.lacks(
        "the current value of “\(name)” in the threshold's unit (it says "
          + "\(current.unit.inMarks), not \(threshold.unit.inMarks))",
        write: "Current in Contract", at: trigger.current?.location ?? place)
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
    guard isSeats else {
      grounds.note("\(found), under \(reach.spaced): not reached")
      return false
    }
    return project(current.amount, past: threshold.amount, found)
  }

  /// What stands in Current; for seats without it the last reading of active users.
  private mutating func current(of trigger: ExpansionTrigger, _ name: String) -> CountedQuantity? {
    if let entry = trigger.current, let quantity = entry.value?.counted {
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

  /// Whether Current, growing as active users lately did, passes the threshold before the renewal.
  ///
  /// It grows from the last reading's day where it is that reading, and from today otherwise: it
  /// counts something of its own then, and only the pace is taken over.
  private mutating func project(
    _ current: DecimalNumber, past threshold: DecimalNumber, _ found: String
  ) -> Bool? {
    let renewal = dossier.packet.deal.renews?.value?.day
    guard let renewal, renewal > dossier.today else {
      grounds.note("\(found): not reached")
      return false
    }
    let pace = Pace(of: dossier.usage)
    let isReading = pace.map { DecimalNumber($0.last.users) == current } ?? false
    let start = isReading ? pace?.last.day ?? dossier.today : dossier.today
    guard let pace, let growth = pace.growth(in: start.days(until: renewal)),
      let projected = current.adding(growth)
    else {
      grounds.note("\(found); no readings four weeks apart to project from: not reached")
      return false
    }
    grounds.take(from: pace.first.location)
    grounds.take(from: pace.last.location)
    let isPast = projected > threshold
    grounds.note(
      "\(found); active users \(pace.first.users) on \(pace.first.day), \(pace.last.users) on "
        + "\(pace.last.day), so \(current.grouped) on \(start) becomes \(projected.grouped) on "
        + "\(renewal): " + (isPast ? "counts as reached" : "not reached"))
    return isPast
  }
}
