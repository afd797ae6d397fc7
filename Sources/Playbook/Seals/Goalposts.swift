import Diagnostics
import Packets

/// The criteria that were agreed, beside those that the packet has now (playbook.md, Sealing).
///
/// The first seal of the kickoff is the agreement; until there is one, the first of closed-won.
/// Later seals change nothing.
package struct Goalposts: Sendable {
  /// What was agreed.
  package let seal: Seal
  /// Each sealed criterion with what became of it, in the seal's order.
  package let pairs: [(sealed: SuccessCriterion, present: SuccessCriterion?)]
  /// Criteria that came after the seal.
  package let added: [SuccessCriterion]
  private let packet: Packet
  private let today: Day
  private let isKickoffPassed: Bool
  /// Agreement's changes by the criterion that they are of: a sealed one's position, then those
  /// that came after.
  private let records: [Int: [AgreedChange]]

  /// Nil where nothing was sealed.
  package init?(of dossier: Dossier) {
    guard let seal = dossier.agreement else { return nil }
    self.init(
      of: dossier.packet, since: seal, today: dossier.today,
      isKickoffPassed: dossier.standing.passed.contains(.kickoff))
  }

  /// - Parameter isKickoffPassed: whether a seal, an event or the stage says that the kickoff lies
  ///   behind the account.
  package init(of packet: Packet, since seal: Seal, today: Day, isKickoffPassed: Bool = false) {
    let sealed = seal.agreed.successCriteria.criteria
    let present = packet.successCriteria.criteria
    let indices = CriterionMatching.pairs(sealed, present)
    let matched = Set(indices.compactMap { $0 })
    self.seal = seal
    self.packet = packet
    self.today = today
    self.isKickoffPassed = isKickoffPassed
    pairs = zip(sealed, indices).map { ($0, $1.map { present[$0] }) }
    added = present.indices.filter { !matched.contains($0) }.map { present[$0] }
    records = packet.agreement.changes.byCriterion(of: CriterionNames(pairs, added), since: seal)
  }

  /// What the criteria are called: the sealed ones first, then those that came after.
  var names: CriterionNames { CriterionNames(pairs, added) }

  /// The sealed criteria that aren't as they were and whose change nobody agreed to, in the seal's
  /// order.
  package var moves: [GoalpostMove] {
    pairs.enumerated().compactMap { index, pair in
      let (sealed, present) = pair
      let changes = present.map { sealed.changes(to: $0) } ?? []
      guard present == nil || !changes.isEmpty else { return nil }
      let records = records[index] ?? []
      let approved = records.filter { $0.isApproved(on: today) }
      if present == nil, approved.contains(where: { $0.drops(sealed) }) { return nil }
      let open = changes.filter { change in
        !approved.contains { $0.covers(change, from: sealed, to: present) }
      }
      guard present == nil || !open.isEmpty else { return nil }
      return GoalpostMove(
        sealed: sealed, present: present, changes: open, records: records,
        isKickoffRefinement: isAgreedAtKickoff)
    }
  }

  /// The additions that both sides approved.
  package var approvedAdditions: [SuccessCriterion] {
    added.indices.filter { isApproved(addition: $0) }.map { added[$0] }
  }

  /// Whether both sides approved the addition of that position.
  func isApproved(addition index: Int) -> Bool {
    (records[pairs.count + index] ?? []).contains { $0.isApproved(on: today) }
  }

  /// Whether the customer agreed after sales had sealed, and only the kickoff's seal is missing:
  /// until the kickoff's gate is passed, or within a few days of the kickoff.
  private var isAgreedAtKickoff: Bool {
    guard seal.gate == .closedWon, let on = packet.agreement.on?.value?.day,
      packet.agreement.agreedBy.contains(where: { $0.value != nil })
    else { return false }
    guard (seal.day...max(seal.day, today)).contains(on) else { return false }
    guard isKickoffPassed else { return true }
    let last = packet.day(of: .kickoffHeld)?.adding(days: Self.daysToAgree)
    return last.map { on <= $0 } ?? false
  }

  /// How long after the kickoff the customer's agreement still is the kickoff's.
  private static let daysToAgree = 7
}

/// A sealed criterion that isn't as it was, without both sides having agreed.
package struct GoalpostMove: Sendable {
  package let sealed: SuccessCriterion
  /// Nil where it is gone.
  package let present: SuccessCriterion?
  /// What changed and nobody agreed to; empty where the criterion is gone.
  package let changes: [CriterionChange]
  /// What Agreement has of it, not approved or about something else.
  package let records: [AgreedChange]
  /// Whether the customer agreed to criteria at the kickoff, which has no seal yet.
  package let isKickoffRefinement: Bool
}

extension Dossier {
  /// The seal that says what was agreed: the kickoff's first, before it closed-won's; nil where
  /// neither was sealed.
  package var agreement: Seal? { seal(of: .kickoff) ?? seal(of: .closedWon) }
}
