import Diagnostics

extension Money: PacketValue {
  package static var type: ValueType { .money }

  /// `EUR 84,000`, `$12,500`, `84k`, `$3,500/mo`; a bare number is in the context's currency.
  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Money> {
    var grammar = MoneyGrammar(Tokens(text.plain), defaultCurrency: context.currency)
    do throws(ValueProblem) {
      guard let money = try grammar.money() else {
        throw grammar.unknownCurrency(in: text.trimmed)
      }
      if grammar.tokens.isAtEnd { return .value(money) }
      let typed = grammar.tokens.text(from: 0)
      let rest = grammar.tokens.rest
      if grammar.tokens.acceptFinalNote() {
        return .value(money, findings: [ValueProblem.remark(rest).finding(at: text.location)])
      }
      throw ValueProblem.extraText(.money, value: typed, extra: rest)
    } catch {
      return .unread([error.finding(at: text.location)])
    }
  }

  package var erased: AnyValue { .money(self) }

  package func display(in language: Language) -> String { formatted(in: language) }
}

extension MoneyGrammar {
  /// Why there is no money: `XYZ 500` has letters where a currency stands, other text is none.
  fileprivate func unknownCurrency(in text: String) -> ValueProblem {
    var after = tokens
    guard let word = after.peek(), after.word != nil, word.text.unicodeScalars.count == 3 else {
      return .notOfType(.money, found: text)
    }
    after.skip()
    guard after.digits != nil else { return .notOfType(.money, found: text) }
    return .unknownCurrency(word.text, nearest: Currency.nearestCode(to: word.text))
  }
}
