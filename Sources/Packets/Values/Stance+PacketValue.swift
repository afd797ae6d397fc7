extension Stance: PacketValue {
  package static var type: ValueType { .stance }

  /// `−2` to `+2` with either minus sign, or `against`, `neutral`, `for`.
  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Stance> {
    let typed = text.trimmed
    let folded = typed.foldedKey
    if let stance = allCases.first(where: { $0.words.contains { $0.foldedKey == folded } }),
      typed.contains(where: \.isLetter)
    {
      return .value(stance)
    }
    var tokens = Tokens(typed)
    let isNegative = tokens.accept("-", "−", "–")
    if !isNegative { _ = tokens.accept("+", "±") }
    guard let number = tokens.number(digits: 1...3), tokens.isAtEnd else {
      return unknownWord(typed, at: text.location, among: allCases.map(\.word))
    }
    guard let stance = Stance(rawValue: isNegative ? -number : number) else {
      return .unread([ValueProblem.outOfRange(typed, .stance).finding(at: text.location)])
    }
    return .value(stance)
  }

  private var words: [String] {
    switch self {
    case .stronglyAgainst: [word, "hostile", "strong opponent"]
    case .against: [word, "opposed", "negative", "skeptical", "sceptical", "con", "dagegen"]
    case .neutral: [word, "undecided", "mixed"]
    case .for: [word, "supportive", "positive", "pro", "in favour", "in favor", "dafür"]
    case .stronglyFor: [word, "very supportive", "advocate"]
    }
  }

  package var erased: AnyValue { .words([word]) }

  package func display(in language: Language) -> String { word }
}
