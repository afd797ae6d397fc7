extension Person: PacketValue {
  package static var type: ValueType { .person }

  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Person> {
    .unread([ValueProblem.notOfType(type, found: text.trimmed).finding(at: text.location)])
  }

  package var erased: AnyValue { .person(self) }

  package func display(in language: Language) -> String { name }
}
