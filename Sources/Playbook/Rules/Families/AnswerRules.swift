import Diagnostics
import Packets

/// What a gate asks for and the packet doesn't answer.
enum AnswerRules {
  static let all = [missing, placeholder, pending, pendingOverdue, missingEvent]

  static let names = Set(all.map(\.name))

  private static let missing = Rule(
    "missing", .from(.closedWon, .error), by: .everyone,
    meaning: "a gate asks for something that nobody wrote down"
  ) { dossier in
    dossier.violations {
      $0 == .missing
    } wording: { lacking in
      (
        "\(lacking.subject) is missing",
        "write it down, or `None known — reason` where there is nothing to say"
      )
    }
  }

  private static let placeholder = Rule(
    "placeholder", .from(.closedWon, .error), by: .everyone,
    meaning: "a gate asks for something that is still to be filled in"
  ) { dossier in
    dossier.violations {
      $0 == .placeholder
    } wording: { lacking in
      (
        "\(lacking.subject) holds a placeholder, expected an answer",
        "fill it in, or write `None known — reason`"
      )
    }
  }

  private static let pending = Rule(
    "pending", .from(.closedWon, .info), by: .everyone,
    meaning: "somebody owes a value by a day that is still to come"
  ) { dossier in
    dossier.violations {
      $0.due.map { $0 >= dossier.today } ?? false
    } wording: { lacking in
      ("\(lacking.subject) is still owed: \(lacking.promise)", "fill it in by then")
    }
  }

  private static let pendingOverdue = Rule(
    "pending-overdue", .from(.closedWon, .error), by: .everyone,
    meaning: "somebody owed a value by a day that is past, or that nobody can know"
  ) { dossier in
    dossier.violations {
      $0.isPending && !($0.due.map { $0 >= dossier.today } ?? false)
    } wording: {
      lacking in
      (
        "\(lacking.subject) was owed and isn't there: \(lacking.promise), today is \(dossier.today)",
        "fill it in, or agree on a new day"
      )
    }
  }

  private static let missingEvent = Rule(
    "missing-event", .from(.closedWon, .error), by: .everyone,
    meaning: "something has to have happened before a gate, and the history doesn't say that it did"
  ) { dossier in
    Gate.allCases.flatMap { gate in
      let ahead = dossier.events(of: gate).filter {
        !dossier.packet.happened($0, by: dossier.today)
      }
      return ahead.map { event in
        Violation(
          at: dossier.place(of: "History"),
          "the history has no event `\(event.rawValue)` up to \(dossier.today); "
            + "\(gate.rawValue) asks for it",
          fix: "once it has happened, add `- {date: …, event: \(event.rawValue)}` to `history`",
          by: [event.author], severity: .from(gate, .error), event: event)
      }
    }
  }
}

extension Dossier {
  /// A violation for each thing that lacks for such a reason, weighed from the gate that asks it.
  fileprivate func violations(
    _ isFor: (Unanswered.Reason) -> Bool, wording: (Unanswered) -> (message: String, fix: String)
  ) -> [Violation] {
    asked.compactMap { asked in
      guard let lacking = asked.lacking, isFor(lacking.reason), asked.isLeftToAnswerRules else {
        return nil
      }
      let words = wording(lacking)
      let severity: SeverityScale =
        lacking.reason.due.map { $0 >= today } == true
        ? .from(asked.gate, .info) : .from(asked.gate, .error)
      return Violation(
        at: lacking.location ?? top, "\(words.message); \(asked.gate.rawValue) asks for it",
        fix: words.fix, by: lacking.authors, severity: severity)
    }
  }
}

extension Asked {
  /// Whether it lacks and no rule of its own reports that. What somebody promised for a day is never
  /// another rule's.
  var isLeftToAnswerRules: Bool {
    guard let lacking else { return false }
    return lacking.reason.isPending || !RuleBook.owns(self)
  }
}

extension Unanswered {
  /// `Risks: owner of “SSO delay”`, `Governance`
  var subject: String {
    let section =
      self.section.parts.count > 1 && field == nil
      ? "\(self.section.name): \(part.name)" : self.section.name
    guard let field else { return section }
    return "\(self.section.name): \(field.name)" + (record.map { " of “\($0)”" } ?? "")
  }

  /// `Jonas Ek, 18 December 2026`
  fileprivate var promise: String {
    guard case .pending(let pending) = reason else { return "" }
    return "\(pending.owner), \(pending.due.formatted(in: .english))"
  }
}

extension Unanswered.Reason {
  var isPending: Bool {
    if case .pending = self { true } else { false }
  }

  /// Until when somebody promised it.
  fileprivate var due: Day? {
    if case .pending(let pending) = self { pending.due.day } else { nil }
  }
}
