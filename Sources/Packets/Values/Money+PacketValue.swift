extension Money: PacketValue {
  package static var type: ValueType { .money }

  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Money> {
    .unread([ValueProblem.notOfType(type, found: text.trimmed).finding(at: text.location)])
  }

  package var erased: AnyValue { .money(self) }

  package func display(in language: Language) -> String { "\(currency) \(amount)" }
}
