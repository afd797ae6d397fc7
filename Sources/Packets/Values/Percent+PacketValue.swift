import Diagnostics

extension Percent: PacketValue {
  package static var type: ValueType { .percent }

  /// `40%`, `40 %`, `40 percent`, `12.5%`; a number without the sign is a finding.
  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Percent> {
    var tokens = Tokens(text.plain)
    _ = tokens.acceptApproximation()
    let start = tokens.index
    let isNegative = tokens.accept("-", "−")
    if !isNegative { _ = tokens.accept("+") }
    do throws(ValueProblem) {
      guard let literal = try tokens.number() else {
        throw ValueProblem.notOfType(.percent, found: text.trimmed)
      }
      guard tokens.acceptPercentSign() else {
        if tokens.isAtEnd { throw ValueProblem.percentWithoutSign(literal.text) }
        throw ValueProblem.notOfType(.percent, found: text.trimmed)
      }
      let percent = Percent(isNegative ? literal.value.negated : literal.value)
      let (typed, rest) = (tokens.text(from: start), tokens.rest)
      if tokens.isAtEnd { return .value(percent) }
      if tokens.acceptFinalNote() {
        return .value(percent, findings: [ValueProblem.remark(rest).finding(at: text.location)])
      }
      throw ValueProblem.extraText(.percent, value: typed, extra: rest)
    } catch {
      return .unread([error.finding(at: text.location)])
    }
  }

  package var erased: AnyValue { .percent(self) }

  package func display(in language: Language) -> String { formatted(in: language) }
}

extension Tokens {
  /// `%`, `percent`, `per cent`, `Prozent`, `pct`
  package mutating func acceptPercentSign() -> Bool {
    if let symbol, Percent.symbols.contains(symbol) {
      skip()
      return true
    }
    return Percent.words.contains { accept(phrase: $0) }
  }
}
