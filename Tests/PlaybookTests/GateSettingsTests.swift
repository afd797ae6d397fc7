import Diagnostics
import Packets
import Testing

@testable import Playbook

/// What a company asks for at a gate beside the playbook, or doesn't.
@Suite struct GateSettingsTests {
  private func missing(_ yaml: String, _ packet: String, at gate: Gate) throws -> [String] {
    try Dossier(packet, settings: yaml).findings(of: "missing", "missing-event", at: gate)
  }

  @Test func extraSectionHasToSaySomething() throws {
    let yaml = "gates: {kickoff: {extra: [Delivered, Notes]}}"
    let before = try missing(yaml, "## Notes", at: .closedWon)
    #expect(!before.contains { $0.hasPrefix("Delivered") || $0.hasPrefix("Notes") })
    let found = try missing(yaml, "", at: .kickoff).filter {
      $0.hasPrefix("Delivered") || $0.hasPrefix("Notes")
    }
    #expect(
      Set(found) == [
        "Delivered is missing; kickoff asks for it", "Notes is missing; kickoff asks for it",
      ])
    let later = try missing(yaml, "", at: .closeOut).filter { $0.hasPrefix("Delivered") }
    #expect(later.count == 1, "one thing is said once")
    let answered = try missing(
      yaml, "## Notes\n\nCall first.\n\n## Delivered\n\nNone known — not begun", at: .kickoff)
    #expect(!answered.contains { $0.hasPrefix("Delivered") || $0.hasPrefix("Notes") })
  }

  @Test func extraFieldIsAskedOfEachRecord() throws {
    let packet = """
      ## Stakeholders

      | Name | Department |
      |---|---|
      | Priya Raman | |
      | Tom Baker | Finance |
      """
    let yaml = "gates: {closed-won: {extra: ['Key contacts: department']}}"
    let found = try missing(yaml, packet, at: .closedWon).filter { $0.contains("Department") }
    #expect(
      found == ["Stakeholders: Department of “Priya Raman” is missing; closed-won asks for it"])
    #expect(try missing("", packet, at: .closeOut).allSatisfy { !$0.contains("Department") })
    let asked = try Dossier(packet, settings: yaml).asked.filter { $0.field == "Department" }
    #expect(asked.count == 2)
  }

  @Test func fieldOfALaterGateMayBeAskedEarlier() throws {
    let packet = "## Stakeholders\n\n| Name |\n|---|\n| Priya Raman |"
    let yaml = "gates: {closed-won: {extra: ['Stakeholders: Influence']}}"
    let found = try missing(yaml, packet, at: .closeOut).filter { $0.contains("Influence") }
    #expect(
      found == ["Stakeholders: Influence of “Priya Raman” is missing; closed-won asks for it"])
  }

  @Test func extraEventHasToHaveHappened() throws {
    let yaml = "gates: {kickoff: {extra: [Warm intro sent], waived: [packet read]}}"
    let found = try missing(yaml, "", at: .kickoff).filter { $0.contains("event") }
    #expect(found.count == 2)
    #expect(found.contains { $0.contains("`warm intro sent`") })
    #expect(!found.contains { $0.contains("`packet read`") })
  }

  @Test func extraRuleIsAnErrorFromThatGate() throws {
    let yaml = "gates: {kickoff: {extra: [single-threaded]}}"
    let dossier = try Dossier("## Stakeholders\n\n- Priya Raman", settings: yaml)
    let rules = RuleBook.rules.filter { $0.name == "single-threaded" }
    func severities(_ gate: Gate) -> [Severity] {
      Examination(of: dossier, at: gate, rules: rules).findings.map(\.severity)
    }
    #expect(severities(.closedWon) == [.warning])
    #expect(severities(.kickoff) == [.error])
    #expect(severities(.closeOut) == [.error])
    let blocks = Examination(of: dossier, at: .kickoff, rules: rules).rulings.map(\.blocks)
    #expect(blocks == [.kickoff])
  }

  @Test func waivedRuleComesBackWhereALaterGateAsksForIt() throws {
    let yaml = "gates: {closed-won: {waived: [no-skeptic]}, shadow: {extra: [no-skeptic]}}"
    let dossier = try Dossier("", settings: yaml)
    #expect(dossier.findings(of: "no-skeptic", at: .kickoff).isEmpty)
    #expect(dossier.findings(of: "no-skeptic", at: .shadow).count == 1)
  }

  @Test func waivedQuestionHoldsForTheRuleThatOwnsIt() throws {
    let packet = "## Questions\n\n| Question | Answer |\n|---|---|\n| Why? | |"
    let rules = ["open-question", "missing"]
    let said = try Dossier(packet).rules(at: .kickoff)
    #expect(said.isSuperset(of: ["open-question"]))
    #expect(
      try Dossier(packet).findings(of: "missing", at: .kickoff).allSatisfy {
        !$0.hasPrefix("Questions")
      })
    let yaml = "gates: {kickoff: {waived: ['Questions: Answer']}}"
    let waived = try Dossier(packet, settings: yaml)
    #expect(waived.findings(of: rules[0], at: .kickoff).isEmpty)
  }

  @Test(arguments: [
    ("Custmer responsibilities", "Customer responsibilities"),
    ("Evidence", "Success criteria: Evidence"),
    ("Success criteria: Evidnce", "Success criteria: Evidence"),
    ("single threaded rule", "single-threaded"), ("no-skeptics", "no-skeptic"),
    ("kickoff-held!", "kickoff held"),
  ])
  func unknownRequirementNamesTheNearest(_ typed: String, _ nearest: String) throws {
    for key in ["extra", "waived"] {
      let yaml = "gates:\n  kickoff:\n    \(key): ['\(typed)']"
      let findings = Settings.read(text: yaml, file: "handoff.yaml").settings.gateFindings
      #expect(findings.map(\.rule) == ["unknown-requirement"])
      #expect(findings.first?.fix == "write `\(nearest)` if that is meant")
      #expect(findings.first?.location?.line == 3)
    }
  }

  @Test func whatNobodyMeantHasNoNearest() {
    let yaml = "gates: {kickoff: {extra: [xyzzy, '', 'a: b: c', ':']}}"
    let settings = Settings.read(text: yaml, file: "handoff.yaml").settings
    #expect(settings.gateFindings.allSatisfy { $0.rule == "unknown-requirement" })
    #expect(settings.gateFindings.count == 3)
  }

  @Test func waiverOfAnotherGatesRequirementIsSaid() {
    let yaml = "gates: {kickoff: {waived: [Alternatives, 'Team: AE', go-live, no-skeptic]}}"
    let findings = Settings.read(text: yaml, file: "handoff.yaml").settings.gateFindings
    #expect(
      findings.map(\.fix) == [
        "move it to `waived` of `closed-won`", "move it to `waived` of `closed-won`",
        "move it to `waived` of `shadow`",
      ])
  }

  @Test func knownNamesAreSilent() {
    let yaml = """
      gates:
        closed-won: {waived: [Alternatives, "stakeholders: title"], extra: [closed-without-seal]}
        kickoff: {extra: [Security review, "Security review: standard", notes]}
        shadow: {waived: [go-live]}
      sections:
        Security review: {shape: records, fields: [Standard]}
      """
    let read = Settings.read(text: yaml, file: "handoff.yaml")
    #expect(read.findings == [])
    #expect(read.settings.gateFindings == [])
  }

  @Test func gateThatNobodyDefinedIsAFindingOfTheSettings() {
    let read = Settings.read(
      text: "gates: {kick-of: {extra: [Notes]}, go-live: {waived: [Notes]}}", file: "handoff.yaml")
    #expect(read.findings.map(\.rule) == ["wrong-setting", "wrong-setting"])
    #expect(read.findings.first?.fix == "write `kickoff` if that is meant")
    #expect(read.settings.gates.isEmpty)
  }

  @Test func thresholdsOutOfRangeLeaveTheDefaults() throws {
    let yaml = "thresholds: {shadow: 4-2 weeks, adoption: 140%, warm window: -3}"
    let read = Settings.read(text: yaml, file: "handoff.yaml")
    #expect(read.findings.count == 3)
    #expect(read.settings.thresholds == Settings().thresholds)
  }
}
