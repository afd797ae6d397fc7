import Diagnostics
import Packets

/// Whether an account has come far enough for a customer to get a document, and if not, what is in
/// the way. Until then the document is a draft (documents.md, Drafts).
///
/// A gate has passed where the account's stage lies behind it or its history proves it (`kickoff
/// held`); or where the account stands right before it and nothing that it asks is unanswered, so
/// that the kickoff's documents are ready before the kickoff. A value that somebody owes for a
/// later day doesn't hold a document up: it reads "to be measured".
///
/// Nothing more goes out to a customer who left: what is still rendered about the account is for
/// us, to learn from.
package struct Readiness: Hashable, Sendable {
  /// One thing in the way.
  package enum Obstacle: Hashable, Sendable {
    /// The customer left, as the stage or the outcomes say.
    case churned(SourceLocation?)
    /// The account stands in a stage in which the gate isn't due yet; nil where nobody said.
    case stage(Stage?, before: Gate, SourceLocation?)
    /// The packet's `stage` says that the gate passed, and neither seal nor event shows it.
    case unshown(Gate, SourceLocation?)
    /// What the gate and those before ask for and nobody answered, in declaration order.
    case unanswered([Unanswered], before: Gate)
    /// What a rule reports as an error.
    case rule(Ruling, before: Gate)
    /// Something that has to happen first; nil where a document asks for it by itself.
    case event(AccountEvent, before: Gate?)
  }

  /// Empty where the customer may get it.
  package let obstacles: [Obstacle]

  package var isReady: Bool { obstacles.isEmpty }

  package init(of assessment: Assessment, for preconditions: [Precondition]) {
    let packet = assessment.packet
    let today = assessment.dossier.today
    if let churn = packet.churn(by: today) {
      obstacles = [.churned(churn.location)]
      return
    }
    obstacles = preconditions.flatMap { precondition in
      switch precondition {
      case .passed(let gate): assessment.obstacles(before: gate)
      case .happened(let event):
        packet.happened(event, by: today) ? [] : [Obstacle.event(event, before: nil)]
      }
    }
  }
}

extension Assessment {
  fileprivate func obstacles(before gate: Gate) -> [Readiness.Obstacle] {
    guard !standing.passed.contains(where: { $0 >= gate }) else { return [] }
    var obstacles: [Readiness.Obstacle] = []
    let claim = packet.account.stage
    if standing.stage.rank < gate.stage.rank {
      let stage = standing.isEvident ? standing.stage : claim?.value
      obstacles.append(.stage(stage, before: gate, claim?.location))
    }
    if !standing.isEvident, standing.stage.rank > gate.stage.rank {
      obstacles.append(.unshown(gate, claim?.location))
    }
    // What a rule owns, the rule reports below.
    let asked = dossier.asked.filter { $0.lacking?.reason.isPending == true || !RuleBook.owns($0) }
    let lacking = asked.unanswered(at: gate).filter { lacking in
      !lacking.isPromised(after: dossier.today) && lacking.section.name != gate.outcome
    }
    if !lacking.isEmpty { obstacles.append(.unanswered(lacking, before: gate)) }
    let events = dossier.events(of: gate).filter { !packet.happened($0, by: dossier.today) }
    let broken = examination(at: gate).blockers.filter {
      !AnswerRules.names.contains($0.finding.rule)
    }
    return obstacles + events.map { .event($0, before: gate) }
      + broken.map { .rule($0, before: gate) }
  }
}

extension Unanswered {
  /// Whether somebody has promised it for a day that is still to come.
  fileprivate func isPromised(after today: Day) -> Bool {
    guard case .pending(let pending) = reason, let due = pending.due.day else { return false }
    return due >= today
  }
}
