import Packets
import Testing

@testable import Playbook

/// Which gates apply, and what a missing implementation lead changes.
@Suite struct StandingTests {
  private func gates(_ team: String) throws -> [Gate] {
    try Dossier("---\naccount: Acme\n\(team)\n---").standing.gates
  }

  @Test func withoutAnImplementationLeadThereIsNoShadow() throws {
    #expect(try gates("team: {ae: Dana, csm: Maria}") == [.closedWon, .kickoff])
    let none = "team: {ae: Dana, implementation lead: None known — small account}"
    #expect(try gates(none) == [.closedWon, .kickoff])
  }

  @Test(arguments: [
    "team: {implementation lead: Jonas Ek}", "team: {ae: Dana, implementation lead: TBD}",
    "team: {implementation lead: 'to be named by Paula Greve, 2026-12-01'}", "stage: sales",
  ])
  func aLeadWhoIsToComeIsALead(_ team: String) throws {
    #expect(try gates(team) == Gate.allCases)
  }

  @Test func shadowRulesDoNotApplyWithoutALead() throws {
    let text = """
      ---
      account: Acme
      team: {ae: Dana, csm: Maria}
      stage: steady
      history:
        - {date: 2026-10-01, event: close-out sent}
        - {date: 2026-10-05, event: shadow started}
      ---

      ## Stakeholders

      | Name | Role | Met in | Relationship |
      |---|---|---|---|
      | Priya Raman | executive sponsor | sales | none |
      """
    let rules: Set<String> = [
      "shadow-too-short", "shadow-too-long", "early-handoff", "late-handoff", "calendar-trigger",
      "contact-only-from-sales", "sponsor-not-introduced", "stakeholder-without-relationship",
    ]
    let dossier = try Dossier(text)
    #expect(Examination(of: dossier, at: .closeOut).gate == .kickoff)
    #expect(dossier.rules(at: .closeOut).isDisjoint(with: rules))
    let led = text.replacing("csm: Maria", with: "implementation lead: Jonas, csm: Maria")
    #expect(
      try Dossier(led).rules(at: .closeOut).isSuperset(
        of: rules.subtracting([
          "shadow-too-long", "sponsor-not-introduced", "shadow-too-short",
        ])))
  }

  @Test(arguments: [
    ("stage: onboarding\ndeal: {closed: 2026-11-02}", 0),
    ("stage: sales\ndeal: {closed: 2026-11-02}", 0),
    ("stage: sales\ndeal: {closed: 2026-10-02}", 1),
    ("stage: sales\ndeal: {closed: 2026-11-21}", 0),
    ("stage: onboarding\ndeal: {closed: 2026-11-21}", 1), ("stage: steady", 0),
    ("stage: sales\nhistory: [{date: 2026-11-01, event: closed won}]", 1),
    ("stage: sales\nhistory: [{date: 2026-11-01, event: kickoff held}]", 1),
    ("stage: steady\nhistory: [{date: 2026-11-01, event: kickoff held}]", 1),
    ("stage: stedy", 0), ("stage: steady\noutcomes: {churned: 2026-11-01}", 1),
    ("stage: churned\ndeal: {closed: 2026-11-02}", 0),
    ("stage: transition\nhistory: [{date: 2026-11-01, event: close-out sent}]", 0),
    ("stage: transition\nhistory: [{date: 2026-10-01, event: close-out sent}]", 1),
  ])
  func claimedStageIsComparedWithWhatHappened(_ facts: String, _ count: Int) throws {
    let dossier = try Dossier("---\naccount: Acme\n\(facts)\n---")
    #expect(dossier.findings(of: "stage-disagrees").count == count)
  }

  @Test func workspaceThatSealsExpectsASeal() throws {
    let text = "---\naccount: Acme\ndeal: {closed: 2026-11-02}\n---"
    let packet = Packet.read(slug: "acme", files: [("packets/acme.md", text)]).packet
    let today = try #require(Day(iso: "2026-11-20"))
    let rules = RuleBook.rules.filter { $0.name == "closed-without-seal" }
    func count(_ seals: Bool) -> Int {
      let dossier = Dossier(of: packet, today: today, workspaceSeals: seals)
      return Examination(of: dossier, at: .closedWon, rules: rules).findings.count
    }
    #expect(count(true) == 1)
    #expect(count(false) == 0)
  }
}
