import Diagnostics

/// What a success criterion says about itself in its own sentence: `Cut time to invoice from 9 days
/// to 3 days by 2026-12-31`. It fills in for columns that are missing.
package struct CriterionSentence: Hashable, Sendable {
  package var baseline: Measure?
  package var target: Measure?
  package var due: PlanDate?
  /// A date or number in it that nobody can know for certain: `by Q3`.
  package var findings: [Finding]

  /// Reads the sentence from left to right: the first date is the due date, the first quantity that
  /// says where it leads (`to 3 days`, `by 40%`, `under 4 h`, a share or money) is the target, one
  /// that says where it starts (`from 9 days`, `currently 12%`) is the baseline. Other numbers, such
  /// as `12 dispatchers`, are part of the sentence only.
  package init(_ text: RichText, in context: ReadingContext) {
    self.init(baseline: nil, target: nil, due: nil, findings: [])
    var grammar = MeasureGrammar(Tokens(text.plain), currency: context.currency)
    var sign = 1
    while !grammar.tokens.isAtEnd {
      if grammar.tokens.word != nil, grammar.tokens.clockTime(ahead: 1) != nil {
        grammar.tokens.skip()
      } else if let time = grammar.tokens.clockTime() {
        let word = grammar.tokens.peek(-1)?.text.lowercased() ?? ""
        grammar.tokens.skip(time.count)
        take(time.text, after: word)
      } else if grammar.tokens.looksLikeDate {
        takeDate(&grammar, at: text.location, context)
      } else if let word = grammar.tokens.word, let direction = Self.verbs[word] {
        sign = direction
        grammar.tokens.skip()
      } else {
        takeQuantity(&grammar, sign: sign, at: text.location)
      }
    }
  }

  private init(baseline: Measure?, target: Measure?, due: PlanDate?, findings: [Finding]) {
    self.baseline = baseline
    self.target = target
    self.due = due
    self.findings = findings
  }

  /// A time of day, `by 16:30 instead of 19:30`, is kept as typed: it is no number.
  private mutating func take(_ time: String, after word: String) {
    let measure = Measure(.words, text: time)
    if Self.baselineWords.contains(word) {
      if baseline == nil { baseline = measure }
    } else if target == nil, Self.timeWords.contains(word) || Self.targetWords.contains(word) {
      target = measure
    }
  }

  private mutating func takeDate(
    _ grammar: inout MeasureGrammar, at location: SourceLocation, _ context: ReadingContext
  ) {
    var dates = DateGrammar(grammar.tokens, contractStart: context.contractStart)
    let start = grammar.tokens.index
    do throws(ValueProblem) {
      if let date = try dates.date(), due == nil { due = date }
    } catch {
      findings.append(error.finding(at: location))
    }
    grammar.tokens = dates.tokens
    if grammar.tokens.index == start { grammar.tokens.skip() }
  }

  private mutating func takeQuantity(
    _ grammar: inout MeasureGrammar, sign: Int, at location: SourceLocation
  ) {
    let start = grammar.tokens.index
    let before = grammar.tokens.peek(-1)?.text.lowercased() ?? ""
    do throws(ValueProblem) {
      if grammar.tokens.canStartForm, let form = try grammar.form() {
        take(form, after: before, sign: sign, text: grammar.tokens.text(from: start))
      }
    } catch {
      findings.append(error.finding(at: location))
    }
    if grammar.tokens.index == start { grammar.tokens.skip() }
  }

  private mutating func take(_ form: Measure.Form, after word: String, sign: Int, text: String) {
    switch form {
    case .fromTo(let from, let to):
      if baseline == nil { baseline = Measure(.absolute(.exactly, from), text: from.text) }
      if target == nil { target = Measure(.absolute(.exactly, to), text: to.text) }
    case .change(let quantity):
      // `Reduce … by 40%` says less, though the number has no sign.
      let signed = quantity.isNegative ? quantity : quantity.signed(sign)
      if target == nil { target = Measure(.change(signed), text: signed.signedText) }
    case .absolute(let comparison, let quantity):
      let isShare: Bool =
        switch quantity {
        case .percent, .money: true
        case .number: false
        }
      if Self.baselineWords.contains(word) {
        if baseline == nil { baseline = Measure(form, text: text) }
      } else if target == nil, comparison != .exactly || isShare || Self.targetWords.contains(word)
      {
        target = Measure(form, text: text)
      }
    case .range:
      if target == nil, Self.targetWords.contains(word) { target = Measure(form, text: text) }
    case .words: break
    }
  }

  private static let baselineWords: Set<String> = [
    "from", "baseline", "currently", "current", "today", "now", "vs", "versus", "of", "was",
    "than", "von", "heute", "bisher", "statt",
  ]
  private static let targetWords: Set<String> = ["to", "at", "reach", "auf", "target", "hit", "in"]
  private static let timeWords: Set<String> = ["by", "before", "until", "um", "bis", "vor"]
  /// 1 for more, −1 for less.
  private static let verbs: [String: Int] = [
    "reduce": -1, "reduced": -1, "cut": -1, "lower": -1, "decrease": -1, "shorten": -1, "drop": -1,
    "shrink": -1, "save": -1, "reducing": -1, "cutting": -1, "senken": -1, "reduzieren": -1,
    "verkürzen": -1, "increase": 1, "raise": 1, "grow": 1, "improve": 1, "lift": 1, "erhöhen": 1,
    "steigern": 1,
  ]
}

extension Tokens {
  /// `16:30`, `9 am`, `4:30pm` or `17 Uhr` at the cursor or `ahead` of it, with the number of its
  /// tokens; nil for anything else.
  fileprivate func clockTime(ahead: Int = 0) -> (text: String, count: Int)? {
    guard case .digits(let hour)? = peek(ahead)?.kind, hour.count <= 2 else { return nil }
    var text = hour
    var count = 1
    if case .symbol(":")? = peek(ahead + 1)?.kind, peek(ahead + 1)?.isSpaced == false,
      case .digits(let minute)? = peek(ahead + 2)?.kind, peek(ahead + 2)?.isSpaced == false,
      minute.count == 2
    {
      text += ":" + minute
      count = 3
    }
    if let half = peek(ahead + count), case .word(let word) = half.kind,
      ["am", "pm", "uhr"].contains(word)
    {
      return ("\(text) \(half.text)", count + 1)
    }
    return count == 3 ? (text, count) : nil
  }
}

extension Measure.Quantity {
  /// `9 days`, `18%`, `EUR 84,000`
  var text: String {
    switch self {
    case .number(let number, let unit):
      number.written(group: ",", point: ".") + (unit.isEmpty ? "" : " " + unit)
    case .percent(let percent): percent.formatted(in: .english)
    case .money(let money): money.formatted(in: .english)
    }
  }

  var isNegative: Bool {
    switch self {
    case .number(let number, _): number.isNegative
    case .percent(let percent): percent.value.isNegative
    case .money(let money): money.amount.isNegative
    }
  }

  /// `−40%`, `+5 points`
  var signedText: String {
    isNegative ? "−" + signed(-1).text.filter { $0 != "-" && $0 != "−" } : "+" + text
  }
}
