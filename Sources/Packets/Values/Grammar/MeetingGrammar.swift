/// Reads `2026-11-03 14:00 Europe/Berlin`: a day, and where given a time, its zone and the length.
struct MeetingGrammar {
  var tokens: Tokens
  let context: ReadingContext
  /// As typed, for messages.
  let text: String

  init(_ text: String, in context: ReadingContext) {
    self.text = text.trimmed
    tokens = Tokens(text)
    self.context = context
  }

  /// Nil where the text starts with no day.
  mutating func meeting() throws(ValueProblem) -> Meeting? {
    var dates = DateGrammar(tokens, contractStart: context.contractStart)
    dates.skipLead()
    guard let date = try dates.date(), let day = date.day, date.isOneDay else { return nil }
    tokens = dates.tokens
    var meeting = Meeting(day: day)
    _ = tokens.accept(",") || tokens.accept(word: "t", "at", "um")
    if let (hour, minute) = try clock() {
      meeting.time = Meeting.Time(hour: hour, minute: minute, zone: try zone(on: day))
    }
    meeting.minutes = length()
    return meeting
  }

  /// `14:00`, `14:00:00`, `2:30 pm`, `14 Uhr`
  private mutating func clock() throws(ValueProblem) -> (hour: Int, minute: Int)? {
    let start = tokens.index
    guard var hour = tokens.number(digits: 1...2) else { return nil }
    var minute = 0
    var isClock = false
    if tokens.symbol == ":" || tokens.symbol == ".",
      case .digits(let digits)? = tokens.peek(1)?.kind,
      digits.count == 2, let number = Int(digits)
    {
      tokens.skip(2)
      minute = number
      isClock = true
      if tokens.symbol == ":", tokens.peek(1)?.isNumber == true { tokens.skip(2) }
    }
    if let word = tokens.word, ["am", "pm", "uhr"].contains(word) {
      tokens.skip()
      isClock = true
      guard word == "uhr" || (1...12).contains(hour) else {
        throw .impossibleTime(tokens.text(from: start))
      }
      if word == "pm", hour < 12 { hour += 12 }
      if word == "am", hour == 12 { hour = 0 }
    }
    guard isClock else {
      tokens.rewind(to: start)
      return nil
    }
    guard (0...23).contains(hour), (0...59).contains(minute) else {
      throw .impossibleTime(tokens.text(from: start))
    }
    return (hour, minute)
  }

  /// The zone named at the cursor, or the context's.
  private mutating func zone(on day: Day) throws(ValueProblem) -> String {
    let start = tokens.index
    let parenthesis = tokens.accept("(")
    let first = tokens.index
    while let token = tokens.peek(), tokens.index == first || !token.isSpaced,
      tokens.word != nil || (tokens.index > first && "/_+-".contains(token.text))
        || (tokens.index > first && token.isNumber)
    {
      tokens.skip()
    }
    let name = tokens.text(from: first)
    if parenthesis { _ = tokens.accept(")") }
    if !name.isEmpty {
      if let zone = TimeZoneName.canonical(name) { return zone }
      throw .unknownZone(name, nearest: TimeZoneName.nearest(to: name))
    }
    tokens.rewind(to: start)
    if tokens.symbol == "+" || tokens.symbol == "-" || tokens.symbol == "−" {
      throw .unknownZone(tokens.rest, nearest: nil)
    }
    guard let zone = context.timeZone else { throw .timeWithoutZone(text, day: day) }
    return zone
  }

  /// `, 30 min`, `(45 minutes)`, `1 h`
  mutating func length() -> Int? {
    let start = tokens.index
    _ = tokens.accept(",", "(", ";")
    _ = tokens.accept(word: "for")
    guard let number = tokens.number(digits: 1...4) else {
      tokens.rewind(to: start)
      return nil
    }
    if tokens.accept(word: "min", "mins", "minutes", "minuten", "m") {
      _ = tokens.accept(".")
      _ = tokens.accept(")")
      return number
    }
    if tokens.accept(word: "h", "hour", "hours", "std", "stunde", "stunden"), number <= 24 {
      _ = tokens.accept(")")
      return number * 60
    }
    tokens.rewind(to: start)
    return nil
  }
}

extension PlanDate {
  /// A day, or a relative date that names one, not a period.
  var isOneDay: Bool {
    switch form {
    case .day: true
    case .relative(let unit, let from, let through, _): unit == .day && from == through
    case .period: false
    }
  }
}
