import Diagnostics
import Packets

/// A dossier with what follows from it, made once for all that is shown of an account.
package struct Assessment: Sendable {
  package let dossier: Dossier
  package let standing: Standing
  package let ownership: AccountOwnership
  /// What is wrong with the files that it was read from.
  package let reading: [Finding]
  private let observations: [Observation]

  /// - Parameter reading: what reading the packet, its seals and the settings found.
  package init(of dossier: Dossier, reading: [Finding] = []) {
    self.dossier = dossier
    self.reading = reading
    standing = Standing(of: dossier)
    ownership = AccountOwnership(of: dossier, at: standing)
    observations = dossier.observations()
  }

  package var packet: Packet { dossier.packet }

  /// What the rules say at a gate; without one, at the gate that the account has to pass next.
  package func examination(at gate: Gate? = nil) -> Examination {
    Examination(of: observations, in: dossier, at: gate ?? standing.judgedAt)
  }

  /// How much of what is asked by now has an answer.
  package var completeness: Completeness { dossier.asked.completeness(at: standing.judgedAt) }

  /// What the gates up to the next one, or all once they are passed, ask for and nobody answered,
  /// by author; within an author by section, in declaration order.
  package var debts: [Debt] { dossier.asked.unanswered(at: standing.judgedAt).debts }

  /// What the gates up to the kickoff ask and nobody answered, as questions.
  package var asks: [Ask] {
    packet.asks(for: dossier.asked.unanswered(at: min(standing.judgedAt, .kickoff)))
  }
}
