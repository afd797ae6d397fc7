/// A named span of the calendar: `Q3 2026`, `March 2026`, `2026-W12`.
package struct Period: Hashable, Sendable {
  /// How long it is, and which of its kind in the year.
  package enum Kind: Hashable, Sendable {
    case year
    /// 1 or 2.
    case half(Int)
    /// 1 to 4.
    case quarter(Int)
    /// 1 to 12.
    case month(Int)
    /// An ISO 8601 week, 1 to 53.
    case week(Int)
  }

  package let kind: Kind
  /// The calendar year; for a week the ISO week-numbering year.
  package let year: Int
  package let first: Day
  package let last: Day

  /// Nil for a period that no calendar has, such as a fifth quarter.
  package init?(_ kind: Kind, year: Int) {
    let span: (Day?, Day?) =
      switch kind {
      case .year: Period.months(1, 12, year)
      case .half(let half): Period.months(half * 6 - 5, half * 6, year)
      case .quarter(let quarter): Period.months(quarter * 3 - 2, quarter * 3, year)
      case .month(let month): Period.months(month, month, year)
      case .week(let week): Period.week(week, year)
      }
    guard let first = span.0, let last = span.1 else { return nil }
    self.kind = kind
    self.year = year
    self.first = first
    self.last = last
  }

  private static func months(_ first: Int, _ last: Int, _ year: Int) -> (Day?, Day?) {
    guard (1...12).contains(last) else { return (nil, nil) }
    return (
      Day(year: year, month: first, day: 1),
      Day(year: year, month: last, day: Day.length(ofMonth: last, year: year))
    )
  }

  /// Week 1 is the one with 4 January in it.
  private static func week(_ week: Int, _ year: Int) -> (Day?, Day?) {
    guard (1...53).contains(week), let fourth = Day(year: year, month: 1, day: 4),
      let monday = fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7),
      let thursday = monday.adding(days: 3), thursday.year == year
    else { return (nil, nil) }
    return (monday, monday.adding(days: 6))
  }
}
