import Diagnostics
import Packets

/// Whether one of us answers for everything that has to be done.
enum OwnershipRules {
  static let all = [raciAccountable, raciResponsible, raciUnread, ownershipGap]

  private static let raciAccountable = Rule(
    "raci-accountable", .from(.kickoff, .error), by: .managers,
    meaning: "an activity has nobody, or more than one, who answers for it"
  ) { dossier in
    let raci = Raci(dossier)
    guard raci.isWritten else { return [] }
    return raci.rows.compactMap { row in
      let accountable = raci.roles(.accountable, in: row)
      guard accountable.count != 1 else { return nil }
      let found =
        accountable.isEmpty
        ? "nobody is accountable" : accountable.map(\.name).joined(separator: " and ") + " are"
      return Violation(
        at: row.location,
        "\(row.called): \(found), expected exactly one A", fix: "put one A in the row")
    }
  }

  private static let raciResponsible = Rule(
    "raci-responsible", .from(.kickoff, .error), by: .managers,
    meaning: "an activity has nobody who does it"
  ) { dossier in
    let raci = Raci(dossier)
    guard raci.isWritten else { return [] }
    return raci.rows.compactMap { row in
      // A row without any letter is the other rule's.
      guard row.duties.contains(where: { !$0.isEmpty }), raci.roles(.responsible, in: row).isEmpty
      else { return nil }
      return Violation(
        at: row.location, "\(row.called): nobody is responsible, expected at least one R",
        fix: "put an R where the work is done")
    }
  }

  private static let raciUnread = Rule(
    "raci-unread", .from(.kickoff, .error), by: .managers,
    meaning: "a cell of the matrix says something else than R, A, C and I"
  ) { dossier in
    let raci = Raci(dossier)
    guard raci.isWritten else { return [] }
    return raci.rows.flatMap { row in
      row.unread.map { cell in
        Violation(
          at: cell.location,
          "\(row.called): `\(cell.text)` of \(cell.role) can't be read, expected R, A, C, I, "
            + "several of them such as `A/R`, or nothing",
          fix: "write the letters alone; names belong into the column's head or `team`")
      }
    }
  }

  private static let ownershipGap = Rule(
    "ownership-gap", .from(.kickoff, .warning), by: .managers,
    meaning: "nobody owns what accounts are lost over: onboarding, renewal, escalations, executives"
  ) { dossier in
    let raci = Raci(dossier)
    guard raci.isWritten else { return [] }
    let rows = raci.rows.map { $0.activity.lowercased() }
    return Duty.allCases.compactMap { duty in
      guard !rows.contains(where: duty.isNamed) else { return nil }
      return Violation(
        at: dossier.place(of: "Ownership"),
        "the matrix has no row for \(duty.rawValue)",
        fix: "add a row for it with one A and an R")
    }
  }
}

/// What nobody may forget to own.
private enum Duty: String, CaseIterable {
  case onboarding
  case renewal = "renewal readiness"
  case escalation = "escalation response"
  case executives = "executive communication"

  /// Beginnings of words, any of which names it.
  private var stems: [String] {
    switch self {
    case .onboarding:
      ["onboard", "implement", "rollout", "roll-out", "setup", "set-up", "einführ", "go-live"]
    case .renewal: ["renew", "retention", "verlänger"]
    case .escalation: ["escalat", "eskalat", "incident", "störung"]
    case .executives:
      ["executive", "exec ", "c-level", "sponsor", "steering", "leadership", "geschäftsführ"]
    }
  }

  func isNamed(by activity: String) -> Bool {
    // `Promises, SOW, obligations, scope, renewal terms` is about the contract.
    let isContract = self == .renewal && activity.contains("terms")
    return !isContract && stems.contains { activity.contains($0) }
  }
}

extension Raci.Row {
  fileprivate var called: String { activity.isEmpty ? "a row without a name" : "“\(activity)”" }
}
