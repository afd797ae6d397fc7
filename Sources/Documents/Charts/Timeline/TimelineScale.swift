import Packets

/// Where a day stands on the line of time.
struct TimelineScale: Sendable {
  static let left = 20.0
  static let right = ChartPicture.width - 8

  let first: Day
  /// The picture's units a day.
  let unit: Double

  private static let widestDay = 10.0

  /// As long as all flags have room to the right of their days.
  init(first: Day, flags: [TimelineFlag]) {
    self.first = first
    unit = flags.reduce(Self.widestDay) { unit, flag in
      guard flag.day > 0 else { return unit }
      return min(unit, (Self.right - Self.left - flag.width) / Double(flag.day))
    }
  }

  func x(_ day: Int) -> Double { Self.left + Double(day) * unit }

  func x(_ day: Day) -> Double { x(first.days(until: day)) }

  /// A part of the calendar on the line, with its name where that has room.
  struct Stretch: Hashable, Sendable {
    var from: Double
    var through: Double
    var name: String
  }

  /// Months, quarters or years, as long as their names need.
  func stretches(_ style: TextStyle, in language: Language) -> [Stretch] {
    for months in [1, 3, 6, 12, 24, 60, 120, 600] {
      let stretches = stretches(of: months, in: language)
      let inner = stretches.dropFirst().dropLast()
      if inner.allSatisfy({ style.width(of: $0.name) + 12 < $0.through - $0.from }) {
        return stretches
      }
    }
    return []
  }

  private func stretches(of months: Int, in language: Language) -> [Stretch] {
    let start = Self.left - 12
    var stretches: [Stretch] = []
    var month = (first.year * 12 + first.month - 1) / months * months
    var from = start
    while from < Self.right, let next = Day(month: month + months) {
      let through = min(x(next), Self.right)
      if through > from, let day = Day(month: month) {
        stretches.append(
          Stretch(from: from, through: through, name: day.name(ofMonths: months, in: language)))
        from = through
      }
      month += months
    }
    return stretches
  }
}

extension Day {
  /// A month's first day, counted from the year 0.
  fileprivate init?(month: Int) {
    self.init(year: month / 12, month: month % 12 + 1, day: 1)
  }

  fileprivate func name(ofMonths months: Int, in language: Language) -> String {
    let kind: Period.Kind =
      switch months {
      case 1: .month(month)
      case 3: .quarter((month + 2) / 3)
      case 6: .half((month + 5) / 6)
      default: .year
      }
    return Period(kind, year: year)?.formatted(in: language) ?? String(year)
  }
}
