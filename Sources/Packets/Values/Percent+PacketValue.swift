extension Percent: PacketValue {
  package static var type: ValueType { .percent }

  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Percent> {
    .unread([ValueProblem.notOfType(type, found: text.trimmed).finding(at: text.location)])
  }

  package var erased: AnyValue { .percent(self) }

  package func display(in language: Language) -> String { "\(value)%" }
}
