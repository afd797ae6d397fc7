extension Level: PacketValue {
  package static var type: ValueType { .level }

  /// `1` to `5`, `4/5`, `low`, `medium`, `high`.
  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Level> {
    let typed = text.trimmed
    switch typed.foldedKey {
    case "low", "l", "minor", "niedrig", "gering": return .value(.low)
    case "medium", "med", "m", "moderate", "mid", "mittel": return .value(.medium)
    case "high", "h", "major", "hoch": return .value(.high)
    default: break
    }
    var tokens = Tokens(typed)
    guard let score = tokens.number(digits: 1...4),
      tokens.isAtEnd || (tokens.accept("/") && tokens.number(digits: 1...1) == 5 && tokens.isAtEnd)
    else {
      return unknownWord(typed, at: text.location, among: ["low", "medium", "high"])
    }
    guard (1...5).contains(score) else {
      return .unread([ValueProblem.outOfRange(typed, .level).finding(at: text.location)])
    }
    return .value(.score(score))
  }

  package var erased: AnyValue { .words([word]) }

  package func display(in language: Language) -> String { word }
}
