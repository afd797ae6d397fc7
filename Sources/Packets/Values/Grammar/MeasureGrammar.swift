/// Finds the quantities of a measure or a criterion's sentence.
///
/// 1. `from A to B`, and `A → B`.
/// 2. A change: `-40%`, `by 40%`, `40% fewer`.
/// 3. A bound or plain quantity, `under 4 h`, `at least 95 %`, `9 days`, or a range `40–50 h`.
struct MeasureGrammar {
  var tokens: Tokens
  let currency: String

  init(_ tokens: Tokens, currency: String) {
    self.tokens = tokens
    self.currency = currency
  }

  /// The first form at or after the cursor, and the text that holds it. Numbers inside words and
  /// dates (`Q3 2026`) are none. Nil where nothing can be measured.
  mutating func firstForm() throws(ValueProblem) -> Measure.Form? {
    while !tokens.isAtEnd {
      if tokens.acceptDate() { continue }
      if tokens.canStartForm, let form = try form() { return form }
      tokens.skip()
    }
    return nil
  }

  /// The form at the cursor, which moves past it; nil where none stands there.
  mutating func form() throws(ValueProblem) -> Measure.Form? {
    let start = tokens.index
    if tokens.accept(word: "from", "von"), let form = try fromTo() { return form }
    tokens.rewind(to: start)
    if let form = try change() { return form }
    tokens.rewind(to: start)
    let comparison = tokens.acceptComparison()
    guard let first = try quantity() else {
      tokens.rewind(to: start)
      return nil
    }
    return try continued(first, comparison)
  }

  private mutating func fromTo() throws(ValueProblem) -> Measure.Form? {
    guard let from = try signedQuantity(unitEnds: ["to", "auf", "down", "up"]) else { return nil }
    // Money reads `€1.2m to €900k` as a range by itself.
    if case .money(let range) = from, let upTo = range.upTo {
      return .fromTo(
        .money(Money(range.amount, currency: range.currency, per: range.per)),
        .money(Money(upTo, currency: range.currency, per: range.per)))
    }
    _ = tokens.accept(word: "down", "up")
    guard tokens.accept(word: "to", "auf") || tokens.acceptArrow(), let to = try signedQuantity()
    else { return nil }
    return .fromTo(from.sharingUnit(of: to), to)
  }

  /// `-12`, `+20`: a number with its sign, where a change makes no sense.
  private mutating func signedQuantity(
    unitEnds: Set<String> = []
  ) throws(ValueProblem) -> Measure.Quantity? {
    let start = tokens.index
    let isNegative = tokens.accept("-", "−")
    if !isNegative { _ = tokens.accept("+") }
    guard let quantity = try quantity(unitEnds: unitEnds) else {
      tokens.rewind(to: start)
      return nil
    }
    return isNegative ? quantity.signed(-1) : quantity
  }

  /// A range, `A → B`, a change in words (`40% less`), or the quantity alone.
  private mutating func continued(
    _ first: Measure.Quantity, _ comparison: Measure.Comparison?
  ) throws(ValueProblem) -> Measure.Form {
    let afterFirst = tokens.index
    if tokens.acceptArrow(), let second = try quantity() {
      return .fromTo(first.sharingUnit(of: second), second)
    }
    tokens.rewind(to: afterFirst)
    if tokens.accept("-", "–"), let second = try quantity() {
      return .range(first.sharingUnit(of: second), second)
    }
    tokens.rewind(to: afterFirst)
    if let sign = tokens.acceptDirection() { return .change(first.signed(sign)) }
    return .absolute(comparison ?? .exactly, first)
  }

  /// `-40%`, `+5`, `by 40%`
  private mutating func change() throws(ValueProblem) -> Measure.Form? {
    let sign: Int
    if tokens.accept("-", "−", "↓") {
      sign = -1
    } else if tokens.accept("+", "↑") || tokens.accept(word: "by", "um") {
      sign = 1
    } else {
      return nil
    }
    guard !tokens.looksLikeDate, let quantity = try quantity() else { return nil }
    return .change(quantity.signed(tokens.acceptDirection() ?? sign))
  }

  /// A number with its unit, percent sign or currency. The unit is the words after it, up to a
  /// mark, a connective or a word of `unitEnds`.
  mutating func quantity(unitEnds: Set<String> = []) throws(ValueProblem) -> Measure.Quantity? {
    let start = tokens.index
    if let previous = tokens.peek(-1), !previous.isNumber, tokens.peek()?.isSpaced == false,
      tokens.digits != nil, previous.text.first?.isLetter == true
    {
      return nil
    }
    var money = MoneyGrammar(tokens, defaultCurrency: currency)
    if let amount = try money.money(needsCurrency: true) {
      tokens = money.tokens
      return .money(amount)
    }
    guard let literal = try tokens.number() else {
      tokens.rewind(to: start)
      return nil
    }
    if tokens.acceptPercentSign() { return .percent(Percent(literal.value)) }
    var value = literal.value
    if tokens.word == "k", tokens.peek()?.isSpaced == false, let scaled = value.multiplied(by: 1000)
    {
      tokens.skip()
      value = scaled
    }
    return .number(value, unit: unit(endingAt: unitEnds))
  }

  private mutating func unit(endingAt ends: Set<String>) -> String {
    let start = tokens.index
    while let word = tokens.word, !ends.contains(word), !Self.connectives.contains(word) {
      tokens.skip()
      // `d/week` is one unit, `man-days` too.
      if tokens.symbol == "/" || tokens.symbol == "-", tokens.peek()?.isSpaced == false,
        case .word? = tokens.peek(1)?.kind, tokens.peek(1)?.isSpaced == false
      {
        tokens.skip()
      }
    }
    return tokens.text(from: start)
  }

  private static let connectives: Set<String> = [
    "by", "until", "before", "to", "from", "and", "or", "within", "in", "at", "for", "with",
    "instead", "than", "less", "fewer", "lower", "more", "higher", "faster", "bis", "auf", "und",
    "oder", "weniger", "mehr", "reduction", "increase", "decrease", "via", "on", "starting",
  ]
}

extension Measure.Quantity {
  /// `from 18 to 11 days`: the first number is in days too.
  fileprivate func sharingUnit(of other: Measure.Quantity) -> Measure.Quantity {
    guard case .number(let number, unit: "") = self else { return self }
    return switch other {
    case .number(_, let unit): .number(number, unit: unit)
    case .percent: .percent(Percent(number))
    case .money(let money): .money(Money(number, currency: money.currency, per: money.per))
    }
  }

  func signed(_ sign: Int) -> Measure.Quantity {
    guard sign < 0 else { return self }
    return switch self {
    case .number(let number, let unit): .number(number.negated, unit: unit)
    case .percent(let percent): .percent(Percent(percent.value.negated))
    case .money(var money):
      {
        money.amount = money.amount.negated
        return .money(money)
      }()
    }
  }
}
