import Packets

extension TermReader {
  /// A number in words at the cursor: `fifteen minutes`, `two thirds`, `nine times out of ten`,
  /// `halve`, `zero`.
  mutating func amountInWords() -> Term.Kind? {
    guard let word = tokens.word else { return nil }
    if Lexicon.zeros.contains(word) {
      tokens.skip()
      return .amount(.none)
    }
    if Lexicon.factors.contains(word) || isMultiplying(word) {
      tokens.skip()
      return .amount(.share)
    }
    if let part = partOfWhole(word) { return part }
    if Lexicon.ones.contains(word) { return one() }
    guard Lexicon.numbers.contains(word), !isCompound else { return nil }
    repeat {
      tokens.skip()
      if tokens.symbol == "-", tokens.peek()?.isSpaced == false,
        case .word? = tokens.peek(1)?.kind
      {
        tokens.skip()
      }
    } while tokens.word.map(Lexicon.numbers.contains) == true
    if tokens.word.map(Lexicon.parts.contains) == true {
      tokens.skip()
      return .amount(.share)
    }
    if tokens.acceptPercentSign() { return .amount(.share) }
    if let ratio = acceptRatio() { return .amount(ratio) }
    if let span = acceptSpan(of: nil) { return .amount(.span(span)) }
    if isRate { return .amount(.measure) }
    return .amount(.count(unit: unit))
  }

  /// `two-way`: a word of its own, unless a number or a time follows.
  private var isCompound: Bool {
    guard let hyphen = tokens.peek(1), hyphen.text == "-", !hyphen.isSpaced,
      case .word(let next)? = tokens.peek(2)?.kind, tokens.peek(2)?.isSpaced == false
    else { return false }
    return !Lexicon.numbers.contains(next) && !Lexicon.parts.contains(next)
      && !Lexicon.dayUnits.contains(next) && !Lexicon.briefUnits.contains(next)
      && !Lexicon.longUnits.contains(next)
  }

  /// `double the share`, but not `double bookings`.
  private func isMultiplying(_ word: String) -> Bool {
    guard Lexicon.multiplying.contains(word), case .word(let next)? = tokens.peek(1)?.kind else {
      return false
    }
    return ["the", "our", "their", "its", "this", "what"].contains(next)
  }

  /// `half of`, `a third less`, `by a fifth`, `in half`; a `quarter` alone is a time.
  private mutating func partOfWhole(_ word: String) -> Term.Kind? {
    let start = tokens.index
    let hasArticle = Lexicon.ones.contains(word) && word != "half"
    if hasArticle { tokens.skip() }
    guard let part = tokens.word, Lexicon.parts.contains(part) else {
      tokens.rewind(to: start)
      return nil
    }
    let before = terms.last { $0.word != nil }?.word ?? ""
    tokens.skip()
    let isLed =
      Lexicon.leads.contains(before) || Lexicon.bounds.contains(before)
      || Lexicon.references.contains(before) || (part == "half" && before == "in")
    let isFollowed = tokens.word.map(Lexicon.afterParts.contains) ?? false
    let isOrdinal = ["first", "second", "last", "ersten", "zweiten"].contains(before)
    guard !isOrdinal, isLed || (isFollowed && (hasArticle || part == "half")) else {
      tokens.rewind(to: start)
      return nil
    }
    return .amount(.share)
  }

  /// A one counts where a time or a ratio follows, or where something leads to it.
  private mutating func one() -> Term.Kind? {
    let start = tokens.index
    let word = tokens.word ?? ""
    tokens.skip()
    if let span = acceptSpan(of: 1), word == "one" || span == .brief { return .amount(.span(span)) }
    tokens.rewind(to: start + 1)
    if word == "one", let ratio = acceptRatio() { return .amount(ratio) }
    if word == "one" || word == "single", isRate { return .amount(.measure) }
    let before = terms.last?.word ?? ""
    if word == "one", Lexicon.references.contains(before) || Lexicon.bounds.contains(before) {
      return .amount(.count(unit: unit))
    }
    tokens.rewind(to: start)
    return nil
  }
}
