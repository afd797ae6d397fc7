extension Link: PacketValue {
  package static var type: ValueType { .url }

  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Link> {
    .unread([ValueProblem.notOfType(type, found: text.trimmed).finding(at: text.location)])
  }

  package var erased: AnyValue { .url(url) }

  package func display(in language: Language) -> String { url }
}
