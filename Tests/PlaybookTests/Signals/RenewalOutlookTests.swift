import Packets
import Testing

@testable import Playbook

/// What speaks for and against a renewal.
@Suite struct RenewalOutlookTests {
  private func outlook(
    _ body: String, on day: String = "2026-11-20",
    history: String = "history: [{date: 2026-05-20, event: handoff held}]"
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
    #expect(outlook.concerns == ["1 criterion not met, without a due day (“Freight”)"])
    #expect(outlook.grounds.missing.map(\.input).contains("the day by which “Freight” is due"))
    #expect(outlook.grounds.missing.map(\.input).contains("actual of “Overtime” as a figure"))
  }

  /// Where nobody wrote an actual, the last review that measured the criterion says it.
  @Test func reviewsTellWhereACriterionStands() throws {
    let outlook = try outlook(
      """
      ## Success criteria

      | Criterion | Baseline | Target |
      |---|---|---|
      | Late orders | 18% | 9% |
      | Overtime | 40 h | 20 h |

      ## Reviews

      ### Day 60

      - Date: 2026-09-01

      | Criterion | Actual |
      |---|---|
      | late orders | 8% |

      ### Day 30

      - Date: 2026-08-01

      | Criterion | Actual |
      |---|---|
      | Late orders | 12% |
      """)
    #expect(outlook.criteria == Share(1, of: 1))
    #expect(outlook.grounds.missing.map(\.input).contains("actual of “Overtime” as a figure"))
  }

  @Test func onlyOverdueCriteriaSpeakAgainstIt() throws {
    let outlook = try outlook(
      """
      ## Success criteria

      | Criterion | Baseline | Target | Due | Actual |
      |---|---|---|---|---|
      | Late orders | 18% | 9% | 30 June 2026 | 8% |
      | Rotas | 4 clinics | 23 clinics | 30 June 2026 | 21 clinics |
      | Spend | EUR 61,000 | EUR 45,000 | 31 December 2026 | EUR 48,200 |
      """)
    #expect(outlook.criteria == Share(1, of: 3))
    #expect(outlook.concerns == ["1 criterion overdue (“Rotas”, due 30 June 2026)"])
    #expect(
      outlook.progress
        == "1 of 3 met, 1 overdue (“Rotas”, due 30 June 2026), "
        + "1 on the way (“Spend”, due 31 December 2026)")
    #expect(
      outlook.grounds.arithmetic.prefix(3) == [
        "“Late orders”: 8% for a target of 9%, met",
        "“Rotas”: 21 clinics for a target of 23 clinics, not met, due 30 June 2026: overdue",
        "“Spend”: EUR 48,200 for a target of EUR 45,000, not met yet, due 31 December 2026: "
          + "on the way",
      ])
  }

  @Test(arguments: [
    ("under 3 days", "3 days", false), ("under 3 days", "2.5 days", true),
    ("fewer than 3 days", "3 days", false), ("less than 3 days", "3 days", false),
    ("below 3 days", "3 days", false), ("unter 3 days", "3 days", false),
    ("at most 3 days", "3 days", true), ("≤ 3 days", "3 days", true),
    ("over 3 days", "3 days", false), ("at least 3 days", "3 days", true),
  ])
  func underAndOverAreStrict(_ target: String, _ actual: String, _ isMet: Bool) throws {
    let outlook = try outlook(
      """
      ## Success criteria

      | Criterion | Baseline | Target | Actual |
      |---|---|---|---|
      | Delay | 9 days | \(target) | \(actual) |
      """)
    #expect(outlook.criteria == Share(isMet ? 1 : 0, of: 1))
  }

  @Test func tooLittleIsNoGoodSign() throws {
    let empty = try outlook("")
    #expect(empty.concerns == [])
    #expect(empty.grounds.missing.map(\.input).contains("risks"))
    #expect(
      empty.verdict
        == "Too little is written to say what speaks against a renewal; it lacks criteria with "
        + "target and actual, the economic buyer, risks, signs of life.")
    let full = try outlook(
      """
      ## Success criteria

      | Criterion | Baseline | Target | Actual |
      |---|---|---|---|
      | Late orders | 18% | 9% | 8% |

      ## Stakeholders

      | Name | Role | Last contact |
      |---|---|---|
      | Ann Lee | economic buyer | 2026-11-10 |

      ## Risks

      None known — reviewed on 2026-11-02
      """,
      history: """
        history: [{date: 2026-05-22, event: handoff held}, {date: 2026-06-01, event: kickoff held}]
        adoption:
          - {date: 2026-08-20, complaints: 0}
          - {date: 2026-11-19, last response: 2026-11-19, last champion engagement: 2026-11-19,
             last login: 2026-11-19}
        meetings: {kickoff: 2026-06-01}
        """)
    #expect(full.concerns == [])
    #expect(full.unsaid == full.unsaid.filter { $0 == "signs of life" })
    #expect(!full.grounds.missing.map(\.input).contains("risks"))
  }

  @Test func whoLeftHasNoOutlook() throws {
    let dossier = try Account.dossier(
      "outcomes: {churned: 2026-09-30}",
      "## Success criteria\n\n| Criterion |\n|---|\n| Happier tutors |")
    let outlook = RenewalOutlook(of: dossier, Disengagement(of: dossier))
    #expect(outlook.verdict == "The customer left.")
    #expect(outlook.concerns == [] && outlook.grounds.missing == [])
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
