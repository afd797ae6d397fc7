import Diagnostics

extension StakeholderStatus: PacketValue {
  package static var type: ValueType { .choice(Kind.allCases.map(\.rawValue), several: false) }

  /// `active`, `leaving (2027-01-31)`, `leaves in March 2027`, `left 2026-12-01`.
  package static func read(
    _ text: RichText, in context: ReadingContext
  ) -> Reading<StakeholderStatus> {
    let typed = text.trimmed
    if let kind = Kind.match(typed) { return .value(StakeholderStatus(kind)) }
    var tokens = Tokens(typed)
    guard let word = tokens.word, let kind = Kind.match(word) else {
      return unknownWord(typed, at: text.location, among: Kind.spellings)
    }
    tokens.skip()
    let rest = tokens.rest
    _ = tokens.accept("(", ",", ":", "–", "—", "-")
    var grammar = DateGrammar(tokens, contractStart: context.contractStart)
    grammar.skipLead()
    do throws(ValueProblem) {
      if let date = try grammar.date() {
        _ = grammar.tokens.accept(")")
        if grammar.tokens.isAtEnd { return .value(StakeholderStatus(kind, on: date)) }
      }
      let remark = ValueProblem.remark(rest).finding(at: text.location)
      return .value(StakeholderStatus(kind), findings: [remark])
    } catch {
      return .value(StakeholderStatus(kind), findings: [error.finding(at: text.location)])
    }
  }

  package var erased: AnyValue { .words([kind.rawValue]) }

  package func display(in language: Language) -> String {
    date.map { "\(kind.rawValue) (\($0.formatted(in: language)))" } ?? kind.rawValue
  }
}
