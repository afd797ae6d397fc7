extension ValueType {
  /// What a message says is expected, with an example.
  package var expected: String {
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

  /// The type's short name: how rules, `handoff fields` and documentation call it.
  package var ruleName: String {
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
