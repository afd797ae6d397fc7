extension Choice {
  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Self> {
    let folded = text.trimmed.foldedKey
    let match = allCases.first { choice in
      choice.rawValue.foldedKey == folded || choice.aliases.contains { $0.foldedKey == folded }
    }
    guard let match else {
      return .unread([ValueProblem.notOfType(type, found: text.trimmed).finding(at: text.location)])
    }
    return .value(match)
  }
}

extension Choices: PacketValue {
  package static var type: ValueType {
    .choice(Option.allCases.map(\.rawValue), several: true)
  }

  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Choices> {
    Option.read(text, in: context).map { Choices([$0]) }
  }

  package var erased: AnyValue { .words(options.map(\.rawValue)) }

  package func display(in language: Language) -> String {
    options.map(\.rawValue).joined(separator: ", ")
  }
}
