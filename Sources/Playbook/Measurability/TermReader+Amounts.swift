import Packets

extension TermReader {
  /// A number in digits at the cursor, with its percent sign, currency or unit.
  mutating func amountInDigits() -> Term.Kind? {
    if tokens.acceptMoney(default: currency) != nil { return .amount(.money) }
    guard tokens.digits != nil else { return nil }
    let start = tokens.index
    let isZero = tokens.digits.map { $0.allSatisfy { $0 == "0" } } ?? false
    let isGlued = isGlued
    guard tokens.acceptNumber() else { return nil }
    let isWhole = tokens.index == start + 1
    if isGlued { return .name }
    if tokens.acceptPercentSign() { return .amount(isZero ? .none : .share) }
    if isName(from: start) { return .name }
    if isWhole, !isBehindAcronym, let ratio = acceptRatio() { return .amount(ratio) }
    if acceptFactor() { return .amount(.share) }
    if let span = acceptSpan(of: isWhole ? number(at: start) : nil) { return .amount(.span(span)) }
    if isRate || acceptMeasure() { return .amount(.measure) }
    let unit = unit
    if isBehindNoun(start, unit: unit) { return .name }
    return .amount(isZero && isWhole ? .none : .count(unit: unit))
  }

  private func number(at index: Int) -> Int? {
    tokens.peek(index - tokens.index).flatMap { Int($0.text) }
  }

  /// Letters stand right before it: `v2`, `Q3`, `AS/400`, `COVID-19`.
  private var isGlued: Bool {
    guard tokens.peek()?.isSpaced == false, let before = tokens.peek(-1), before.isGluing else {
      return false
    }
    if case .word = before.kind { return true }
    guard !before.isSpaced, let beyond = tokens.peek(-2) else { return false }
    if case .word = beyond.kind { return true }
    return false
  }

  /// `24/7`, `360°`, `2nd`, `3D`, `4HANA`.
  private mutating func isName(from start: Int) -> Bool {
    guard let next = tokens.peek(), !next.isSpaced else { return false }
    switch next.kind {
    case .symbol("/") where tokens.peek(1)?.isNumber == true:
      tokens.skip(2)
      return true
    case .symbol("°") where tokens.peek(1)?.text != "C" || tokens.peek(1)?.isSpaced == true:
      tokens.skip()
      return true
    case .word(let word):
      if ["x", "k", "bn", "fach"].contains(word) || isUnit(word) { return false }
      tokens.skip()
      return true
    default: return false
    }
  }

  private func isUnit(_ word: String) -> Bool {
    Lexicon.briefUnits.contains(word) || Lexicon.dayUnits.contains(word)
      || Lexicon.longUnits.contains(word) || Lexicon.measureUnits.contains(word)
  }

  /// `1.5x`, `3-fach`, `2 times`.
  private mutating func acceptFactor() -> Bool {
    if tokens.word == "x", tokens.peek(1)?.isNumber != true { tokens.skip() } else { return false }
    return true
  }

  /// The other number of `9 of 10`, `9 out of 10`, `8 techniciens sur 10`, `1 in 200`.
  mutating func acceptRatio() -> Term.Amount? {
    let start = tokens.index
    var hasNoun = false
    if let word = tokens.word, !Lexicon.ofs.contains(word), !Lexicon.function.contains(word) {
      tokens.skip()
      hasNoun = true
    }
    guard let of = tokens.word, Lexicon.ofs.contains(of), !(hasNoun && of == "in") else {
      tokens.rewind(to: start)
      return nil
    }
    tokens.skip()
    _ = tokens.accept(word: "of")
    _ = tokens.accept(word: "the", "our", "den", "les", "all")
    if tokens.word.map(Lexicon.numbers.contains) == true {
      tokens.skip()
      return .share
    }
    let isYear = tokens.digits.flatMap { Int($0) }.map { (1990...2059).contains($0) } ?? false
    let isSpan = of == "in" && tokens.word.map(isUnit) == true
    guard !isYear, !isSpan, !tokens.looksLikeDate, tokens.acceptNumber() else {
      tokens.rewind(to: start)
      return nil
    }
    return .share
  }

  /// The unit of a time at the cursor, which moves past it.
  mutating func acceptSpan(of count: Int?) -> Term.Span? {
    let start = tokens.index
    let isWorking = tokens.accept(word: "working", "business")
    _ = tokens.accept(word: "full", "volle", "vollen", "calendar")
    if tokens.symbol == "-", tokens.peek()?.isSpaced == false { tokens.skip() }
    guard let word = tokens.word else {
      tokens.rewind(to: start)
      return nil
    }
    if Lexicon.briefUnits.contains(word) {
      tokens.skip()
      return .brief
    }
    if Lexicon.dayUnits.contains(word) {
      tokens.skip()
      if isWorking || tokens.accept(word: "ouvrés", "ouvrables") { return .brief }
      return .days(count ?? 1)
    }
    if Lexicon.longUnits.contains(word), !Self.isPerUnit(word, after: tokens.peek(-1)) {
      tokens.skip()
      return .long
    }
    tokens.rewind(to: start)
    return nil
  }

  private static func isPerUnit(_ word: String, after token: Token?) -> Bool {
    token?.text == "/" || token?.text.lowercased() == "per"
  }

  /// The noun behind the number; empty where none follows.
  var unit: String {
    guard let next = tokens.peek(), case .word(let word) = next.kind,
      !Lexicon.function.contains(word)
    else { return "" }
    return word
  }

  /// `Plant 7`, `ISO 27001`, `lines 2 and 3`: the number belongs to the noun before it.
  private func isBehindNoun(_ start: Int, unit: String) -> Bool {
    guard let last = terms.last else { return false }
    if last.word.map({ ["and", "und", "et", "bis"].contains($0) }) == true || last.isMark(",–-+/") {
      return terms.dropLast().last?.kind == .name
    }
    guard let word = last.word, !Lexicon.function.contains(word), !Lexicon.isDirection(word) else {
      return false
    }
    if unit.isEmpty || Lexicon.numbered.contains(word) { return true }
    return isBehindAcronym
  }

  private var isBehindAcronym: Bool {
    guard let last = terms.last, last.word != nil else { return false }
    return last.text.count > 1 && last.text == last.text.uppercased()
  }

  /// `8.5 t`, `300 g`: the cursor moves past the unit.
  private mutating func acceptMeasure() -> Bool {
    guard let word = tokens.word, Lexicon.measureUnits.contains(word) else { return false }
    tokens.skip()
    return true
  }

  /// `3/month`, `12 calls a day`, `4 je Schicht`: how much in each time, or for each thing.
  var isRate: Bool {
    for distance in 0..<3 {
      guard let token = tokens.peek(distance) else { return false }
      if token.text == "/" { return distance < 2 }
      guard case .word(let word) = token.kind else { return false }
      if Lexicon.pers.contains(word), case .word(let unit)? = tokens.peek(distance + 1)?.kind {
        return Lexicon.recurrences.contains(unit)
      }
    }
    return false
  }
}
