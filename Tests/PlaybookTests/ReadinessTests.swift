import Packets
import Testing

@testable import Playbook

/// When a customer may get a document.
@Suite struct ReadinessTests {
  private func today() throws -> Day { try #require(Day(iso: "2026-11-20")) }

  private func readiness(
    _ frontMatter: String, _ body: String = "", for words: String...
  ) throws -> Readiness {
    let text = "---\naccount: Acme\n\(frontMatter)\n---\n\n\(body)"
    let packet = Packet.read(slug: "acme", files: [("packets/acme.md", text)]).packet
    let preconditions = try words.map { try #require(Precondition($0)) }
    return Readiness(
      of: Assessment(of: Dossier(of: packet, today: try today())), for: preconditions)
  }

  @Test(arguments: [
    ("closed-won", ["shadow", "transition", "steady"]),
    ("kickoff", ["shadow", "transition", "steady"]),
    ("shadow", ["transition", "steady"]),
    ("close-out", []),
  ])
  func claimedStageSaysItPassedAllGatesButTheLast(_ gate: String, _ stages: [String]) throws {
    for stage in Stage.allCases.map(\.rawValue) {
      let readiness = try readiness("stage: \(stage)", for: gate)
      #expect(readiness.isReady == stages.contains(stage), "\(gate) in \(stage)")
    }
  }

  @Test(arguments: [
    ("kickoff", "kickoff held"), ("kickoff", "close-out sent"), ("shadow", "shadow started"),
    ("close-out", "close-out sent"), ("closed-won", "Kickoff-held"),
  ])
  func historyProvesAGate(_ gate: String, _ event: String) throws {
    func ready(_ day: String) throws -> Bool {
      try readiness("history:\n  - {date: \(day), event: \(event)}", for: gate).isReady
    }
    #expect(try ready("2026-11-20"))
    #expect(try !ready("2026-11-21"))
  }

  @Test func unreadableStageIsTheFirst() throws {
    #expect(try !readiness("stage: onbording", for: "closed-won").isReady)
    #expect(try !readiness("", for: "closed-won").isReady)
  }

  @Test func documentsForTheKickoffAreReadyBeforeIt() throws {
    let events = """
      stage: onboarding
      \(Self.facts)
      history:
        - {date: 2026-11-18, event: handoff held}
        - {date: 2026-11-19, event: packet read}
      """
    let answered = Self.answered(due: "2026-12-18")
    #expect(try readiness(events, answered, for: "kickoff").reasons == [])
    let late = try readiness(events, Self.answered(due: "2026-11-19"), for: "kickoff")
    #expect(late.reasons.map(\.author) == [.sales])
    #expect(late.reasons.first?.text.contains("Assumptions: owner (pending: Ann Lee") == true)
    let unmet = try readiness("stage: onboarding\n\(Self.facts)", answered, for: "kickoff")
      .reasons
    #expect(unmet.map(\.author) == [.sales, .csm])
    #expect(unmet.map(\.text).allSatisfy { $0.hasPrefix("for kickoff: history has no event") })
    let sold = events.replacing("stage: onboarding", with: "stage: sales")
    let early = try readiness(sold, answered, for: "kickoff")
    let wording = "for kickoff: the stage is sales, expected onboarding or later"
    #expect(early.reasons.map(\.text) == [wording])
    #expect(early.reasons.first?.location?.line == 3)
  }

  private static let facts = """
    icp: fit
    deal:
      closed: 2026-11-01
      acv: EUR 10,000
      starts: 2026-11-15
      renews: 2027-11-15
      notice by: 2027-08-15
      term: 12 months
      sow: https://files.example/sow.pdf
    team: {ae: Ann Lee, csm: Bo Ray}
    meetings: {handoff: 2026-11-18, kickoff: 2026-11-24}
    """

  /// Every section that is asked says that it has no answer, with the reason; one value is pending.
  private static func answered(due: String) -> String {
    let none = (Packet.declarations).filter { $0.name != "Assumptions" }
      .map { "## \($0.name)\n\nNone known — a test\n" }
    return none.joined(separator: "\n")
      + "\n## Assumptions\n\n| Assumption | Kind | Owner |\n|---|---|---|\n"
      + "| Data is there | other | to be named by Ann Lee, \(due) |\n"
  }

  @Test func nothingGoesOutToACustomerWhoLeft() throws {
    #expect(try !readiness("stage: churned").isReady)
    #expect(try !readiness("stage: churned", for: "closed-won", "handoff held").isReady)
    let leaving = try readiness("stage: steady\noutcomes:\n  churned: 2026-12-31", for: "kickoff")
    #expect(leaving.isReady)
    let left = try readiness("stage: steady\noutcomes:\n  churned: 2026-11-20", for: "kickoff")
    #expect(left.obstacles.count == 1)
    #expect(left.reasons.first?.author == nil)
    #expect(left.reasons.first?.location?.line == 5)
  }

  @Test func documentMayAskForAnEventBesideAGate() throws {
    let missing = try readiness("stage: shadow", for: "closed-won", "handoff held")
    #expect(missing.reasons.map(\.text) == ["history has no event \"handoff held\""])
    #expect(missing.reasons.map(\.author) == [.sales])
    let held = "stage: shadow\nhistory:\n  - {date: 2026-11-18, event: handoff held}"
    #expect(try readiness(held, for: "closed-won", "handoff held").isReady)
  }

  @Test func wordsFoldAsElsewhere() {
    #expect(Precondition("Closed Won") == .passed(.closedWon))
    #expect(Precondition("handoff-held") == .happened(.handoffHeld))
    #expect(Precondition("any") == nil)
    #expect(Precondition("") == nil)
    #expect(Set(Precondition.all.map(\.word)).count == Precondition.all.count)
  }
}
