/// A date in a plan: a day, a period that ends on a day, or a time after the contract's start.
package struct PlanDate: Hashable, Sendable {
  /// In what way it names a day.
  package enum Form: Hashable, Sendable {
    case day(Day)
    case period(Period)
    /// `Day 30`, `Week 2-3`: `through` is the last one counted. `start` is what it counts from,
    /// nil while unknown.
    case relative(Unit, from: Int, through: Int, start: Day?)
  }

  /// What a relative date counts.
  package enum Unit: String, Hashable, Sendable {
    case day, week, month
  }

  package var form: Form

  package init(_ form: Form) {
    self.form = form
  }

  package init(_ day: Day) {
    self.init(.day(day))
  }

  /// The day that counts when one is needed: the day itself, a period's last, a relative date's
  /// day; nil where it depends on a contract start that nobody gave.
  package var day: Day? {
    switch form {
    case .day(let day): day
    case .period(let period): period.last
    case .relative(let unit, _, let through, let start):
      start.flatMap { unit.day(through, after: $0) }
    }
  }
}

extension PlanDate.Unit {
  /// `Day 30` is 30 days after the start, `Week 6` 42; `Month 2` is the same day two months on, or
  /// that month's last.
  func day(_ count: Int, after start: Day) -> Day? {
    switch self {
    case .day: return start.adding(days: count)
    case .week:
      let (days, overflow) = count.multipliedReportingOverflow(by: 7)
      return overflow ? nil : start.adding(days: days)
    case .month:
      guard (0...120_000).contains(count) else { return nil }
      let months = start.year * 12 + start.month - 1 + count
      let (year, month) = (months / 12, months % 12 + 1)
      return Day(
        year: year, month: month, day: min(start.day, Day.length(ofMonth: month, year: year)))
    }
  }
}
