/// Reads a date at the cursor of a value's tokens.
///
/// 1. What stands in for words before it (`by`, `end of`, a weekday) is passed over.
/// 2. Each spelling is tried in turn, the longest first.
/// 3. A spelling that nobody can read for certain (`03/05/2026`, `Dec 15`, `Q3`) is thrown as the
///    problem it is, never guessed.
struct DateGrammar {
  var tokens: Tokens
  let contractStart: Day?

  init(_ tokens: Tokens, contractStart: Day? = nil) {
    self.tokens = tokens
    self.contractStart = contractStart
  }

  /// The date at the cursor, which moves past it; nil, with the cursor where it was, where none
  /// stands there.
  mutating func date() throws(ValueProblem) -> PlanDate? {
    let start = tokens.index
    let claimed = weekday()
    if let date = try spelled() {
      if let claimed, case .day(let day) = date.form, day.weekday != claimed {
        throw .wrongWeekday(tokens.text(from: start), day: day)
      }
      return date
    }
    tokens.rewind(to: start)
    return nil
  }

  private mutating func spelled() throws(ValueProblem) -> PlanDate? {
    if let date = try yearFirst() { return date }
    if let date = try slashed() { return date }
    if let date = try dayFirst() { return date }
    if let date = try monthFirst() { return date }
    if let date = try period() { return date }
    return try relative()
  }

  /// `2026-11-15`, `2026-11`, `2026-W12`, `2026 Q3`, `2026`; `/` and `.` for `-` too.
  private mutating func yearFirst() throws(ValueProblem) -> PlanDate? {
    let start = tokens.index
    guard let year = tokens.number(digits: 4...4) else { return nil }
    let afterYear = tokens.index
    if let separator = tokens.symbol, "-/.‐‑–".unicodeScalars.contains(separator),
      tokens.peek()?.isSpaced == false
    {
      tokens.skip()
      if let month = tokens.number(digits: 1...2) {
        guard tokens.symbol == separator, tokens.peek(1)?.isSpaced == false,
          case .digits(let digits)? = tokens.peek(1)?.kind, digits.count <= 2, let day = Int(digits)
        else { return PlanDate(.period(try period(.month(month), year, from: start))) }
        tokens.skip(2)
        return try self.day(year, month, day, from: start)
      }
    }
    if let kind = try periodName() {
      return PlanDate(.period(try period(kind, year, from: start)))
    }
    tokens.rewind(to: afterYear)
    guard (1900...2199).contains(year) else {
      tokens.rewind(to: start)
      return nil
    }
    return PlanDate(.period(try period(.year, year, from: start)))
  }

  /// `03/05/2026`, `15.11.2026`: read where only one order is possible.
  private mutating func slashed() throws(ValueProblem) -> PlanDate? {
    let start = tokens.index
    guard let first = tokens.number(digits: 1...2), let separator = tokens.symbol,
      "/.-".unicodeScalars.contains(separator), tokens.peek()?.isSpaced == false,
      case .digits(let digits)? = tokens.peek(1)?.kind, tokens.peek(1)?.isSpaced == false,
      digits.count <= 2, let second = Int(digits)
    else {
      tokens.rewind(to: start)
      return nil
    }
    tokens.skip(2)
    guard tokens.symbol == separator, case .digits(let yearDigits)? = tokens.peek(1)?.kind,
      let year = Int(yearDigits)
    else {
      tokens.rewind(to: start)
      return nil
    }
    tokens.skip(2)
    let text = tokens.text(from: start)
    guard yearDigits.count == 4 else {
      let isDate = min(first, second) <= 12 && max(first, second) <= 31
      if yearDigits.count == 2, isDate { throw .twoDigitYear(text) }
      tokens.rewind(to: start)
      return nil
    }
    let dayFirst = Day(year: year, month: second, day: first)
    let monthFirst = Day(year: year, month: first, day: second)
    switch (dayFirst, monthFirst) {
    case (let one?, let other?):
      if one == other { return PlanDate(one) }
      throw .ambiguousDate(text, one, other)
    case (let day?, nil), (nil, let day?): return PlanDate(day)
    case (nil, nil): throw .impossibleDate(text, nil)
    }
  }

  /// `15 November 2026`, `15. November 2026`, `15th of November, 2026`, `15-Nov-2026`
  private mutating func dayFirst() throws(ValueProblem) -> PlanDate? {
    let start = tokens.index
    guard let day = tokens.number(digits: 1...2) else { return nil }
    _ = tokens.accept(word: "st", "nd", "rd", "th", "er", "ten") || tokens.accept(".", "-")
    _ = tokens.accept(word: "of", "de")
    guard let word = tokens.word, let month = CalendarNames.month(word) else {
      tokens.rewind(to: start)
      return nil
    }
    tokens.skip()
    return try self.day(yearAfterMonth(month, day, from: start), month, day, from: start)
  }

  /// `November 15, 2026`, `Nov. 15th 2026`, `November 2026`
  private mutating func monthFirst() throws(ValueProblem) -> PlanDate? {
    let start = tokens.index
    guard let word = tokens.word, let month = CalendarNames.month(word) else { return nil }
    tokens.skip()
    let isName = word != "may" && word != "mar" && word != "march"
    let afterName = tokens.index
    _ = tokens.accept(".", ",") || tokens.accept(word: "of")
    if let year = tokens.number(digits: 4...4) {
      return PlanDate(.period(try period(.month(month), year, from: start)))
    }
    if let day = tokens.number(digits: 1...2) {
      if tokens.symbol == "-" || tokens.symbol == "–", tokens.peek(1).map(\.isNumber) == true {
        tokens.skip(2)
        throw .dateRange(tokens.text(from: start))
      }
      _ = tokens.accept(word: "st", "nd", "rd", "th", "er", "ten") || tokens.accept(".")
      return try self.day(yearAfterMonth(month, day, from: start), month, day, from: start)
    }
    tokens.rewind(to: afterName)
    // `may` and `march` are verbs too: alone they are a month only where nothing else is said.
    if isName || (start == 0 && tokens.isAtEnd) {
      throw .dateWithoutYear(tokens.text(from: start), month: month, day: nil)
    }
    tokens.rewind(to: start)
    return nil
  }

  /// `Q3 2026`, `Q3/2026`, `H1 2026`, `KW 12 2026`, `week 12 of 2026`
  private mutating func period() throws(ValueProblem) -> PlanDate? {
    let start = tokens.index
    guard let kind = try periodName() else { return nil }
    let afterName = tokens.index
    _ = tokens.accept(",", "/", "-") || tokens.accept(word: "of")
    if let year = tokens.number(digits: 4...4) {
      return PlanDate(.period(try period(kind, year, from: start)))
    }
    tokens.rewind(to: afterName)
    if tokens.accept("'", "’"), tokens.number(digits: 2...2) != nil {
      throw .twoDigitYear(tokens.text(from: start))
    }
    tokens.rewind(to: afterName)
    throw .periodWithoutYear(tokens.text(from: start))
  }

  /// `Day 30`, `Week 2-3`, `Tag 30`: counted from the contract's start.
  private mutating func relative() throws(ValueProblem) -> PlanDate? {
    let start = tokens.index
    let unit: PlanDate.Unit
    switch tokens.word {
    case "day", "days", "tag": unit = .day
    case "week", "weeks", "wk", "woche": unit = .week
    case "month", "months", "monat": unit = .month
    default: return nil
    }
    tokens.skip()
    guard let first = tokens.number(digits: 1...4) else {
      tokens.rewind(to: start)
      return nil
    }
    var last = first
    let beforeRange = tokens.index
    if tokens.accept("-", "–") || tokens.accept(word: "to") {
      if let upper = tokens.number(digits: 1...4), upper >= first {
        last = upper
      } else {
        tokens.rewind(to: beforeRange)
      }
    }
    return PlanDate(.relative(unit, from: first, through: last, start: contractStart))
  }
}

extension Token {
  /// Whether it is a run of digits.
  package var isNumber: Bool {
    if case .digits = kind { true } else { false }
  }
}
