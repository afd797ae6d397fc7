extension Flag: PacketValue {
  package static var type: ValueType { .flag }

  /// `yes`, `no`, `true`, `y`, `✅`, `[x]`, `☐`, `ja`, `oui`.
  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Flag> {
    let typed = text.trimmed
    switch typed.foldedWord {
    case "yes", "y", "true", "on", "done", "ja", "oui", "1", "x", "✅", "☑", "✔", "✓", "🗹", "☒",
      "[x]":
      return .value(Flag(true))
    case "no", "n", "false", "off", "nein", "non", "0", "[]", "☐", "❌", "✗", "✘", "✖", "notyet":
      return .value(Flag(false))
    default:
      return .unread([ValueProblem.notOfType(.flag, found: typed).finding(at: text.location)])
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
