import Diagnostics
import Packets

/// Where one account stands today: its stage and what shows it, who owns it, what each gate waits
/// for, and whom.
package struct AccountStatus: Sendable {
  /// A gate that applies to the account.
  package struct GateStatus: Sendable {
    package enum State: Sendable {
      case passed(Evidence)
      /// Nothing stands in its way; nobody sealed it.
      case satisfied
      case open([Blocker])
    }

    package let gate: Gate
    package let state: State
    package let completeness: Completeness
  }

  package let dossier: Dossier
  package let standing: Standing
  package let ownership: AccountOwnership
  /// What shows the stage; nil where nothing does.
  package let evidence: Evidence?
  package let gates: [GateStatus]
  /// At the gate that the account is judged at.
  package let score: Score

  package init(of assessment: Assessment) {
    let standing = assessment.standing
    let dossier = assessment.dossier
    self.dossier = dossier
    self.standing = standing
    ownership = assessment.ownership
    score = Score(of: dossier, assessment.examination())
    evidence = Evidence(of: standing, in: dossier)
    gates = standing.gates.map { gate in
      let completeness = dossier.asked.completeness(at: gate)
      if standing.passed.contains(gate) {
        return GateStatus(
          gate: gate, state: .passed(Evidence(of: gate, at: standing, in: dossier)),
          completeness: completeness)
      }
      let blockers = assessment.blockers(before: gate)
      return GateStatus(
        gate: gate, state: blockers.isEmpty ? .satisfied : .open(blockers),
        completeness: completeness)
    }
  }

  package var slug: String { dossier.packet.slug }

  /// The next gate's; the last gate's where all are passed.
  package var completeness: Completeness { dossier.asked.completeness(at: standing.judgedAt) }

  /// What stands in the next gate's way; empty where there is no next one.
  package var blockers: [Blocker] {
    guard let next = standing.nextGate, let status = gates.first(where: { $0.gate == next }),
      case .open(let blockers) = status.state
    else { return [] }
    return blockers
  }
}
