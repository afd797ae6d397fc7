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

  /// Nil where nothing was sealed.
  package init?(of dossier: Dossier) {
    guard let seal = dossier.agreement else { return nil }
    self.init(of: dossier.packet, since: seal, today: dossier.today)
  }

  package init(of packet: Packet, since seal: Seal, today: Day) {
    let sealed = seal.agreed.successCriteria.criteria
    let present = packet.successCriteria.criteria
    let indices = CriterionMatching.pairs(sealed, present)
    let matched = Set(indices.compactMap { $0 })
    self.seal = seal
    self.packet = packet
    self.today = today
    pairs = zip(sealed, indices).map { ($0, $1.map { present[$0] }) }
    added = present.indices.filter { !matched.contains($0) }.map { present[$0] }
  }

  /// The sealed criteria that aren't as they were and whose change nobody agreed to, in the seal's
  /// order.
  package var moves: [GoalpostMove] {
    pairs.compactMap { sealed, present in
      let changes = present.map { sealed.changes(to: $0) } ?? []
      guard present == nil || !changes.isEmpty else { return nil }
      let records = records(of: [sealed, present].compactMap { $0?.saying })
      let approved = records.filter { $0.isApproved(on: today) }
      if present == nil, !approved.isEmpty { return nil }
      let open = changes.filter { change in
        !approved.contains { $0.covers(change, of: present) }
      }
      guard present == nil || !open.isEmpty else { return nil }
      return GoalpostMove(
        sealed: sealed, present: present, changes: open, records: records,
        isKickoffRefinement: isAgreedAtKickoff)
    }
  }

  /// The additions that both sides approved.
  package var approvedAdditions: [SuccessCriterion] {
    added.filter { criterion in
      records(of: [criterion.saying]).contains { $0.isApproved(on: today) }
    }
  }

  private func records(of names: [Saying]) -> [AgreedChange] {
    packet.agreement.changes.filter { record in
      guard let text = record.criterion?.text.plain else { return false }
      let named = Saying(text)
      return names.contains { named.names($0) }
    }
  }

  /// Whether the customer agreed after sales had sealed, and only the kickoff's seal is missing.
  private var isAgreedAtKickoff: Bool {
    guard seal.gate == .closedWon, let on = packet.agreement.on?.value?.day,
      packet.agreement.agreedBy.contains(where: { $0.value != nil })
    else { return false }
    return (seal.day...max(seal.day, today)).contains(on)
  }
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

extension AgreedChange {
  /// Whether both sides approved it, up to the day.
  func isApproved(on today: Day) -> Bool {
    let sides = [approvedBy, approvedByUs]
    return sides.allSatisfy { $0.contains { $0.value != nil } }
      && date?.value?.day.map { $0 <= today } ?? true
  }

  /// Whether what it says now is what the packet has: numbers and days are compared, words aren't.
  func covers(_ change: CriterionChange, of present: SuccessCriterion?) -> Bool {
    guard let present else { return true }
    let said = Saying(now?.text.plain ?? "")
    switch change.post {
    case .criterion, .evidence: return true
    case .due:
      guard let due = present.due?.value else { return true }
      guard let day = due.day else { return said.pieces.contains { $0 == due.piece } }
      return said.days.contains(day) || said.pieces.contains { $0 == due.piece }
    case .baseline, .target:
      let measure = change.post == .target ? present.target?.value : present.baseline?.value
      let wanted = measure?.form.quantities.map(\.amount) ?? []
      let found = Set(said.quantities.map(\.amount))
      return wanted.allSatisfy(found.contains)
    }
  }
}

extension PlanDate {
  fileprivate var piece: Saying.Piece? {
    guard case .relative(let unit, let from, let through, _) = form else { return nil }
    return .after(unit, from: from, through: through)
  }
}

extension Measure.Quantity {
  /// The number, and what kind it is: `23 of 23 clinics` and `all 23 clinics` are both 23.
  fileprivate var amount: Amount {
    switch self {
    case .number(let number, _): .number(number)
    case .percent(let percent):
      .percent(percent.value.isNegative ? percent.value.negated : percent.value)
    case .money(let money): .money(money.amount, money.upTo)
    }
  }
}

/// A number and its kind, whatever it counts.
private enum Amount: Hashable {
  case number(DecimalNumber)
  case percent(DecimalNumber)
  case money(DecimalNumber, DecimalNumber?)
}
