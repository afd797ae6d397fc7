import Diagnostics

extension PlanDate: PacketValue {
  package static var type: ValueType { .date }

  /// Every spelling of packet-format.md, Values; what nobody can know for certain is unread, with a
  /// finding that asks for more.
  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<PlanDate> {
    var grammar = DateGrammar(Tokens(text.plain), contractStart: context.contractStart)
    grammar.skipLead()
    let start = grammar.tokens.index
    do throws(ValueProblem) {
      guard let date = try grammar.date() else {
        throw ValueProblem.notOfType(.date, found: text.trimmed)
      }
      let typed = grammar.tokens.text(from: start)
      if grammar.tokens.isAtEnd { return .value(date) }
      let rest = grammar.tokens.rest
      if grammar.tokens.acceptFinalNote() {
        return .value(date, findings: [ValueProblem.remark(rest).finding(at: text.location)])
      }
      throw grammar.problem(with: rest, after: typed, date, in: text.trimmed)
    } catch {
      return .unread([error.finding(at: text.location)])
    }
  }

  package var erased: AnyValue { .date(self) }

  package func display(in language: Language) -> String { formatted(in: language) }
}

extension DateGrammar {
  /// Passes over what people write before a date: `by`, `until the end of`, `bis Ende`.
  mutating func skipLead() {
    while tokens.accept(
      word: "by", "until", "on", "due", "end", "of", "the", "in", "bis", "ende", "am", "im", "zum")
    {}
  }

  /// What the text after a date means.
  fileprivate func problem(
    with rest: String, after typed: String, _ date: PlanDate, in whole: String
  ) -> ValueProblem {
    var after = tokens
    if after.accept("-", "–", "—", "/") || after.accept(word: "to", "until", "bis"),
      after.peek()?.isNumber == true || after.word.flatMap(CalendarNames.month) != nil
    {
      return .dateRange(whole)
    }
    after = tokens
    _ = after.accept(",") || after.accept(word: "t", "at", "um")
    if case .day(let day) = date.form, after.digits != nil, after.peek(1)?.text == ":" {
      return .dateWithTime(whole, day: day)
    }
    return .extraText(.date, value: typed, extra: rest)
  }
}
