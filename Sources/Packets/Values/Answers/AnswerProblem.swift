import Diagnostics

/// What is missing from an answer: the facts; `finding(at:)` alone words them.
enum AnswerProblem: Hashable {
  case placeholder(Placeholder, String, ValueType)
  /// `{{client}}` amid other words.
  case blankInside(String)
  case noneWithoutReason(String)
  case pending(PendingProblem)

  func finding(at location: SourceLocation) -> Finding {
    switch self {
    case .placeholder(.blank, "", let type):
      Finding(
        "placeholder", .info, at: location, "nothing is filled in, expected \(type.expected)",
        fix: Self.howToFill(type))
    case .placeholder(let kind, let text, let type):
      // A dash says no more than an empty cell; words left from a template were overlooked.
      Finding(
        "placeholder", kind == .blank ? .info : .warning, at: location,
        "`\(text)` is \(kind.name), expected \(type.expected)", fix: Self.howToFill(type))
    case .blankInside(let blank):
      Finding(
        "placeholder-inside", .warning, at: location,
        "the text still holds the placeholder `\(blank)`", fix: "fill it in or remove it")
    case .noneWithoutReason(let text):
      Finding(
        "none-without-reason", .warning, at: location, "`\(text)` gives no reason",
        fix: "say why, as in `None known — no data team yet`")
    case .pending(.noOwner(let text)):
      Finding(
        "pending-without-owner", .warning, at: location, "`\(text)` doesn't say by whom",
        fix: "name who owes it and until when, as in `to be measured by Jonas Ek, YYYY-MM-DD`")
    case .pending(.noDate(let text)):
      Finding(
        "pending-without-date", .warning, at: location, "`\(text)` doesn't say until when",
        fix: "add the day: `\(text), YYYY-MM-DD`")
    case .pending(.date(let problem)): problem.finding(at: location)
    }
  }

  private static func howToFill(_ type: ValueType) -> String {
    "write \(type.expected), or `None known — reason`, "
      + "or who owes it: `to be confirmed by NAME, YYYY-MM-DD`"
  }
}

extension Placeholder {
  /// As messages say it.
  fileprivate var name: String {
    switch self {
    case .blank, .word, .template: "a placeholder"
    case .menu: "a menu with nothing chosen"
    }
  }
}
