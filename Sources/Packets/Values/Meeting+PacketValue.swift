extension Meeting: PacketValue {
  package static var type: ValueType { .meeting }

  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Meeting> {
    .unread([ValueProblem.notOfType(type, found: text.trimmed).finding(at: text.location)])
  }

  package var erased: AnyValue { .meeting(self) }

  package func display(in language: Language) -> String { day.description }
}
