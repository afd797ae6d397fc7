import Diagnostics
import Packets

/// What keeps an account's next gate from passing and one author can change.
package struct Blockage: Sendable {
  package let gate: Gate
  package let author: Author
  package let rulings: [Ruling]
  /// What nobody answered, what lacks of one section together: `Agreement: agreed by, on, how`.
  package let debts: [String]

  /// Those that `debts` don't tell.
  package var others: [Ruling] {
    rulings.filter { !$0.isGap || $0.isMissingEvent }
  }
}

extension Ruling {
  /// Whether something lacks that has to happen, and not only to be written down.
  package var isMissingEvent: Bool { finding.rule == "missing-event" }
}

extension Assessment {
  /// What is in the way of the next gate, in the authors' order.
  package var blockages: [Blockage] { dossier.blockages(in: examination()) }
}

extension Dossier {
  /// - Parameter examination: at the gate that the account is judged at.
  func blockages(in examination: Examination) -> [Blockage] {
    guard let gate = standing.nextGate else { return [] }
    let blockers = examination.blockers
    let lacking = unanswered(blockers, at: examination.gate)
    return Author.allCases.compactMap { author in
      let own = blockers.filter { ($0.authors.first ?? .everyone) == author }
      guard !own.isEmpty else { return nil }
      return Blockage(
        gate: gate, author: author, rulings: own,
        debts: lacking.debts.filter { $0.author == author }.flatMap(\.items))
    }
  }

  /// What is unanswered and blocks: without what somebody owes for a later day, what was let off,
  /// and what a rule of its own reports.
  private func unanswered(_ blockers: [Ruling], at gate: Gate) -> [Unanswered] {
    let places = Set(blockers.filter(\.isGap).map(\.finding.location))
    return asked.unanswered(at: gate).filter { places.contains($0.location ?? top) }
  }
}
