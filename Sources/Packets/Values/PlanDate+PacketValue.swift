extension PlanDate: PacketValue {
  package static var type: ValueType { .date }

  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<PlanDate> {
    .unread([ValueProblem.notOfType(type, found: text.trimmed).finding(at: text.location)])
  }

  package var erased: AnyValue { .date(self) }

  package func display(in language: Language) -> String { day?.description ?? "" }
}
