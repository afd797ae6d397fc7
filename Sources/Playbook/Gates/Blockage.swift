import Diagnostics
import Packets

/// What keeps an account's next gate from passing and one author can change.
package struct Blockage: Sendable {
  package let gate: Gate
  package let author: Author
  package let blockers: [Blocker]
  /// What nobody answered, what lacks of one section together: `Agreement: agreed by, on, how`.
  package let debts: [String]

  /// Whoever of ours the author is; nil where the team names nobody.
  package let person: Person?

  /// What hasn't happened yet, as the history calls it: `handoff held`.
  var events: [String] { blockers.compactMap(\.event?.rawValue) }

  /// All of it in words: what has to happen, what lacks, what else is wrong.
  package var items: [String] {
    events.map { "not in the history yet: \($0)" } + debts + others.map(\.finding.message)
  }

  /// Those that neither `debts` nor `events` tell.
  var others: [Blocker] { blockers.filter { !$0.isGap && $0.event == nil } }
}

extension Assessment {
  /// What is in the way of the next gate, in the authors' order.
  package var blockages: [Blockage] {
    guard let gate = standing.nextGate else { return [] }
    let blockers = blockers(before: gate)
    let lacking = unanswered(blockers, at: gate)
    return Author.allCases.compactMap { author in
      let own = blockers.filter { $0.author == author }
      guard !own.isEmpty else { return nil }
      return Blockage(
        gate: gate, author: author, blockers: own,
        debts: lacking.debts.filter { $0.author == author }.flatMap(\.items),
        person: author.holder(in: packet).person)
    }
  }

  /// What is unanswered and blocks: without what somebody owes for a later day, what was let off,
  /// and what a rule of its own reports.
  private func unanswered(_ blockers: [Blocker], at gate: Gate) -> [Unanswered] {
    let places = Set(blockers.filter(\.isGap).map(\.finding.location))
    return dossier.asked.unanswered(at: gate).filter {
      places.contains($0.location ?? dossier.top)
    }
  }
}
