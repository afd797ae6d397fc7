extension Tokens {
  /// Passes over a date, or what somebody meant as one (`Q3`, `03/05/2026`); false where none stands
  /// at the cursor.
  package mutating func acceptDate() -> Bool {
    guard looksLikeDate else { return false }
    var dates = DateGrammar(self)
    let start = index
    // One that nobody can know for certain is passed over too: the cursor stands behind it.
    _ = try? dates.date()
    guard dates.tokens.index > start else { return false }
    self = dates.tokens
    return true
  }

  /// Passes over money, `EUR 84,000` or `$3,500/mo`; nil where none stands at the cursor,
  /// or one that can't be read: the field that it is written in reports that.
  package mutating func acceptMoney(default currency: String) -> Money? {
    var grammar = MoneyGrammar(self, defaultCurrency: currency)
    guard let money = try? grammar.money(needsCurrency: true) else { return nil }
    self = grammar.tokens
    return money
  }

  /// Passes over a number, `84,000` or `2.5`; false where none stands at the cursor.
  ///
  /// One that nobody can read for certain, `84.000`, is passed over too.
  package mutating func acceptNumber() -> Bool {
    guard digits != nil else { return false }
    let start = index
    do throws(ValueProblem) {
      return try number() != nil
    } catch {
      if index == start { skip() }
      return true
    }
  }
}
