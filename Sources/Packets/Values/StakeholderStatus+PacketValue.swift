extension StakeholderStatus: PacketValue {
  package static var type: ValueType { .choice(Kind.allCases.map(\.rawValue), several: false) }

  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<
    StakeholderStatus
  > {
    .unread([ValueProblem.notOfType(type, found: text.trimmed).finding(at: text.location)])
  }

  package var erased: AnyValue { .words([kind.rawValue]) }

  package func display(in language: Language) -> String { kind.rawValue }
}
