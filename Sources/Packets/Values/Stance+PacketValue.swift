extension Stance: PacketValue {
  package static var type: ValueType { .stance }

  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Stance> {
    .unread([ValueProblem.notOfType(type, found: text.trimmed).finding(at: text.location)])
  }

  package var erased: AnyValue { .words([word]) }

  package func display(in language: Language) -> String { word }
}
