extension Count: PacketValue {
  package static var type: ValueType { .number }

  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Count> {
    .unread([ValueProblem.notOfType(type, found: text.trimmed).finding(at: text.location)])
  }

  package var erased: AnyValue { .number(value) }

  package func display(in language: Language) -> String { String(value) }
}
