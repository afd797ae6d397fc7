import Diagnostics
import Foundation
import Packets
import Testing

@testable import Playbook

/// What is said of the allowances themselves.
@Suite struct AllowanceTests {
  private func about(_ text: String, settings: String = "", at gate: Gate) throws -> [String] {
    let examination = Examination(of: try Dossier(text, settings: settings), at: gate)
    return examination.findings.filter { ["unknown-rule", "unused-allowance"].contains($0.rule) }
      .map { "\($0.rule) \($0.severity) \($0.location?.line ?? 0): \($0.fix)" }
  }

  @Test func unknownRuleNamesTheNearest() throws {
    let text = "<!-- handoff: allow no-sceptic, no-chmpion, xyzzy -- we asked -->"
    #expect(
      try about(text, at: .closedWon) == [
        "unknown-rule warning 1: write `no-skeptic` if that is meant",
        "unknown-rule warning 1: write `no-champion` if that is meant",
        "unknown-rule warning 1: name a rule; `handoff explain` lists them",
      ])
  }

  /// The reason after `--` stands in a cell too, where CommonMark takes no such comment.
  @Test(arguments: ["\n", "\r\n"])
  func oneLineOfATableIsLetOff(_ ending: String) throws {
    let text = [
      "## Risks", "", "| Risk | Owner | Mitigation |", "|---|---|---|",
      "| SSO delay | | ticket open <!-- handoff: allow risk-without-owner -- the vendor owns it --> |",
      "| Data owner leaves | | a deputy |",
    ].joined(separator: ending)
    let examination = Examination(of: try Dossier(text, settings: ""), at: .closedWon)
    let owners = examination.findings.filter { $0.rule == "risk-without-owner" }
    #expect(owners.map(\.location?.line) == [6])
    #expect(examination.allowed.map(\.by.reason) == ["the vendor owns it"])
  }

  @Test func whatReadingReportsMayBeLetOffToo() throws {
    let text = "<!-- handoff: allow unknown-column, not-date, two-digit-year -- theirs -->"
    #expect(try about(text, at: .closedWon) == [])
  }

  /// Every name that a reading's finding is given in the sources stands in the list.
  @Test func readingRulesAreListed() throws {
    let sources = ExamplePacket.folder.deletingLastPathComponent().appending(
      path: "Sources/Packets")
    let named = /(?:Finding|Wording)\(\s*"([a-z-]+)"/
    var found: Set<String> = []
    for case let path as String in FileManager.default.enumerator(atPath: sources.path) ?? .init()
    where path.hasSuffix(".swift") && !path.hasPrefix("Settings") {
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      found.formUnion(text.matches(of: named).map { String($0.output.1) })
    }
    #expect(found.count > 50)
    #expect(found.subtracting(ReadingRules.names).sorted() == [])
    #expect(ReadingRules.names.subtracting(found).sorted() == [])
  }

  /// Whoever moves a goalpost could write the comment as well.
  @Test func nothingAboutSealsIsLetOff() throws {
    let table = "## Success criteria\n\n| Criterion | Target |\n|---|---|\n| Late |"
    let then = try Dossier("\(table) 9% |", today: "2026-11-05")
    let seal = try Seal(then, at: .closedWon, by: Person(name: "Dana"), despite: "x")
    var read = try #require(Seal.read(seal.text, file: seal.file).seal)
    let comment =
      "<!-- handoff: allow goalpost-moved, seal-edited, seal-name-differs, seal-in-future -- x -->\n\n"
    let packet = try Dossier("\(comment)\(table) 12% |").packet
    func rules() throws -> Set<String> {
      try Dossier(of: packet, seals: [read], today: #require(Day(iso: "2026-11-20")))
        .rules(at: .kickoff)
    }
    #expect(try rules().contains("goalpost-moved"))
    read.isIntact = false
    #expect(try rules().contains("seal-edited"))
    #expect(try !rules().contains("goalpost-moved"), "nobody knows what was agreed")
    #expect(try !rules().contains("unknown-rule"))
    let finding = Finding(
      "seal-name-differs", .error, at: SourceLocation(file: seal.file, line: 1), "x", fix: "")
    let blockers = Assessment(
      of: Dossier(of: packet, today: try #require(Day(iso: "2026-11-20"))), reading: [finding]
    ).blockers(before: .closedWon)
    #expect(blockers.contains { $0.finding == finding })
    #expect(
      try about(comment, at: .closedWon)
        == Array(
          repeating: "unused-allowance warning 1: remove it, and put right what the rule finds; a "
            + "change that both sides approved belongs in Agreement", count: 4))
  }

  @Test func usedAllowanceIsSilent() throws {
    let text =
      "<!-- handoff: allow no-skeptic -- two people -->\n\n## Stakeholders\n\n- Priya Raman"
    #expect(try about(text, at: .closedWon) == [])
    let examination = Examination(of: try Dossier(text), at: .closedWon)
    #expect(examination.allowed.map(\.ruling.finding.rule) == ["no-skeptic"])
  }

  @Test func idleAllowanceIsSaid() throws {
    let text = """
      <!-- handoff: allow no-skeptic -- two people -->

      ## Stakeholders

      | Name | Role |
      |---|---|
      | Ines Ortega | skeptic |
      """
    #expect(try about(text, at: .closedWon) == ["unused-allowance info 1: remove it"])
  }

  @Test func allowanceForALaterGateIsNotIdle() throws {
    let text = """
      <!-- handoff: allow open-question, contact-only-from-sales -- asked in the kickoff -->

      ## Stakeholders

      | Name | Met in |
      |---|---|
      | Ines Ortega | sales |

      ## Questions

      | Question | Answer |
      |---|---|
      | Why? | |
      """
    #expect(try about(text, at: .closedWon) == [])
  }

  @Test func allowanceOfAWaivedRuleIsNotIdle() throws {
    let text = "<!-- handoff: allow no-skeptic -- two people -->"
    let yaml = "gates: {closed-won: {waived: [no-skeptic]}}"
    #expect(try about(text, settings: yaml, at: .closedWon) == [])
  }

  @Test func ofTwoThatReachOnePlaceBothAreUsed() throws {
    let text = """
      <!-- handoff: allow no-skeptic -- two people -->

      ## Stakeholders

      <!-- handoff: allow no-skeptic -- really -->

      - Priya Raman
      """
    #expect(try about(text, at: .closedWon) == [])
  }
}
