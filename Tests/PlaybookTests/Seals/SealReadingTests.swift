import Diagnostics
import Packets
import Testing

@testable import Playbook

/// What is wrong with a seal is a finding, and what can be read of it counts.
@Suite struct SealReadingTests {
  private static let file = "seals/acme/closed-won-2026-11-03.md"

  private func text() throws -> String {
    let packet = Packet.read(
      slug: "acme",
      files: [
        (
          "packets/acme.md",
          """
          # Acme

          ## Success criteria

          | Criterion | Baseline | Target | Due |
          |---|---|---|---|
          | Orders late | 18% | 9% | 2027-04-30 |
          """
        )
      ]
    ).packet
    let today = try #require(Day(iso: "2026-11-03"))
    return try Seal(
      Dossier(of: packet, today: today), at: .closedWon, by: Person(name: "Dana Okafor"),
      despite: "the quarter ended"
    ).text
  }

  private func read(
    _ text: String, file: String = file
  ) -> (seal: Seal?, rules: [String], reading: SealReading) {
    let reading = Seal.read(text, file: file)
    return (reading.seal, reading.findings.map(\.rule), reading)
  }

  @Test func lineEndsAndMarksChangeNothing() throws {
    let text = try text()
    let plain = try #require(read(text).seal)
    for other in [
      text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r"), "\u{FEFF}" + text,
      "\u{FEFF}" + text.replacing("\n", with: "\r\n"), text + "\n\n", String(text.dropLast()),
    ] {
      let (seal, rules, _) = read(other)
      #expect(rules == [])
      #expect(seal?.isIntact == true)
      #expect(seal?.said == plain.said)
    }
  }

  @Test(arguments: [
    ("| 9% |", "| 12% |"), ("despite: the quarter ended", "despite: sales insisted"),
    ("by: Dana Okafor", "by: Marcus Hale"), ("quality: ", "quality: 1"),
    ("| Orders late", "| Late"),
    ("completeness: ", "completeness:  "), ("## Unmet", "## Was unmet"),
  ])
  func anEditShows(_ old: String, _ new: String) throws {
    let text = try text()
    let edited = text.replacing(old, with: new, maxReplacements: 1)
    #expect(edited != text)
    let seal = try #require(read(edited).seal)
    #expect(seal.isIntact == false)
    #expect(seal.agreed.successCriteria.criteria.count == 1, "what it says is still shown")
  }

  @Test func withoutFingerprintNobodyKnows() throws {
    let lines = try text().split(separator: "\n", omittingEmptySubsequences: false)
    let without = lines.filter { !$0.hasPrefix("fingerprint:") }.joined(separator: "\n")
    let seal = try #require(read(without).seal)
    #expect(seal.isIntact == nil)
    let dossier = Dossier(of: Packet(slug: "acme"), seals: [seal], today: seal.day)
    let rule = try #require(RuleBook["seal-edited"])
    #expect(Examination(of: dossier, at: .closedWon, rules: [rule]).rulings.count == 1)
  }

  @Test func nameAndFrontMatterDisagree() throws {
    for file in [
      "seals/acme/kickoff-2026-11-03.md", "seals/acme/closed-won-2026-11-04.md",
      "seals/acme/closed-won.md", "seals/acme/renewal-2026-11-03.md",
    ] {
      let (seal, rules, reading) = read(try text(), file: file)
      #expect(rules == ["seal-name-differs"], "\(file)")
      #expect(seal?.gate == .closedWon && seal?.day.description == "2026-11-03")
      #expect(reading.findings.first?.fix.contains("git mv") == true)
    }
  }

  @Test func secondSealOfADay() throws {
    let (seal, rules, _) = read(try text(), file: "seals/acme/closed-won-2026-11-03-2.md")
    #expect(rules == [])
    #expect(seal?.number == 2)
  }

  @Test func aGateNobodyDefined() throws {
    let text = try text().replacing("gate: closed-won", with: "gate: renewal")
    #expect(read(text, file: "seals/acme/renewal-2026-11-03.md").rules == ["seal-unknown-gate"])
    #expect(read(text, file: "seals/acme/renewal-2026-11-03.md").seal == nil)
    let (seal, rules, _) = read(text)
    #expect(rules == ["seal-unknown-gate"] && seal?.gate == .closedWon)
    let named = read("# nothing\n", file: "seals/acme/renewal-2026-11-03.md")
    #expect(named.seal == nil && named.rules == ["seal-unreadable", "seal-unknown-gate"])
  }

  @Test(arguments: [
    ("gate: closed-won\n", ""), ("sealed: 2026-11-03", "sealed: 3 Nov"),
    ("sealed: 2026-11-03\n", ""),
    ("by: Dana Okafor\n", ""), ("by: Dana Okafor", "by: \"-\""), ("quality: ", "quality: a"),
    ("completeness: ", "completeness: all # "), ("quality: ", "quality: 9999999999999999999"),
    ("completeness: ", "completeness: 9223372036854775806 of 9223372036854775807 # "),
  ])
  func aBadFactIsAFinding(_ old: String, _ new: String) throws {
    let (seal, rules, reading) = read(try text().replacing(old, with: new, maxReplacements: 1))
    #expect(rules == ["seal-unreadable"])
    #expect(seal?.gate == .closedWon && seal?.day.description == "2026-11-03")
    #expect(seal?.agreed.successCriteria.criteria.count == 1)
    #expect(reading.findings.allSatisfy { $0.location?.file == Self.file })
  }

  @Test(arguments: [
    "", "\u{FEFF}", "---", "---\n---\n", "# Notes\n", "---\ngate: [\n---\n",
    "---\ngate: {a: b}\n---\n",
    "---\ngate: closed-won\nsealed: [2026-11-03]\nby: {a: b}\n---\n", "gate: closed-won",
    String(repeating: "> ", count: 500) + "x",
  ])
  func anythingIsRead(_ text: String) {
    for file in ["seals/acme/closed-won-2026-11-03.md", "seals/acme/x.md", "x", ""] {
      #expect(!read(text, file: file).rules.isEmpty)
    }
  }

  @Test(arguments: [
    ("closed-won-2026-11-03.md", "closed-won", 1), ("close-out-2026-11-03-12.md", "close-out", 12),
    ("a-b-c-2026-11-03.md", "a-b-c", 1),
  ])
  func namesReadBack(_ file: String, _ gate: String, _ number: Int) throws {
    let name = try #require(SealName(file: file))
    #expect(name.gate == gate && name.number == number && name.file == file)
  }

  @Test(arguments: [
    "closed-won.md", "2026-11-03.md", "-2026-11-03.md", "kickoff-2026-02-30.md",
    "kickoff-2026-11-03",
    "kickoff-2026-11-03-0.md", "kickoff-2026-11-03-1.md", "kickoff-2026-11-03-x.md", ".md",
    "kickoff-2026-11-03-99999999999999999999.md", "kickoff-2026-11-03-9223372036854775807.md",
  ])
  func otherNamesAreNone(_ file: String) {
    #expect(SealName(file: file) == nil)
  }

  @Test func laterSealsDontCountYet() throws {
    let seal = try #require(read(try text()).seal)
    let before = try #require(Day(iso: "2026-11-02"))
    let dossier = Dossier(of: Packet(slug: "acme"), seals: [seal], today: before)
    #expect(dossier.seals == [] && dossier.laterSeals == [seal])
    #expect(dossier.seal(of: .closedWon) == nil && dossier.agreement == nil)
    #expect(Standing(of: dossier).passed == [])
  }
}
