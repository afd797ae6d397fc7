extension Flag: PacketValue {
  package static var type: ValueType { .flag }

  /// `yes`, `no`, `true`, `y`, `✅`, `[x]`, `☐`, `ja`, `oui`; a remark may follow.
  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Flag> {
    let typed = text.trimmed
    if let isOn = isOn(typed) { return .value(Flag(isOn)) }
    if let (word, remark) = typed.splitRemark(), let isOn = isOn(word) {
      let finding = ValueProblem.remark(remark).finding(at: text.location)
      return .value(Flag(isOn), findings: [finding])
    }
    return .unread([ValueProblem.notOfType(.flag, found: typed).finding(at: text.location)])
  }

  private static func isOn(_ word: String) -> Bool? {
    switch word.foldedWord {
    case "yes", "y", "true", "on", "done", "ja", "oui", "1", "x", "✅", "☑", "✔", "✓", "🗹", "☒",
      "[x]":
      true
    case "no", "n", "false", "off", "nein", "non", "0", "[]", "☐", "❌", "✗", "✘", "✖", "notyet":
      false
    default: nil
    }
  }

  package var erased: AnyValue { .flag(isOn) }

  package func display(in language: Language) -> String {
    switch language.style {
    case .german: isOn ? "ja" : "nein"
    case .french: isOn ? "oui" : "non"
    case .english, .american, .neutral: isOn ? "yes" : "no"
    }
  }
}
