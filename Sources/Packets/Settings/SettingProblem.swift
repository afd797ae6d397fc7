import Diagnostics

/// What is wrong with a setting: the facts; `finding(at:)` alone words them.
enum SettingProblem: Hashable {
  /// `expected` as messages say it: `a colour such as …`.
  case notOfType(found: String, expected: String)
  case outOfRange(found: String, expected: String)
  case unknownWord(found: String, kind: String, known: [String], nearest: String?)
  /// A span whose end is smaller than its beginning.
  case endsBeforeItBegins(found: String, expected: String)
  case unknownKey(String, group: String?, nearest: String?)
  /// A section of a company's own by the name of one that every packet has.
  case declaredSection(String)
  case placeholder(String)
  case noReason(String)
  case noAddress(String)

  func finding(at location: SourceLocation) -> Finding {
    switch self {
    case .notOfType(let found, let expected):
      Finding(
        "wrong-setting", .error, at: location, "`\(found)` is not \(expected)",
        fix: "write \(expected)")
    case .outOfRange(let found, let expected):
      Finding(
        "setting-out-of-range", .error, at: location,
        "`\(found)` is out of range, expected \(expected)", fix: "write \(expected)")
    case .unknownWord(let found, let kind, let known, let nearest):
      Finding(
        "wrong-setting", .error, at: location,
        "`\(found)` is no \(kind)"
          + (known.isEmpty
            ? "" : ", expected one of " + known.map { "`\($0)`" }.joined(separator: ", ")),
        fix: nearest.map { "write `\($0)` if that is meant" } ?? "correct the \(kind)")
    case .endsBeforeItBegins(let found, let expected):
      Finding(
        "wrong-setting", .error, at: location,
        "`\(found)` ends before it begins, expected \(expected)", fix: "write \(expected)")
    case .unknownKey(let key, let group, let nearest):
      Finding(
        "unknown-setting", .error, at: location,
        "unknown key `\(key)`" + (group.map { " in `\($0)`" } ?? ""),
        fix: nearest.map { "write `\($0)` if that is meant" }
          ?? "remove it; `handoff config` lists every key")
    case .declaredSection(let name):
      Finding(
        "declared-section", .error, at: location,
        "`\(name)` is a section of every packet, expected a name of your own",
        fix: "give it another name; `handoff fields` lists those that are taken")
    case .placeholder(let text):
      Finding(
        "placeholder", .warning, at: location, "`\(text)` is a placeholder; the default holds",
        fix: "fill it in or remove the key")
    case .noReason(let text):
      Finding(
        "allowance-without-reason", .error, at: location,
        "`\(text)` is allowed without a reason, so it isn't allowed",
        fix: "say why: `{text: \(text), reason: …}`")
    case .noAddress(let text):
      Finding(
        "bad-address", .error, at: location, "`\(text)` has no mail address",
        fix: "write it as in `Dana Okafor <dana@ourco.example>`")
    }
  }
}
