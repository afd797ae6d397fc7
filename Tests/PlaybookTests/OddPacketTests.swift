import Diagnostics
import Packets
import Testing

@testable import Playbook

/// Packets that nobody should write, and that somebody will.
@Suite struct OddPacketTests {
  private static let dated: Set<String> = [
    "stage-disagrees", "closed-without-seal", "kickoff-booked-before-handoff", "early-handoff",
    "late-handoff", "warm-window-over", "shadow-too-long", "calendar-trigger", "milestone-overdue",
    "milestone-after-renewal", "dates-out-of-order", "stale-section", "adoption-below-threshold",
    "no-go-live", "single-threaded",
  ]

  @Test func packetWithoutAnyDateSaysNothingOfTime() throws {
    let text = """
      ---
      account: Acme
      stage: shadow
      team: {ae: Dana, implementation lead: Jonas, csm: Maria}
      ---

      ## Stakeholders

      - Priya Raman
      - Tom Baker

      ## Milestones

      - First plan
      """
    for gate in Gate.allCases {
      #expect(try Dossier(text).rules(at: gate).isDisjoint(with: Self.dated))
    }
  }

  @Test func undatedEventsCountAndAreComparedWithNothing() throws {
    let text = """
      ---
      account: Acme
      meetings: {kickoff: 2026-11-26}
      history:
        - {event: handoff held}
        - {event: packet read}
        - {event: close-out sent}
        - {event: introduction held}
        - {date: soon, event: go-live}
        - {date: "{{date}}", event: kickoff held}
      ---
      """
    let found = try Dossier(text).rules(at: .closeOut)
    #expect(found.isDisjoint(with: Self.dated))
  }

  /// A day is the day where the meeting is, whatever it is elsewhere by then.
  @Test(arguments: ["America/Los_Angeles", "Pacific/Auckland", "UTC"])
  func clocksOfOtherZonesKeepTheirDay(_ zone: String) throws {
    let text = """
      ---
      account: Acme
      meetings: {kickoff: "2026-11-20 23:30 \(zone)"}
      history:
        - {date: 2026-11-20, event: handoff held}
        - {date: 2026-11-20, event: packet read}
      ---
      """
    let rule = "kickoff-booked-before-handoff"
    #expect(try Dossier(text).findings(of: rule).isEmpty)
    let later = text.replacing("2026-11-20, event: packet", with: "2026-11-21, event: packet")
    #expect(try Dossier(later, today: "2026-11-22").findings(of: rule).count == 1)
  }

  @Test func datesInTheWrongOrderAreEachSaidOnce() throws {
    let text = """
      ---
      account: Acme
      deal: {closed: 2026-12-30, starts: 2026-11-15, renews: 2026-11-01, notice by: 2026-10-01}
      adoption:
        - {date: 2026-11-10, last login: 2026-11-12}
        - {date: 2026-11-03, last login: 2026-11-01}
      ---

      ## Milestones

      | Milestone | Done |
      |---|---|
      | First plan | 2026-11-21 |
      """
    let found = try Dossier(text).findings(of: "dates-out-of-order")
    #expect(found.count == 6, "\(found)")
  }

  @Test func periodsAreOutOfOrderOnlyWhereTheyDoNotOverlap() throws {
    func found(_ starts: String) throws -> Int {
      let text = "---\naccount: Acme\ndeal: {closed: Q4 2026, starts: \(starts)}\n---"
      return try Dossier(text).findings(of: "dates-out-of-order").count
    }
    #expect(try found("2026-11-15") == 0)
    #expect(try found("October 2026") == 0)
    #expect(try found("2026-09-30") == 1)
  }

  @Test func fortyStakeholdersAreTold() throws {
    let people = (1...40).map { "| Person\($0) Family\($0 % 7) | Clerk | 2026-11-1\($0 % 9) |" }
    let tasks = (1...40).map { "| Task \($0) | Person\($0) |" }
    let text = """
      ## Stakeholders

      | Name | Title | Last contact |
      |---|---|---|
      \(people.joined(separator: "\n"))

      ## Customer responsibilities

      | Task | Owner |
      |---|---|
      \(tasks.joined(separator: "\n"))
      | Last | Family3 |
      | Group | Clerk |
      """
    let dossier = try Dossier(text)
    #expect(dossier.findings(of: "single-threaded").isEmpty)
    let unknown = dossier.findings(of: "unknown-person")
    #expect(unknown.count == 2)
    #expect(unknown.allSatisfy { $0.hasSuffix(", …, expected one of them") })
  }

  @Test func groupsAndStruckNamesHaveTheirPlace() throws {
    let text = """
      ## Stakeholders

      | Name | Role | Relationship | Status |
      |---|---|---|---|
      | Dispatchers (12) | daily user | none | |
      | ~~Tom Baker~~ | champion, economic buyer | | |
      | Ines Ortega | executive sponsor | good | leaving (2026-11-01) |

      ## Milestones

      | Milestone | Owner | Status |
      |---|---|---|
      | Training | Dispatchers | |
      | Contract | Tom Baker | open |
      | Export | ~~Nobody Known~~ | open |
      | Plan | Ines | |
      | Old | Tom Baker | done |
      """
    let dossier = try Dossier(text)
    #expect(dossier.findings(of: "unknown-person").isEmpty)
    #expect(dossier.findings(of: "stakeholder-without-relationship").isEmpty)
    #expect(dossier.findings(of: "stakeholder-left").count == 3)
    #expect(dossier.findings(of: "no-daily-user").isEmpty)
    #expect(dossier.findings(of: "no-executive-sponsor").count == 1)
    #expect(dossier.findings(of: "no-champion").first?.contains("Tom Baker, who was") == true)
  }

  @Test(arguments: Gate.allCases)
  func emptyAndBrokenPacketsAreJudgedToo(_ gate: Gate) throws {
    let texts = [
      "", "---\n---", "---\nhistory: no\nadoption: 7\nteam: [a]\n---", "## Ownership\n\n|||\n|-|-|",
      "## Stakeholders\n\n| Name |\n|---|\n| |\n| — |\n", "## Milestones\n\n- \n- [ ] \n",
      "---\nadoption: [{}, {date: x}, {}]\nhistory: [{}, {event: }]\n---",
    ]
    for text in texts {
      _ = Examination(of: try Dossier(text), at: gate)
    }
  }
}
