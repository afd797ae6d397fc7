extension String {
  /// For messages: the text stays whole where it was typed, so its start is enough here.
  var shortened: String {
    let limit = 120
    guard unicodeScalars.count > limit else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(limit))) + "…"
  }
}

extension ValueProblem {
  var wording: ProblemWording {
    switch self {
    case .ambiguousDate, .dateWithoutYear, .periodWithoutYear, .twoDigitYear, .impossibleDate,
      .fiscalYear, .dateRange, .wrongWeekday, .dateWithTime, .timeWithoutZone, .unknownZone,
      .impossibleTime:
      dateWording
    case .number(let problem): problem.wording
    case .unknownCurrency, .percentWithoutSign, .outOfRange, .unknownWord, .severalWords,
      .badAddress:
      wordWording
    case .notScalar, .notOfType, .extraText, .remark, .unknownPart, .missingPart:
      shapeWording
    }
  }

  private var wordWording: ProblemWording {
    switch self {
    case .unknownCurrency(let found, let nearest):
      ProblemWording(
        "unknown-currency", "`\(found.shortened)` is no currency code (ISO 4217)",
        fix: nearest.map { "write `\($0)` if that is meant" } ?? "write a code such as `EUR`")
    case .percentWithoutSign(let found):
      ProblemWording(
        "percent-without-sign",
        "`\(found.shortened)` has no percent sign, a percentage is expected",
        fix: "write `\(found)%` if that is meant")
    case .outOfRange(let found, let type):
      ProblemWording(
        "out-of-range", "`\(found.shortened)` is out of range, \(type.expected) is expected",
        fix: "write \(type.expected)")
    case .unknownWord(let found, let type, let nearest):
      ProblemWording(
        "unknown-word", as: .warning, "`\(found.shortened)` is not \(type.expected)",
        fix: nearest.map { "write `\($0)` if that is meant" } ?? "write \(type.expected)")
    case .severalWords(let found, let words):
      ProblemWording(
        "several-words", as: .warning,
        "`\(found.shortened)` gives \(words.count) words where one is expected",
        fix: "keep one of " + words.map { "`\($0)`" }.joined(separator: ", "))
    case .badAddress(let found):
      ProblemWording(
        "bad-address", as: .warning, "`\(found.shortened)` is no mail address",
        fix: "write it as in `Dana Okafor <dana@ourco.example>`")
    default: shapeWording
    }
  }

  private var shapeWording: ProblemWording {
    switch self {
    case .notScalar(let type, let value):
      ProblemWording(
        "not-one-value",
        "found \(value.content.kind), `\(value.flowText.shortened)`, where \(type.expected) is expected",
        fix: "write one value; put it in quotes if it starts with `[` or `{`")
    case .extraText(let type, let value, let extra):
      ProblemWording(
        "extra-text",
        "`\(value.shortened)` is followed by `\(extra.shortened)`, only \(type.expected) is expected",
        fix: "leave `\(value.shortened)` and move `\(extra.shortened)` into Note")
    case .remark(let remark):
      ProblemWording(
        "remark-beside-value", as: .info,
        "`\(remark.shortened)` stands beside the value and is not printed",
        fix: "move it into Note if it matters")
    case .unknownPart(let found, let known, let nearest):
      ProblemWording(
        "unknown-key",
        "unknown key `\(found.shortened)`, expected "
          + known.map { "`\($0)`" }.joined(separator: ", "),
        fix: nearest.map { "write `\($0)` if that is meant" } ?? "remove it")
    case .missingPart(let part, let whole):
      ProblemWording(
        "missing-key", "\(whole) has no `\(part)`", fix: "add `\(part)`")
    case .notOfType(let type, let found):
      ProblemWording(
        "not-\(type.ruleName)", "`\(found.shortened)` is not \(type.expected)",
        fix: "write \(type.expected)")
    default: ProblemWording("not-understood", "the value is not understood", fix: "rewrite it")
    }
  }
}

extension NumberLiteral.Problem {
  var wording: ProblemWording {
    switch self {
    case .ambiguous(let text, let grouped, let decimal):
      ProblemWording(
        "ambiguous-number",
        "`\(text.shortened)` may mean \(grouped) or \(decimal): a point before exactly three digits",
        fix: "write `\(grouped)` or `\(decimal)`")
    case .malformed(let text):
      ProblemWording(
        "malformed-number",
        "`\(text.shortened)` is no number: its groups or its decimals don't fit",
        fix: "write it as in `84,000` or `84000.50`")
    case .tooLong(let text):
      ProblemWording(
        "number-too-long", "`\(text.shortened)` has more digits than the 15 that are kept exactly",
        fix: "write fewer digits")
    }
  }
}

extension YAMLValue.Content {
  /// `a list`, as messages say it.
  var kind: String {
    switch self {
    case .scalar: "a value"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
