extension Flag: PacketValue {
  package static var type: ValueType { .flag }

  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Flag> {
    .unread([ValueProblem.notOfType(type, found: text.trimmed).finding(at: text.location)])
  }

  package var erased: AnyValue { .flag(isOn) }

  package func display(in language: Language) -> String { isOn ? "yes" : "no" }
}
