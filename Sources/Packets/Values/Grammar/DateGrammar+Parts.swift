extension DateGrammar {
  /// `Monday,` or `Mon`: 1 to 7, where a day's number or a month follows.
  mutating func weekday() -> Int? {
    let start = tokens.index
    guard let word = tokens.word, let weekday = CalendarNames.weekday(word) else { return nil }
    tokens.skip()
    _ = tokens.accept(".")
    _ = tokens.accept(",")
    _ = tokens.accept(word: "the", "den")
    if tokens.peek()?.isNumber == true || tokens.word.flatMap(CalendarNames.month) != nil {
      return weekday
    }
    tokens.rewind(to: start)
    return nil
  }

  /// `Q3`, `H1`, `KW 12`, `W12`, `week 12 of`; where no period is named the cursor stays.
  ///
  /// `Week 6` alone is a week of the plan, not of the calendar: it needs a year after it.
  mutating func periodName() throws(ValueProblem) -> Period.Kind? {
    let start = tokens.index
    guard let word = tokens.word else { return nil }
    tokens.skip()
    let isAdjacent = tokens.peek()?.isSpaced == false
    if word == "fy", tokens.number(digits: 2...4) != nil {
      throw .fiscalYear(tokens.text(from: start))
    }
    guard let number = tokens.number(digits: 1...2) else {
      tokens.rewind(to: start)
      return nil
    }
    switch word {
    case "q" where isAdjacent || start == 0: return .quarter(number)
    case "quarter", "quartal": return .quarter(number)
    case "h" where isAdjacent, "half": return .half(number)
    case "kw", "cw": return .week(number)
    case "w" where isAdjacent, "week", "woche":
      if followsYear(before: start) || precedesYear() { return .week(number) }
    default: break
    }
    tokens.rewind(to: start)
    return nil
  }

  private func followsYear(before start: Int) -> Bool {
    for distance in [-1, -2] {
      if case .digits(let digits)? = tokens.peek(start - tokens.index + distance)?.kind,
        digits.count == 4
      {
        return true
      }
    }
    return false
  }

  private func precedesYear() -> Bool {
    for distance in [0, 1] {
      if case .digits(let digits)? = tokens.peek(distance)?.kind, digits.count == 4 { return true }
    }
    return false
  }

  /// The year of a day whose month was just read.
  mutating func yearAfterMonth(
    _ month: Int, _ day: Int, from start: Int
  ) throws(ValueProblem) -> Int {
    let afterMonth = tokens.index
    _ = tokens.accept(".")
    _ = tokens.accept(",", "-")
    _ = tokens.accept(word: "of")
    if let year = tokens.number(digits: 4...4) { return year }
    let isAbbreviated = tokens.accept("'", "’")
    if let next = tokens.digits, next.count == 2, isAbbreviated || !followedByUnit() {
      tokens.skip()
      throw .twoDigitYear(tokens.text(from: start))
    }
    tokens.rewind(to: afterMonth)
    throw .dateWithoutYear(tokens.text(from: start), month: month, day: day)
  }

  private func followedByUnit() -> Bool {
    tokens.peek(1).map { !$0.isNumber && $0.text != ")" } ?? false
  }

  func day(
    _ year: Int, _ month: Int, _ day: Int, from start: Int
  ) throws(ValueProblem) -> PlanDate {
    guard let day = Day(year: year, month: month, day: day) else {
      let end = (1...12).contains(month) ? Day.length(ofMonth: month, year: year) : nil
      throw .impossibleDate(
        tokens.text(from: start), end.flatMap { Day(year: year, month: month, day: $0) })
    }
    return PlanDate(day)
  }

  func period(
    _ kind: Period.Kind, _ year: Int, from start: Int
  ) throws(ValueProblem) -> Period {
    guard let period = Period(kind, year: year) else {
      throw .impossibleDate(tokens.text(from: start), nil)
    }
    return period
  }
}
