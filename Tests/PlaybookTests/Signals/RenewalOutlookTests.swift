import Packets
import Testing

@testable import Playbook

/// What speaks for and against a renewal.
@Suite struct RenewalOutlookTests {
  private func outlook(
    _ body: String, on day: String = "2026-11-20",
    history: String = "history: [{date: 2026-05-22, event: handoff held}]"
  ) throws -> RenewalOutlook {
    let dossier = try Account.dossier("stage: steady\n\(history)", body, on: day)
    return RenewalOutlook(of: dossier, Disengagement(of: dossier))
  }

  @Test func beginsSixMonthsAfterTheHandoff() throws {
    #expect(try outlook("").from?.description == "2026-11-20")
    #expect(try outlook("").isDue)
    #expect(try !outlook("", on: "2026-11-19").isDue)
    let unknown = try outlook("", history: "")
    #expect(unknown.from == nil && !unknown.isDue)
    #expect(unknown.grounds.missing.first?.input == "the day of the handoff")
  }

  @Test func criteriaAreMetOrNotOrUnknown() throws {
    let outlook = try outlook(
      """
      ## Success criteria

      | Criterion | Baseline | Target | Actual |
      |---|---|---|---|
      | Late orders | 18% | 9% | 8% |
      | Freight | EUR 22,500 | EUR 11,000 | EUR 21,800 |
      | Overtime | 40 h | -40% | — |
      """)
    #expect(outlook.criteria == Share(1, of: 2))
    #expect(outlook.concerns == ["1 criterion not met"])
    #expect(outlook.grounds.missing.map(\.input).contains("actual of “Overtime” as a figure"))
  }

  @Test(arguments: [("2026-10-21", true), ("2026-10-20", false), ("2026-12-01", nil), ("", nil)])
  func buyerIsInContactForThirtyDays(_ last: String, _ isInContact: Bool?) throws {
    let outlook = try outlook(
      """
      ## Stakeholders

      | Name | Role | Last contact |
      |---|---|---|
      | Ann Lee | economic buyer | \(last) |
      | Bo Ray | champion | 2026-11-19 |
      """)
    #expect(outlook.isBuyerInContact == isInContact)
  }

  @Test func highRisksAreOpenAndWeighTwelve() throws {
    let outlook = try outlook(
      """
      ## Risks

      | Risk | Likelihood | Impact | Status |
      |---|---|---|---|
      | Budget | medium | high | open |
      | Merger | low | high | |
      | Data | 3 | 4 | late |
      | Wi-Fi | high | high | resolved |
      | Owner | high | | |
      """)
    #expect(outlook.openHighRisks == ["Budget", "Data"])
    #expect(
      outlook.grounds.missing.map(\.input).contains("likelihood and impact of “Owner”"))
  }
}
