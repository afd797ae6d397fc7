/// A second of the proleptic Gregorian calendar, at an offset from UTC.
struct Moment: Equatable {
  var year: Int
  /// 1...12
  var month: Int
  /// 1...31
  var day: Int
  var hour = 0
  var minute = 0
  var second = 0
  var nanosecond = 0
  /// Seconds east of UTC.
  var offset = 0

  init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (-9999...9999).contains(year) else { return nil }
    guard day >= 1, day <= Moment.days(in: month, of: year) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// From seconds since 1970, in UTC; nil outside the years -9999...9999.
  init?(secondsSince1970 seconds: Int) {
    guard seconds > -377_000_000_000, seconds < 253_000_000_000 else { return nil }
    let (days, rest) = seconds.floorDivided(by: 86_400)
    let (year, month, day) = Moment.date(fromDays: days)
    self.init(year: year, month: month, day: day)
    (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60)
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days since 1970-01-01, counted in years that begin in March, eras of 400 years.
  var daysSince1970: Int {
    let year = month > 2 ? year : year - 1
    let (era, yearOfEra) = year.floorDivided(by: 400)
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func date(fromDays days: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = (days + 719_468).floorDivided(by: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  var secondsSince1970: Int {
    daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second - offset
  }

  /// 0 for Sunday.
  var weekday: Int { (daysSince1970 + 4).floorDivided(by: 7).remainder }

  /// 1 for January 1.
  var dayOfYear: Int {
    daysSince1970 - (Moment(year: year, month: 1, day: 1)?.daysSince1970 ?? 0) + 1
  }

  /// ISO 8601's week and the year that it belongs to.
  var isoWeek: (year: Int, week: Int) {
    let monday = (weekday + 6) % 7
    let (thursdayYear, _, _) = Moment.date(fromDays: daysSince1970 - monday + 3)
    let firstDay = Moment(year: thursdayYear, month: 1, day: 1)?.daysSince1970 ?? 0
    return (thursdayYear, (daysSince1970 - monday + 3 - firstDay) / 7 + 1)
  }
}

extension Int {
  /// Quotient toward negative infinity and the rest, which is not negative.
  fileprivate func floorDivided(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
