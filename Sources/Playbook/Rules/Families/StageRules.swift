import Diagnostics
import Packets

/// Whether an account stands where its packet claims, and came there for a reason.
enum StageRules {
  static let all = [stageDisagrees, closedWithoutSeal, calendarTrigger]

  private static let stageDisagrees = Rule(
    "stage-disagrees", .from(.closedWon, .warning), by: .managers,
    meaning: "the packet's stage isn't the one that seals, history and close date show"
  ) { dossier in
    let standing = dossier.standing
    guard let claim = dossier.packet.account.stage, let claimed = claim.value else { return [] }
    let shown: (stage: Stage, evidence: String)?
    if standing.isEvident, claimed != standing.stage {
      shown = dossier.evidence(of: standing.stage).map { (standing.stage, $0) }
    } else {
      shown = standing.isEvident ? nil : dossier.closeAgainst(claimed)
    }
    guard let shown else { return [] }
    let further = claimed.rank > shown.stage.rank ? ", and nothing shows that it went on" : ""
    return [
      Violation(
        at: claim.location,
        "the packet claims the stage \(claimed.rawValue), but \(shown.evidence), "
          + "expected \(shown.stage.rawValue)\(further)",
        fix: "write `stage: \(shown.stage.rawValue)`, or add what shows the other stage")
    ]
  }

  private static let closedWithoutSeal = Rule(
    "closed-without-seal", .from(.closedWon, .warning), by: .revOps,
    meaning: "a deal was closed and what sales agreed wasn't sealed"
  ) { dossier in
    guard let closed = dossier.packet.deal.closed, let day = closed.value?.day,
      day < dossier.today, dossier.isToBeSealed, dossier.seal(of: .closedWon) == nil
    else { return [] }
    return [
      Violation(
        at: closed.location, "the deal closed on \(day) and closed-won isn't sealed",
        fix: "seal it: `handoff seal \(dossier.packet.slug) closed-won --by …`")
    ]
  }

  private static let calendarTrigger = Rule(
    "calendar-trigger", .from(.shadow, .warning), by: .implementation,
    meaning: "a stage began by the calendar and not by a milestone"
  ) { dossier in
    let history = dossier.packet.history.events
    let started = history.filter { $0.isNamed(AccountEvent.shadowStarted.rawValue) }
    let closed = history.filter {
      $0.isNamed(AccountEvent.closeOutSent.rawValue) && $0.trigger != nil
    }
    return (started + closed).compactMap { event in
      let name = event.event?.text.trimmed ?? ""
      guard let trigger = event.trigger else {
        return Violation(
          at: event.event?.location ?? event.margin.location,
          "`\(name)` has no trigger, expected the milestone that brought it about",
          fix: "add `trigger: …`, such as `adoption 66% on 2026-05-08`")
      }
      guard CalendarWords.areAll(of: trigger.text.trimmed) else { return nil }
      return Violation(
        at: trigger.location,
        "`\(name)` was brought about by `\(trigger.text.trimmed)`, "
          + "expected a milestone and not a date",
        fix: "name what was reached, such as `adoption 66% on 2026-05-08`")
    }
  }
}

extension Dossier {
  /// Where only the close date speaks: sales that go on though the AE's warm window is over, and a
  /// stage behind a close that is still to come.
  fileprivate func closeAgainst(_ claimed: Stage) -> (stage: Stage, evidence: String)? {
    guard let day = packet.deal.closed?.value?.day, claimed != .churned else { return nil }
    if claimed == .sales {
      let over = day.adding(days: settings.thresholds.warmWindow).map { $0 < today } ?? false
      return over ? (.onboarding, "the deal closed on \(day)") : nil
    }
    return day > today ? (.sales, "the deal closes on \(day)") : nil
  }

  /// What shows that the account has come to a stage; nil where nothing does.
  fileprivate func evidence(of stage: Stage) -> String? {
    let began = stage == .onboarding ? "" : standing.beginning(of: stage).map { " on \($0)" } ?? ""
    func shown(_ gate: Gate, _ event: String) -> String {
      seal(of: gate).map { "\(gate.rawValue) was sealed on \($0.day)" } ?? event + began
    }
    switch stage {
    case .sales: return nil
    case .onboarding:
      let isKickoff = packet.happened(.kickoffHeld, by: today)
      return shown(.closedWon, isKickoff ? "the kickoff was held" : "closed-won was passed")
    case .shadow: return shown(.shadow, "the shadow started")
    case .transition: return shown(.closeOut, "the close-out was sent")
    case .steady:
      return standing.hasShadow
        ? "the window after the close-out ended" + began : "it went live" + began
    case .churned:
      return packet.outcomes.churned.map { "the customer left: \($0.text.trimmed)" }
    }
  }

  /// The workspace seals, or its settings ask for it.
  fileprivate var isToBeSealed: Bool {
    workspaceSeals
      || Gate.allCases.contains {
        settings.extras(at: $0).contains(.rule("closed-without-seal"))
      }
  }
}
