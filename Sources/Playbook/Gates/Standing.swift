import Packets

/// Where an account stands: its stage, who owns it, which gate is next (playbook.md, Stages).
///
/// A stage begins on the day on which its gate was sealed, or by its event in the history; the
/// packet's `stage` is only a claim, and counts alone only where nothing else says anything.
/// Milestones move an account on, not dates; only the escalation window after close-out ends by
/// date.
package struct Standing: Hashable, Sendable {
  package let stage: Stage
  /// The first day of the stage; nil where nobody wrote it down.
  package let since: Day?
  /// What the packet says of itself.
  package let claimed: Stage?
  /// Whether a seal, an event or a date of the deal says so, and not the claim alone.
  package let isEvident: Bool
  /// The gate that the account has to pass next; nil once it has passed all that apply to it.
  package let nextGate: Gate?
  /// The gates that apply, in order: without an implementation lead there is no shadow and no
  /// close-out.
  package let gates: [Gate]
  /// The gates that a seal, an event or the stage shows to be behind the account, whether or not they
  /// apply to it.
  package let passed: [Gate]
  private let beginnings: [Stage: Day]

  package init(of dossier: Dossier) {
    let beginnings = Beginnings(of: dossier)
    let evident = beginnings.latest
    claimed = dossier.packet.account.stage?.value
    let isChurned = beginnings.churned != nil || claimed == .churned
    isEvident = evident != nil || isChurned
    stage = isChurned ? .churned : evident ?? claimed ?? .sales
    since = stage == .churned ? beginnings.churned : beginnings.day(of: stage)
    gates = beginnings.hasImplementation ? Gate.allCases : [.closedWon, .kickoff]
    self.beginnings = beginnings.days
    let stage = stage
    passed = Gate.allCases.filter { gate in
      stage.rank > gate.stage.rank || beginnings.isShown(gate)
    }
    let behind = passed
    let next = gates.first { gate in !behind.contains { $0 >= gate } }
    nextGate = stage == .churned ? nil : next
  }

  /// The gate that rules judge the account at: the next one, or the last that applies.
  package var judgedAt: Gate { nextGate ?? gates.last ?? .closeOut }

  /// Whether shadow and close-out apply: with a team, but no implementation lead in it, they don't.
  package var hasShadow: Bool { gates.contains(.shadow) }

  /// The first day of a stage that has begun; nil where nobody wrote it down.
  package func beginning(of stage: Stage) -> Day? { beginnings[stage] }
}

/// The days on which an account's stages began, as far as anybody wrote them down.
private struct Beginnings {
  let days: [Stage: Day]
  private let shown: Set<Gate>
  /// The deal's day, which begins onboarding where neither seal nor event names one.
  private let closed: Day?
  let churned: Day?
  let hasImplementation: Bool

  init(of dossier: Dossier) {
    let packet = dossier.packet
    let today = dossier.today
    func past(_ day: Day?) -> Day? { day.flatMap { $0 <= today ? $0 : nil } }
    func began(_ gate: Gate, _ event: AccountEvent) -> Day? {
      past(dossier.seal(of: gate)?.day) ?? past(packet.day(of: event))
    }
    hasImplementation = packet.team.hasImplementation
    var days: [Stage: Day] = [:]
    days[.onboarding] = began(.closedWon, .closedWon)
    if hasImplementation {
      days[.shadow] = began(.shadow, .shadowStarted)
      days[.transition] = began(.closeOut, .closeOutSent)
      let window = dossier.settings.thresholds.escalationWindow
      days[.steady] = past(days[.transition]?.adding(days: window))
    } else {
      days[.steady] = past(packet.day(of: .goLive))
    }
    self.days = days
    closed = past(packet.deal.closed?.value?.day)
    churned = past(packet.outcomes.churned?.value?.day)
    shown = Set(
      Gate.allCases.filter { gate in
        gate.proof.map { packet.happened($0, by: today) } == true
          || past(dossier.seal(of: gate)?.day) != nil
      })
  }

  /// The last stage that a seal or an event shows; a kickoff that was held shows onboarding.
  var latest: Stage? {
    Stage.allCases.last { days[$0] != nil || ($0 == .onboarding && shown.contains(.kickoff)) }
  }

  func day(of stage: Stage) -> Day? { days[stage] ?? (stage == .onboarding ? closed : nil) }

  /// Whether a seal or an event of the gate, or of a later one, stands in the past.
  func isShown(_ gate: Gate) -> Bool { shown.contains { $0 >= gate } }
}

extension Team {
  /// Whether somebody leads the implementation, or is to. A team that nobody wrote down says
  /// nothing of it, so that it counts as one with a lead.
  fileprivate var hasImplementation: Bool {
    if margin.unfilled.contains(where: { $0.field == "Implementation lead" }) { return true }
    switch implementationLead?.answer {
    case .given, .pending, .unread: return true
    case .noneKnown: return false
    case nil: return Team.fields.allSatisfy { $0.entries(self).isEmpty }
    }
  }
}

extension Packet {
  /// The day of the first event of that kind; nil where there is none, or none with a day.
  package func day(of event: AccountEvent) -> Day? {
    history.first(event.rawValue)?.date?.value?.day
  }
}
