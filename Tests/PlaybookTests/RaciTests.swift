import Packets
import Testing

@testable import Playbook

/// The responsibility matrix, written or not.
@Suite struct RaciTests {
  @Test(arguments: [
    ("R", "R"), ("a", "A"), ("A/R", "AR"), ("A R", "AR"), ("R, A & C", "ACR"), ("ARCI", "ACIR"),
    ("Responsible", "R"), ("accountable, informed", "AI"), ("", ""), ("–", ""), ("(C)", "C"),
    ("n/a", ""),
  ])
  func lettersAreReadAsPeopleWriteThem(_ cell: String, _ letters: String) throws {
    let duties = try #require(RaciDuty.read(cell))
    #expect(duties.map(\.rawValue).sorted().joined() == letters)
  }

  @Test(arguments: ["x", "yes", "Dana", "RR", "AA", "Q", "maybe", "S", "R (Dana)", "1"])
  func otherWordsAreNoDuty(_ cell: String) {
    #expect(RaciDuty.read(cell) == nil)
  }

  private static let team = """
    ---
    account: Acme
    team:
      ae: Dana Okafor
      implementation lead: Jonas Ek
      implementation manager: Paula Greve
      csm: Maria Lind
    ---

    """

  @Test func unwrittenMatrixHasTheSettingsRowsAndRoles() throws {
    let raci = Raci(try Dossier(Self.team))
    #expect(!raci.isWritten)
    #expect(raci.rows.count == 15)
    #expect(
      raci.roles.map(\.name) == [
        "Sales rep", "Sales manager", "Sales engineer", "Onboarding rep", "Onboarding manager",
        "CSM", "CS lead",
      ])
    #expect(
      raci.roles.map(\.holder?.name) == [
        "Dana Okafor", nil, nil, "Jonas Ek", "Paula Greve", "Maria Lind", nil,
      ])
    #expect(
      raci.rows.allSatisfy { row in row.duties.count == 7 && row.duties.allSatisfy(\.isEmpty) })
    #expect(raci.lacking.isEmpty)
    let own = try Dossier(Self.team, settings: "raci: {rows: [Go-live], roles: [CSM]}")
    #expect(Raci(own).rows.map(\.activity) == ["Go-live"])
    #expect(Raci(own).roles.map(\.name) == ["CSM"])
  }

  @Test func writtenMatrixIsReadRowByRow() throws {
    let text =
      Self.team + """
        ## RACI

        | Activity | Sales rep | CSM (Maria) | Legal |
        |---|---|---|---|
        | Onboarding | I | A/R | |
        | ROI analysis | A/R | maybe |
        | ~~Old~~ | | | |
        """
    let raci = Raci(try Dossier(text))
    #expect(raci.isWritten)
    #expect(raci.rows.map(\.activity) == ["Onboarding", "ROI analysis"])
    #expect(raci.roles.map(\.holder?.name) == ["Dana Okafor", "Maria Lind", nil])
    #expect(raci.roles(.accountable, in: raci.rows[0]).map(\.name) == ["CSM (Maria)"])
    #expect(raci.rows[1].unread.map(\.text) == ["maybe"])
    #expect(raci.lacking.count == 13)
    #expect(raci.lacking.contains("Escalation response"))
  }

  @Test func cellsThatCannotBeReadAreSaid() throws {
    let text =
      "## RACI\n\n| Activity | AE | Lead | CSM |\n|---|---|---|---|\n"
      + "| Onboarding | AA | R | A |\n| Rollout | | A/R | maybe |"
    let dossier = try Dossier(text)
    #expect(
      dossier.findings(of: "raci-unread", at: .kickoff) == [
        "“Onboarding”: `AA` of AE can't be read, expected R, A, C, I, "
          + "several of them such as `A/R`, or nothing",
        "“Rollout”: `maybe` of CSM can't be read, expected R, A, C, I, "
          + "several of them such as `A/R`, or nothing",
      ])
    #expect(dossier.findings(of: "raci-unread", at: .closedWon) == [])
  }

  @Test func emptyRowIsSaidOnce() throws {
    let text = "## RACI\n\n| Activity | CSM |\n|---|---|\n| Onboarding | |\n| Rollout | x |"
    let dossier = try Dossier(text)
    #expect(dossier.findings(of: "raci-accountable", at: .kickoff).count == 2)
    #expect(dossier.findings(of: "raci-responsible", at: .kickoff).isEmpty)
  }
}
