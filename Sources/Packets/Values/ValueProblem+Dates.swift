extension ValueProblem {
  /// The wording of what is wrong with a date or a time.
  var dateWording: ProblemWording {
    switch self {
    case .ambiguousDate(let found, let one, let other):
      ProblemWording(
        "ambiguous-date",
        "`\(found.shortened)` may be \(one.formatted(in: .english)) or \(other.formatted(in: .english))",
        fix: "write `\(one)` or `\(other)`")
    case .dateWithoutYear(let found, let month, let day):
      ProblemWording(
        "date-without-year", "`\(found.shortened)` has no year",
        fix:
          "add the year, as in `YYYY-\(padded(month, 2))\(day.map { "-" + padded($0, 2) } ?? "")`")
    case .periodWithoutYear(let found):
      ProblemWording(
        "date-without-year", "`\(found.shortened)` has no year",
        fix: "add the year, as in `\(found) YYYY`")
    case .twoDigitYear(let found):
      ProblemWording(
        "two-digit-year", "`\(found.shortened)` has a year of two digits, four are expected",
        fix: "write the year in full, as in `YYYY-MM-DD`")
    case .impossibleDate(let found, let last):
      ProblemWording(
        "impossible-date",
        last.map { "`\(found.shortened)` is no day: that month ends on \($0)" }
          ?? "`\(found.shortened)` is in no calendar",
        fix: "write a day that exists" + (last.map { ", `\($0)` at the latest" } ?? ""))
    case .fiscalYear(let found):
      ProblemWording(
        "fiscal-year", "`\(found.shortened)` is a fiscal year, whose end isn't known here",
        fix: "write its last day, as in `YYYY-MM-DD`")
    case .dateRange(let found):
      ProblemWording(
        "date-range", "`\(found.shortened)` is a span of days, one date is expected",
        fix: "write its last day, as in `YYYY-MM-DD`")
    default: timeWording
    }
  }

  private var timeWording: ProblemWording {
    switch self {
    case .wrongWeekday(let found, let day):
      ProblemWording(
        "wrong-weekday",
        "`\(found.shortened)` names the wrong weekday: \(day) is a \(day.weekdayName)",
        fix: "correct the day or the weekday")
    case .dateWithTime(let found, let day):
      ProblemWording(
        "date-with-time", "`\(found.shortened)` has a time, a day is expected",
        fix: "write `\(day)`")
    case .timeWithoutZone(let found, let day):
      ProblemWording(
        "time-without-zone", "`\(found.shortened)` has a time without its zone",
        fix: "add the zone, as in `\(day) 14:00 Europe/Berlin`, or set `time zone` in handoff.yaml")
    case .unknownZone(let found, let nearest):
      ProblemWording(
        "unknown-time-zone", "`\(found.shortened)` is no IANA time zone",
        fix: nearest.map { "write `\($0)` if that is meant" }
          ?? "write a zone such as `Europe/Berlin`")
    case .impossibleTime(let found):
      ProblemWording(
        "impossible-time", "`\(found.shortened)` is no time of day",
        fix: "write it from `00:00` to `23:59`")
    default: ProblemWording("not-date", "the date is not understood", fix: "write `YYYY-MM-DD`")
    }
  }
}
