import Diagnostics
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
  /// apply to it. Where the packet's own `stage` is all there is, the last gate that it puts behind
  /// the account isn't among them: that one has still to be shown.
  package let passed: [Gate]
  private let beginnings: [Stage: Day]

  package init(of dossier: Dossier) {
    let beginnings = Beginnings(of: dossier)
    let evident = beginnings.latest
    claimed = dossier.packet.account.stage?.value
    let isChurned = beginnings.hasChurned
    isEvident = evident != nil || isChurned
    stage = isChurned ? .churned : evident ?? claimed ?? .sales
    since = stage == .churned ? beginnings.churned : beginnings.day(of: stage)
    let gates = beginnings.hasImplementation ? Gate.allCases : [.closedWon, .kickoff]
    self.gates = gates
    self.beginnings = beginnings.days
    let reached = evident ?? (isChurned ? .sales : stage)
    let behindStage = Gate.allCases.filter { reached.rank > $0.stage.rank }
    let unshown = isEvident ? nil : behindStage.last(where: gates.contains)
    let behind = Gate.allCases.filter { gate in
      beginnings.isShown(gate)
        || behindStage.contains(gate) && (unshown.map { gate < $0 } ?? true)
    }
    passed = behind
    let next = gates.first { gate in !behind.contains { $0 >= gate } }
    nextGate = stage == .churned ? nil : next
  }

  /// The gate that rules judge the account at: the next one, or the last that applies; once it left,
  /// the last that it passed.
  package var judgedAt: Gate {
    guard stage != .churned else { return passed.last { gates.contains($0) } ?? .closedWon }
    return nextGate ?? gates.last ?? .closeOut
  }

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
  let hasChurned: Bool
  let hasImplementation: Bool

  init(of dossier: Dossier) {
    let packet = dossier.packet
    let today = dossier.today
    func past(_ day: Day?) -> Day? { day.flatMap { $0 <= today ? $0 : nil } }
    func began(_ gate: Gate, _ event: AccountEvent) -> Day? {
      past(dossier.seal(of: gate)?.day) ?? packet.day(of: event, by: today)
    }
    hasImplementation = packet.team.hasImplementation
    var days: [Stage: Day] = [:]
    days[.onboarding] = began(.closedWon, .closedWon)
    if hasImplementation {
      days[.shadow] = began(.shadow, .shadowStarted)
      days[.transition] = began(.closeOut, .closeOutSent)
      let window = dossier.settings.thresholds.escalationWindow
      days[.steady] = past(days[.transition]?.adding(days: window + 1))
    } else {
      days[.steady] = packet.day(of: .goLive, by: today)
    }
    self.days = days
    closed = past(packet.deal.closed?.value?.day)
    hasChurned = packet.churn(by: today) != nil
    churned = past(packet.outcomes.churned?.value?.day)
    shown = Set(
      Gate.allCases.filter { gate in
        gate.proof.map { packet.happened($0, by: today) } == true
          || past(dossier.seal(of: gate)?.day) != nil
      })
  }

  /// The last stage that a seal or an event shows, whether or not anybody wrote down the day; a
  /// kickoff that was held shows onboarding.
  var latest: Stage? { Stage.allCases.last { days[$0] != nil || isShown($0) } }

  private func isShown(_ stage: Stage) -> Bool {
    switch stage {
    case .onboarding: shown.contains(.closedWon) || shown.contains(.kickoff)
    case .shadow: hasImplementation && shown.contains(.shadow)
    case .transition: hasImplementation && shown.contains(.closeOut)
    case .sales, .steady, .churned: false
    }
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
  /// The day of the first event of that kind, in the order typed, up to a day where one is given;
  /// nil where there is none with a day.
  package func day(of event: AccountEvent, by today: Day? = nil) -> Day? {
    history.events.lazy.filter { $0.isNamed(event.rawValue) }
      .compactMap { $0.date?.value?.day }.first { day in today.map { day <= $0 } ?? true }
  }

  /// What says that the account left: its stage, or an outcome that isn't a day to come. Nil where
  /// nothing does.
  package func churn(by today: Day) -> Churn? {
    if account.stage?.value == .churned { return Churn(location: account.stage?.location) }
    guard let churned = outcomes.churned else { return nil }
    switch churned.answer {
    case .noneKnown, .pending: return nil
    case .given(let date):
      if let day = date.day, day > today { return nil }
    // Words that are no day say that it happened all the same, but for a plain no.
    case .unread:
      if ["no", "none", "not"].contains(churned.text.trimmed.lowercased()) { return nil }
    }
    return Churn(location: churned.location)
  }
}

/// That an account left.
package struct Churn: Hashable, Sendable {
  /// What says so.
  package let location: SourceLocation?
}
