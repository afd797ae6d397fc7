extension Tokens {
  /// `under`, `at most`, `≥`, `about`: how a quantity bounds what is measured.
  mutating func acceptComparison() -> Measure.Comparison? {
    if acceptApproximation() { return .about }
    if accept("≤") { return .atMost }
    if accept("≥") { return .atLeast }
    let start = index
    if accept("<") {
      return accept("=") ? .atMost : .under
    }
    if accept(">") {
      return accept("=") ? .atLeast : .over
    }
    for (phrase, comparison) in Self.phrases where accept(phrase: phrase) {
      _ = accept(".", ":")
      return comparison
    }
    rewind(to: start)
    return nil
  }

  /// Whether a measure may start here; most words of a sentence start none.
  var canStartForm: Bool {
    switch peek()?.kind {
    case .digits?: true
    case .symbol(let symbol)?:
      "-−+↓↑~≈<>≤≥".unicodeScalars.contains(symbol) || Currency.isSymbol(symbol)
    case .word(let word)?:
      Self.starters.contains(word) || !Currency.meanings(ofWord: word).isEmpty
        || Currency.dollar(after: word) != nil
    case nil: false
    }
  }

  private static let starters: Set<String> = Set(phrases.compactMap(\.0.first)).union([
    "from", "von", "by", "um", "about", "around", "approx", "approximately", "ca", "circa",
    "roughly", "rund",
  ])

  private static let phrases: [([String], Measure.Comparison)] = [
    (["less", "than"], .under), (["fewer", "than"], .under), (["no", "more", "than"], .atMost),
    (["not", "more", "than"], .atMost), (["at", "most"], .atMost), (["up", "to"], .atMost),
    (["no", "less", "than"], .atLeast), (["at", "least"], .atLeast), (["more", "than"], .over),
    (["under"], .under), (["below"], .under), (["within"], .atMost), (["max"], .atMost),
    (["maximum"], .atMost), (["min"], .atLeast), (["minimum"], .atLeast), (["over"], .over),
    (["above"], .over), (["exactly"], .exactly), (["unter"], .under), (["über"], .over),
    (["höchstens"], .atMost), (["maximal"], .atMost), (["mindestens"], .atLeast),
    (["weniger", "als"], .under), (["mehr", "als"], .over),
  ]

  /// `→`, `->`, `=>`, `⇒`
  mutating func acceptArrow() -> Bool {
    if accept("→", "⇒", "➔", "➜") { return true }
    guard symbol == "-" || symbol == "=", peek(1)?.text == ">", peek(1)?.isSpaced == false else {
      return false
    }
    skip(2)
    return true
  }

  /// `less`, `reduction`, `more`: −1 or 1, for the quantity before it.
  mutating func acceptDirection() -> Int? {
    let isComparison = peek(1)?.text.lowercased() == "than"
    if isComparison { return nil }
    if accept(
      word: "less", "fewer", "lower", "faster", "shorter", "reduction", "decrease", "weniger")
    {
      return -1
    }
    if accept(word: "more", "higher", "increase", "growth", "mehr") { return 1 }
    return nil
  }

  /// Whether a date's spelling starts here: `Q3`, `2026-`, `15 Nov`, `November`, `Day 30`.
  package var looksLikeDate: Bool {
    if let digits {
      if digits.count == 4 {
        return isYearAfterPreposition || (peek(1)?.text == "-" && peek(2)?.isNumber == true)
      }
      if isSlashedDate { return true }
      if case .word(let next)? = peek(1)?.kind { return CalendarNames.month(next) != nil }
      return peek(1)?.text == "."
        && peek(2).map { CalendarNames.month($0.text.lowercased()) != nil }
          == true
    }
    guard let word else { return false }
    guard peek(1)?.isNumber == true else {
      return CalendarNames.month(word) != nil && isAfterPreposition
    }
    let isAdjacent = peek(1)?.isSpaced == false
    return ["q", "h", "w"].contains(word) && isAdjacent
      || ["kw", "cw", "day", "week", "month", "tag", "woche", "monat"].contains(word)
      || CalendarNames.month(word) != nil
  }

  /// `03/05/2026`, `15.11.2026`
  private var isSlashedDate: Bool {
    guard let mark = peek(1), mark.text == "/" || mark.text == ".", !mark.isSpaced else {
      return false
    }
    return peek(2)?.isNumber == true && peek(3)?.text == mark.text && peek(4)?.isNumber == true
  }

  /// `2026` in `by 2026`, where no unit follows.
  private var isYearAfterPreposition: Bool {
    guard let digits, digits.count == 4, let year = Int(digits), (1900...2199).contains(year) else {
      return false
    }
    return isAfterPreposition && (peek(1) == nil || peek(1)?.text == ".")
  }

  private var isAfterPreposition: Bool {
    guard let before = peek(-1)?.text.lowercased() else { return false }
    return ["by", "until", "before", "in", "during", "end", "bis", "of", "ende"].contains(before)
  }
}
