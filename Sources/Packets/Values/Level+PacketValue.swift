extension Level: PacketValue {
  package static var type: ValueType { .level }

  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Level> {
    .unread([ValueProblem.notOfType(type, found: text.trimmed).finding(at: text.location)])
  }

  package var erased: AnyValue { .words([word]) }

  package func display(in language: Language) -> String { word }
}
