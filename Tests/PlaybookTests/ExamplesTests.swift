import Packets
import Testing

@testable import Playbook

/// The example workspace, judged as somebody there would.
@Suite struct ExamplesTests {
  /// What is said of people, ownership, stages and dates at the gate that each account has next,
  /// and is true.
  private static let expected: [String: [String]] = [
    "corvane-freight": ["closed-without-seal"],
    "erlengrund-wasser": ["closed-without-seal"],
    "fernmoor-museums": [
      "closed-without-seal", "no-executive-sponsor", "no-skeptic", "single-threaded",
    ],
    "maplecourt-dental": [],
    "molenaar-bakeries": [
      "closed-without-seal", "shadow-call-without-csm", "stakeholder-without-relationship",
    ],
    "penhallow-strake": ["no-warm-introduction"],
    "quillstone-learning": [
      "adoption-below-threshold", "ae-not-at-kickoff", "calendar-trigger",
      "kickoff-booked-before-handoff", "no-champion", "no-executive-sponsor", "no-skeptic",
      "no-warm-introduction", "primary-use-case-not-live", "shadow-call-without-csm",
      "shadow-too-short", "stakeholder-without-relationship",
    ],
    "tarnwick-robotics": [],
  ]

  @Test func accountsHearWhatIsTrueOfThem() throws {
    let families = ["People", "Questions", "Ownership", "Stages", "Dates"]
    let rules = RuleBook.families.filter { families.contains($0.name) }.flatMap(\.rules)
    var found: [String: [String]] = [:]
    for account in try Account.book().accounts {
      let dossier = account.dossier
      let examination = Examination(of: dossier, at: dossier.standing.judgedAt, rules: rules)
      found[dossier.packet.slug] = Set(examination.findings.map(\.rule)).sorted()
    }
    #expect(found == Self.expected)
  }

  @Test func everyGateCanBeJudged() throws {
    for account in try Account.book().accounts {
      for gate in Gate.allCases {
        let findings = Examination(of: account.dossier, at: gate).findings
        #expect(findings.allSatisfy { !$0.message.hasSuffix(".") && !$0.fix.isEmpty })
      }
    }
  }
}
