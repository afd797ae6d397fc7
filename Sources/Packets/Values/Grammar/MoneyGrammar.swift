/// Reads money at the cursor: `EUR 84,000`, `$3,500/mo`, `84k €`, `$120-$180k`, `~84k`.
struct MoneyGrammar {
  var tokens: Tokens
  /// ISO 4217 code for a number without currency, and what decides between dollars.
  let defaultCurrency: String

  /// One bound of a range, before its scale and currency are settled.
  private struct Bound {
    var number: DecimalNumber
    /// 1,000 for `k`; nil where nothing was said.
    var scale: Int?
    var currency: String?
  }

  init(_ tokens: Tokens, defaultCurrency: String) {
    self.tokens = tokens
    self.defaultCurrency = defaultCurrency
  }

  /// The money at the cursor, which moves past it; nil, with the cursor where it was, where none
  /// stands there. Where `needsCurrency`, a bare number is none.
  mutating func money(needsCurrency: Bool = false) throws(ValueProblem) -> Money? {
    let start = tokens.index
    let isApproximate = tokens.acceptApproximation()
    guard var lower = try bound() else {
      tokens.rewind(to: start)
      return nil
    }
    let afterLower = tokens.index
    var upper: Bound?
    if tokens.accept("-", "–", "—") || tokens.accept(word: "to", "bis") {
      upper = try bound()
      if upper == nil { tokens.rewind(to: afterLower) }
    }
    if let higher = upper {
      // `$120-$180k` is in thousands on both sides; `$900-$1.2k` isn't.
      if lower.scale == nil, lower.number < higher.number { lower.scale = higher.scale }
    }
    let currency = lower.currency ?? upper?.currency
    guard currency != nil || !needsCurrency else {
      tokens.rewind(to: start)
      return nil
    }
    let text = tokens.text(from: start)
    return Money(
      try amount(lower, text),
      upTo: try upper.map { bound throws(ValueProblem) in try amount(bound, text) },
      currency: currency ?? defaultCurrency, per: tokens.acceptInterval(),
      isApproximate: isApproximate)
  }

  private func amount(_ bound: Bound, _ text: String) throws(ValueProblem) -> DecimalNumber {
    guard let amount = bound.number.multiplied(by: bound.scale ?? 1) else {
      throw .number(.tooLong(text: text))
    }
    return amount
  }

  private mutating func bound() throws(ValueProblem) -> Bound? {
    let start = tokens.index
    var isNegative = tokens.accept("-", "−")
    var currency = tokens.acceptCurrency(default: defaultCurrency)
    if currency != nil { isNegative = tokens.accept("-", "−") || isNegative }
    guard let literal = try tokens.number() else {
      tokens.rewind(to: start)
      return nil
    }
    let scale = tokens.acceptScale()
    if currency == nil { currency = tokens.acceptCurrency(default: defaultCurrency) }
    let number = isNegative ? literal.value.negated : literal.value
    return Bound(number: number, scale: scale, currency: currency)
  }
}

extension Tokens {
  /// A number at the cursor, which moves past it.
  mutating func number() throws(ValueProblem) -> NumberLiteral? {
    do throws(NumberLiteral.Problem) {
      return try NumberLiteral.parse(&self)
    } catch {
      throw .number(error)
    }
  }

  /// `~`, `≈`, `about`, `ca.`
  mutating func acceptApproximation() -> Bool {
    if accept("~", "≈") { return true }
    // `CA$` is Canada's dollar, `ca. $` isn't.
    if symbolAfter == "$" { return false }
    guard
      accept(word: "about", "around", "approx", "approximately", "ca", "circa", "roughly", "rund")
    else { return false }
    _ = accept(".")
    return true
  }

  /// `k` is 1,000, `m` and `M` a million, `bn` a billion.
  mutating func acceptScale() -> Int? {
    guard let factor = word.flatMap(Scale.factor) else { return nil }
    skip()
    _ = accept(".")
    return factor
  }

  /// `€`, `US$`, `EUR`, `dollars`: its ISO 4217 code. A bare `$` is the workspace's currency where
  /// that is a dollar, else USD; `¥` likewise. `kr` and `Fr.` are the workspace's or none.
  mutating func acceptCurrency(default workspace: String) -> String? {
    if let word, symbolAfter == "$", let code = Currency.dollar(after: word) {
      skip(2)
      return code
    }
    if let symbol, let code = Currency.code(symbol: symbol, workspace: workspace) {
      skip()
      return code
    }
    let start = index
    guard let word, let code = Currency.code(word: word, workspace: workspace) else { return nil }
    skip()
    if Currency.isAbbreviation(word) {
      _ = accept(".")
      // A Friday.
      if looksLikeDate {
        rewind(to: start)
        return nil
      }
    }
    return code
  }

  private var symbolAfter: Unicode.Scalar? {
    guard let next = peek(1), !next.isSpaced, case .symbol(let symbol) = next.kind else {
      return nil
    }
    return symbol
  }

  /// `/mo`, `per year`, `p.a.`, `a month`, `monthly`.
  mutating func acceptInterval() -> Money.Interval? {
    let start = index
    if accept(word: "p"), accept("."), let word {
      skip()
      _ = accept(".")
      if word == "a" || word == "y" { return .year }
      if word == "m" { return .month }
      if word == "q" { return .quarter }
      rewind(to: start)
      return nil
    }
    rewind(to: start)
    if accept(word: "monthly", "mrr", "monatlich") { return .month }
    if accept(word: "quarterly") { return .quarter }
    if accept(word: "yearly", "annually", "annual", "arr", "acv", "jährlich", "pa") { return .year }
    if accept("/") || accept(word: "per", "a", "each", "pro", "par") {
      if accept(word: "mo", "month", "mth", "mon", "m", "monat", "mois") { return .month }
      if accept(word: "q", "qtr", "quarter", "quartal") { return .quarter }
      if accept(word: "y", "yr", "year", "a", "annum", "jahr", "an") { return .year }
    }
    rewind(to: start)
    return nil
  }
}
