import Diagnostics
import Packets

/// Whether what happened is called what the playbook looks for.
enum EventRules {
  static let all = [unknownEvent]

  private static let unknownEvent = Rule(
    "unknown-event", .from(.closedWon, .warning), by: .everyone,
    meaning: "an event is called nearly what the playbook looks for, and so isn't found"
  ) { dossier in
    let history = dossier.packet.history
    return history.events.compactMap { event in
      guard let name = event.event?.text, let meant = AccountEvent.meant(by: name.trimmed),
        history.first(meant.rawValue) == nil
      else { return nil }
      return Violation(
        at: name.location,
        "the event `\(name.trimmed)` is none that the playbook knows, expected "
          + "`\(meant.rawValue)` if that is meant; until then nothing counts from it",
        fix: "write `\(meant.rawValue)`; what else there is to say goes into `notes`",
        by: [meant.author])
    }
  }
}

extension AccountEvent {
  /// The event that somebody means who writes nearly its name: mistyped, without what was done
  /// (`kickoff`), with another word for that (`kickoff done`), or with more after it
  /// (`kickoff held remotely`). Nil for its own name and for anything else.
  fileprivate static func meant(by name: String) -> AccountEvent? {
    let typed = name.foldedKey
    guard !typed.isEmpty, !allCases.contains(where: { $0.rawValue.foldedKey == typed }) else {
      return nil
    }
    return allCases.first { isMistyped(typed, for: $0.rawValue) }
      ?? allCases.first { $0.isShortened(in: typed) }
      // The longer name first: `implementation handoff held` begins with none of the others.
      ?? allCases.first { $0.saysWhatWasDone && typed.hasPrefix($0.rawValue.foldedKey) }
  }

  /// `go-live` doesn't: `go-live moved` is something else.
  private var saysWhatWasDone: Bool { self != .goLive }

  private func isShortened(in typed: String) -> Bool {
    let words = rawValue.split(separator: " ")
    let subject = (saysWhatWasDone ? words.dropLast() : words[...]).joined().foldedKey
    guard typed.hasPrefix(subject) else { return false }
    let rest = String(typed.dropFirst(subject.count))
    return rest.isEmpty || (words.last == "held" || self == .goLive) && Self.done.contains(rest)
  }

  private static let done: Set<String> = [
    "done", "happened", "tookplace", "completed", "complete", "reached", "given", "made", "was",
    "meetingheld", "callheld", "washeld",
  ]
}
