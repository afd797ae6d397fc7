import Diagnostics
import Packets

/// Whether the milestones hold.
enum MilestoneRules {
  static let all = [milestoneOverdue, milestoneAfterRenewal]

  private static let milestoneOverdue = Rule(
    "milestone-overdue", .from(.kickoff, .warning), by: .implementation,
    meaning: "a milestone's day is past and it isn't reached"
  ) { dossier in
    dossier.openMilestones.compactMap { milestone in
      guard let due = milestone.due, let day = due.value?.day, day < dossier.today else {
        return nil
      }
      let late = day.days(until: dossier.today)
      return Violation(
        at: due.location,
        "\(milestone.called) was due on \(day), \(late) day\(late == 1 ? "" : "s") ago, "
          + "and isn't done",
        fix: "fill in Done, or agree on a new day with the customer")
    }
  }

  private static let milestoneAfterRenewal = Rule(
    "milestone-after-renewal", .from(.kickoff, .warning), by: .implementation, .csm,
    meaning: "a milestone comes only after the customer has decided whether to stay"
  ) { dossier in
    guard let renews = dossier.packet.deal.renews, let renewal = renews.value?.day,
      renewal >= dossier.today
    else { return [] }
    return dossier.openMilestones.compactMap { milestone in
      guard let due = milestone.due, let day = due.value?.firstDay, day > renewal else {
        return nil
      }
      return Violation(
        at: due.location,
        "\(milestone.called) is due on \(day), after the renewal on \(renewal), expected it before",
        fix: "plan it before the renewal, or drop it from this term",
        notes: [Finding.Note("the renewal", at: renews.location)])
    }
  }
}

extension Dossier {
  /// Nobody waits for those of a customer who left.
  fileprivate var openMilestones: [Milestone] {
    standing.stage == .churned ? [] : packet.milestones.milestones.filter(\.isOpen)
  }
}

extension Milestone {
  /// As messages say it.
  fileprivate var called: String { milestone.map { "“\($0.text.trimmed)”" } ?? "a milestone" }
}

extension PlanDate {
  /// The first day that it can mean: a period's first, otherwise `day`.
  var firstDay: Day? {
    if case .period(let period) = form { period.first } else { day }
  }
}
