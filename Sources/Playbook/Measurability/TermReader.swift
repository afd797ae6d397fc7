import Packets

/// Cuts a criterion's sentence into terms, from left to right: dates first, then times, amounts in
/// digits and in words, then what is left as words and marks.
struct TermReader {
  var tokens: Tokens
  var terms: [Term] = []
  let currency: String

  /// - Parameter currency: the ISO 4217 code of money that names none.
  static func terms(of sentence: String, currency: String) -> [Term] {
    var reader = TermReader(tokens: Tokens(sentence), currency: currency)
    while !reader.tokens.isAtEnd { reader.readTerm() }
    return reader.terms
  }

  private mutating func readTerm() {
    let start = tokens.index
    let kind = kind()
    if tokens.index == start { tokens.skip() }
    terms.append(
      Term(kind: kind, text: tokens.text(from: start), tokens: start..<tokens.index))
  }

  /// The kind of the term at the cursor, which moves past it, or stays for a single token.
  private mutating func kind() -> Term.Kind {
    if acceptYear() || acceptPlanDate() { return .date }
    if acceptMoment() { return .moment }
    if let amount = amountInDigits() ?? amountInWords() { return amount }
    if let word = tokens.word {
      if !isAfterMonthName, word.count > 3, CalendarNames.month(word) != nil, word != "march" {
        return .date
      }
      return .word(word)
    }
    return tokens.symbol.map(Term.Kind.mark) ?? .name
  }

  private var isAfterMonthName: Bool { terms.last?.kind == .date }

  private mutating func acceptPlanDate() -> Bool {
    if tokens.word == "fy", tokens.peek(1)?.isNumber == true {
      tokens.skip(2)
      return true
    }
    guard !isAmongWorkingDays else { return false }
    return tokens.acceptDate()
  }

  private var isAmongWorkingDays: Bool {
    terms.last?.word.map(Lexicon.working.contains) ?? false
  }

  /// `2026` alone, where it isn't bound: `under 2026 tickets` counts.
  private mutating func acceptYear() -> Bool {
    guard let digits = tokens.digits, digits.count == 4, let year = Int(digits),
      (1990...2059).contains(year), tokens.peek(-1).map(\.isGluing) != true || isSpaced
    else { return false }
    if let next = tokens.peek(1), !next.isSpaced, ",.-/%°".contains(next.text) {
      if next.text == "/" || next.text == "%" || tokens.peek(2)?.isNumber == true { return false }
    }
    if let last = terms.last?.word, Lexicon.bounds.contains(last) || last == "than",
      case .word? = tokens.peek(1)?.kind
    {
      return false
    }
    tokens.skip()
    return true
  }

  private var isSpaced: Bool { tokens.peek()?.isSpaced ?? true }

  /// `16:30`, `6 a.m.`, `18 Uhr`, `noon`, `working day 4`, `the same day`.
  private mutating func acceptMoment() -> Bool {
    if let word = tokens.word, Lexicon.moments.contains(word) {
      tokens.skip()
      return true
    }
    if acceptSameDay() || acceptWorkingDay() { return true }
    guard let hour = tokens.digits, hour.count <= 2 else { return false }
    if tokens.peek(1)?.text == ":", tokens.peek(1)?.isSpaced == false,
      case .digits(let minute)? = tokens.peek(2)?.kind, minute.count == 2
    {
      tokens.skip(3)
      _ = tokens.accept(word: "am", "pm", "uhr")
      return true
    }
    guard case .word(let half)? = tokens.peek(1)?.kind else { return false }
    if ["am", "pm", "uhr"].contains(half) {
      tokens.skip(2)
      return true
    }
    if ["a", "p"].contains(half), tokens.peek(2)?.text == ".", tokens.peek(3)?.text == "m" {
      tokens.skip(4)
      _ = tokens.accept(".")
      return true
    }
    return false
  }

  private mutating func acceptSameDay() -> Bool {
    tokens.accept(phrase: ["same", "day"]) || tokens.accept(phrase: ["jour", "même"])
      || tokens.accept(phrase: ["selben", "tag"]) || tokens.accept(phrase: ["gleichen", "tag"])
      || tokens.accept(phrase: ["next", "day"]) || tokens.accept(phrase: ["nächsten", "tag"])
      || tokens.accept(phrase: ["next", "morning"]) || tokens.accept(phrase: ["same", "shift"])
  }

  /// `working day 4`, `Werktag 3`: the month's, each month anew.
  private mutating func acceptWorkingDay() -> Bool {
    let start = tokens.index
    if tokens.word.map(Lexicon.ordinals.contains) == true {
      tokens.skip()
      if acceptWorkingDayName() { return true }
      tokens.rewind(to: start)
    }
    var ahead = 0
    if let word = tokens.word, Lexicon.working.contains(word), tokens.peek(1)?.text == "day" {
      ahead = 2
    } else if let word = tokens.word, ["werktag", "arbeitstag"].contains(word) {
      ahead = 1
    }
    guard ahead > 0, tokens.peek(ahead)?.isNumber == true else { return false }
    tokens.skip(ahead + 1)
    return true
  }

  private mutating func acceptWorkingDayName() -> Bool {
    tokens.accept(phrase: ["working", "day"]) || tokens.accept(phrase: ["business", "day"])
      || tokens.accept(word: "werktag", "arbeitstag") || tokens.accept(phrase: ["jour", "ouvré"])
  }
}

extension Token {
  /// Whether a number right behind it belongs to its word: `v2`, `AS/400`, `COVID-19`.
  var isGluing: Bool {
    if case .symbol(let symbol) = kind { "-/_.#".unicodeScalars.contains(symbol) } else { true }
  }
}
