/// Reads moments as people and machines write them: `2016-03-14T10:00:00Z`, `March 14, 2016`,
/// `14 Mar 2016 3:30 pm`, `14/03/2016`, seconds since 1970, `now`.
extension Moment {
  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static let weekdayNames = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]

  /// `now`: seconds since 1970 that `now` and `today` stand for.
  init?(_ value: Value, now: Int?) {
    if case .integer(let seconds) = value {
      self.init(secondsSince1970: seconds)
      return
    }
    guard let text = value.asText?.lowercased(), !text.isEmpty else { return nil }
    if text == "now" || text == "today" {
      guard let now else { return nil }
      self.init(secondsSince1970: now)
    } else if text.utf8.allSatisfy(\.isASCIIDigit) {
      guard let seconds = Int(text) else { return nil }
      self.init(secondsSince1970: seconds)
    } else {
      var reader = MomentReader(
        text, currentYear: now.flatMap(Moment.init(secondsSince1970:))?.year)
      guard let moment = reader.read() else { return nil }
      self = moment
    }
  }
}

/// Collects a date and a time from words and numbers.
private struct MomentReader {
  private enum Word {
    case number(Int, digits: Int)
    case name(String)
    case symbol(UInt8)
  }

  private var words: ArraySlice<Word>
  private let currentYear: Int?
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var time: (hour: Int, minute: Int, second: Int, nanosecond: Int)?
  private var offset = 0

  init(_ text: String, currentYear: Int?) {
    self.currentYear = currentYear
    var words: [Word] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte.isASCIIDigit {
        let digits = rest.prefix(while: \.isASCIIDigit)
        rest = rest.dropFirst(digits.count)
        let number = Int(String(decoding: digits.prefix(18), as: UTF8.self)) ?? 0
        words.append(.number(number, digits: min(digits.count, 18)))
      } else if byte.isASCIILetter {
        let letters = rest.prefix(while: \.isASCIILetter)
        rest = rest.dropFirst(letters.count)
        words.append(.name(String(decoding: letters, as: UTF8.self)))
      } else {
        rest = rest.dropFirst()
        if !byte.isLiquidSpace { words.append(.symbol(byte)) }
      }
    }
    self.words = words[...]
  }

  mutating func read() -> Moment? {
    while let word = words.popFirst() {
      switch word {
      case .number(let number, let digits): read(number, digits: digits)
      case .name(let name): read(name)
      case .symbol(let symbol): readZone(symbol)
      }
    }
    guard let month, let year = year ?? currentYear,
      var moment = Moment(year: year, month: month, day: day ?? 1)
    else { return nil }
    if let time {
      guard time.hour < 24, time.minute < 60, time.second < 60 else { return nil }
      (moment.hour, moment.minute, moment.second) = (time.hour, time.minute, time.second)
      moment.nanosecond = time.nanosecond
    }
    moment.offset = offset
    return moment
  }

  private mutating func read(_ number: Int, digits: Int) {
    if accept(":"), let minute = takeNumber() {
      readTime(hour: number, minute: minute)
    } else if year == nil, month == nil, accept("-") {
      readDate(number, separator: "-", yearComesFirst: digits > 2)
    } else if year == nil, month == nil, accept("/") {
      readDate(number, separator: "/", yearComesFirst: digits > 2)
    } else if digits == 8, month == nil {
      (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    } else if digits <= 2, day == nil {
      day = number
      if case .name(let ending)? = words.first, ["st", "nd", "rd", "th"].contains(ending) {
        words = words.dropFirst()
      }
    } else if year == nil {
      year = digits <= 2 ? number + (number < 69 ? 2000 : 1900) : number
    }
  }

  private mutating func readDate(_ first: Int, separator: Character, yearComesFirst: Bool) {
    if case .name(let name)? = words.first, let named = monthNumber(name) {
      words = words.dropFirst()
      (day, month) = (first, named)
    } else if let second = takeNumber() {
      month = second
      if yearComesFirst { year = first } else { day = first }
    }
    guard accept(separator), let third = takeNumber() else { return }
    if yearComesFirst { day = third } else { year = third < 69 ? third + 2000 : third }
  }

  private mutating func readTime(hour: Int, minute: Int) {
    time = (hour, minute, 0, 0)
    if accept(":"), let second = takeNumber() { time?.second = second }
    if accept("."), case .number(let fraction, let digits)? = words.first {
      words = words.dropFirst()
      time?.nanosecond =
        digits <= 9
        ? fraction * (powerOfTen(9 - digits) ?? 1) : fraction / (powerOfTen(digits - 9) ?? 1)
    }
    guard case .name(let half)? = words.first, half == "am" || half == "pm" else { return }
    words = words.dropFirst()
    time?.hour = hour % 12 + (half == "pm" ? 12 : 0)
  }

  private mutating func read(_ name: String) {
    if let number = monthNumber(name), month == nil { month = number }
  }

  /// `+01:00` or `-0500` after a time.
  private mutating func readZone(_ symbol: UInt8) {
    guard time != nil, symbol == UInt8(ascii: "+") || symbol == UInt8(ascii: "-"),
      case .number(let number, let digits)? = words.popFirst()
    else { return }
    var (hours, minutes) = digits > 2 ? (number / 100, number % 100) : (number, 0)
    if accept(":") { minutes = takeNumber() ?? 0 }
    hours = min(hours, 23)
    offset = (hours * 60 + min(minutes, 59)) * (symbol == UInt8(ascii: "-") ? -60 : 60)
  }

  private func monthNumber(_ name: String) -> Int? {
    guard name.utf8.count >= 3 else { return nil }
    return Moment.monthNames.firstIndex { $0.lowercased().hasPrefix(name) }.map { $0 + 1 }
  }

  private mutating func accept(_ symbol: Character) -> Bool {
    guard case .symbol(let next)? = words.first, next == symbol.asciiValue else { return false }
    words = words.dropFirst()
    return true
  }

  private mutating func takeNumber() -> Int? {
    guard case .number(let number, _)? = words.first else { return nil }
    words = words.dropFirst()
    return number
  }
}
