extension Measure: PacketValue {
  package static var type: ValueType { .measure }

  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Measure> {
    .unread([ValueProblem.notOfType(type, found: text.trimmed).finding(at: text.location)])
  }

  package var erased: AnyValue { .measure(self) }

  package func display(in language: Language) -> String { text }
}
