import Diagnostics

/// What is wrong with a typed value: the facts; the wording is in `finding(at:)` alone.
enum ValueProblem: Hashable, Sendable {
  /// A sequence or mapping where front matter wants one value.
  case notScalar(ValueType, YAMLValue)
  /// Not of the type at all.
  case notOfType(ValueType, found: String)

  func finding(at location: SourceLocation) -> Finding {
    switch self {
    case .notScalar(let type, let value):
      Finding(
        "not-one-value", .error, at: location,
        "found \(value.content.kind) `\(value.flowText)` where \(type.expected) is expected",
        fix: "write one value; quote it if it starts with `[` or `{`")
    case .notOfType(let type, let found):
      Finding(
        "not-\(type.ruleName)", .warning, at: location,
        "`\(found)` is not \(type.expected)", fix: "write \(type.expected)")
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

extension ValueType {
  /// What a message says is expected, with an example.
  var expected: String {
    switch self {
    case .text: "text"
    case .prose: "prose"
    case .date: "a date such as `2026-11-15` or `Q3 2026`"
    case .money: "an amount of money such as `EUR 84,000`"
    case .percent: "a percentage such as `40%`"
    case .number: "a whole number such as `50`"
    case .measure: "a measure such as `9 days` or `-40%`"
    case .person: "a person such as `Dana Okafor <dana@ourco.example>`"
    case .flag: "`yes` or `no`"
    case .url: "an address such as `https://files.example/sow.pdf`"
    case .meeting: "a date or `2026-11-03 14:00 Europe/Berlin`"
    case .level: "`1` to `5`, `low`, `medium` or `high`"
    case .stance: "`−2` to `+2`, `against`, `neutral` or `for`"
    case .depth: "`none`, `thin`, `good` or `deep`"
    case .choice(let words, let several):
      (several ? "any of " : "one of ") + words.map { "`\($0)`" }.joined(separator: ", ")
    }
  }

  /// How rules name the type: `date`, `number`.
  var ruleName: String {
    switch self {
    case .text: "text"
    case .prose: "prose"
    case .date: "date"
    case .money: "money"
    case .percent: "percent"
    case .number: "number"
    case .measure: "measure"
    case .person: "person"
    case .flag: "flag"
    case .url: "url"
    case .meeting: "meeting"
    case .level: "level"
    case .stance: "stance"
    case .depth: "depth"
    case .choice: "choice"
    }
  }
}
