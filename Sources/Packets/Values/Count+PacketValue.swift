import Diagnostics

extension Count: PacketValue {
  package static var type: ValueType { .number }

  /// `50`, `1,200`, `3x`, and with what is counted, `50 seats`.
  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Count> {
    var tokens = Tokens(text.plain)
    let isNegative = tokens.accept("-", "−")
    do throws(ValueProblem) {
      guard let literal = try tokens.number() else {
        throw ValueProblem.notOfType(.number, found: text.trimmed)
      }
      let scale = tokens.peek()?.isSpaced == false ? tokens.acceptScale() : nil
      let value = isNegative ? literal.value.negated : literal.value
      guard let scaled = value.multiplied(by: scale ?? 1), scaled.isWhole else {
        throw ValueProblem.notOfType(.number, found: text.trimmed)
      }
      let typed = tokens.text(from: 0)
      if tokens.word != nil || tokens.symbol == "×" { tokens.skip() }
      let rest = tokens.rest
      if tokens.isAtEnd { return .value(Count(scaled.digits)) }
      if tokens.acceptFinalNote() {
        return .value(
          Count(scaled.digits), findings: [ValueProblem.remark(rest).finding(at: text.location)])
      }
      throw ValueProblem.extraText(.number, value: typed, extra: rest)
    } catch {
      return .unread([error.finding(at: text.location)])
    }
  }

  package var erased: AnyValue { .number(value) }

  package func display(in language: Language) -> String {
    DecimalNumber(value).formatted(in: language)
  }
}
