import Packets
import Testing

@testable import Playbook

/// Events by their names, and triggers that only say when.
@Suite struct EventTests {
  private func findings(_ event: String, more: String = "") throws -> [String] {
    try Account.dossier("history:\n  - {date: 2026-09-01, event: \"\(event)\"}\n\(more)")
      .findings(of: "unknown-event")
  }

  @Test(arguments: [
    ("kickof held", "kickoff held"), ("kickoff hled", "kickoff held"), ("Kick-off", "kickoff held"),
    ("kickoff done", "kickoff held"), ("kickoff held remotely", "kickoff held"),
    ("implementation handof held", "implementation handoff held"), ("go-life", "go-live"),
    ("handoff took place", "handoff held"), ("shadow start", "shadow started"),
    ("go-live done", "go-live"), ("loaded into CS platfrom", "loaded into cs platform"),
  ])
  func nearMissesAreSaid(_ event: String, _ meant: String) throws {
    #expect(
      try findings(event) == [
        "the event `\(event)` is none that the playbook knows, expected `\(meant)` if that is "
          + "meant; until then nothing counts from it"
      ])
    #expect(try findings(event, more: "  - {date: 2026-09-02, event: \(meant)}") == [])
  }

  @Test(arguments: [
    "kickoff held", "Kick-Off Held", "Go-Live", "notice received", "csm introduced",
    "kickoff moved", "kickoff booked", "go-live moved", "go-live of Hamburg", "shadow ended",
    "handoff mailed", "QBR held", "contract signed",
  ])
  func otherEventsAreFreeText(_ event: String) throws {
    #expect(try findings(event) == [])
  }

  @Test(arguments: [
    "1st of June", "the 3rd week", "30 days after go-live", "kickoff + 30 days", "agreed date",
    "week 4", "four weeks after the kickoff", "2nd month", "mid-June", "Ende Juni",
    "30 Tage nach Kickoff", "4 weeks since go-live", "as planned", "Go-live plus one month",
  ])
  func datesInWordsAreNoMilestone(_ trigger: String) {
    #expect(CalendarWords.areAll(of: trigger))
  }

  @Test(arguments: [
    "adoption 66% on 2026-05-08", "go-live", "go-live on 2026-05-08", "go-live after 3 weeks",
    "kickoff held", "first rota published", "all 23 clinics live by June",
    "30 days after go-live without an open fault",
  ])
  func milestonesAreNoDates(_ trigger: String) {
    #expect(!CalendarWords.areAll(of: trigger))
  }
}
