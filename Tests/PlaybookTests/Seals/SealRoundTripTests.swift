import Diagnostics
import Packets
import Testing

@testable import Playbook

/// What is sealed reads back, whatever stands in it.
@Suite struct SealRoundTripTests {
  private func sealed(_ text: String, despite: String = "we had to") throws -> Seal {
    let packet = Packet.read(slug: "acme", files: [("packets/acme.md", text)]).packet
    let today = try #require(Day(iso: "2026-11-03"))
    return try Seal(
      Dossier(of: packet, today: today), at: .closedWon,
      by: Person(name: "Dana Okafor", email: "dana@ourco.example", title: "AE"), despite: despite)
  }

  @Test(arguments: 0..<50)
  func whatIsSealedReadsBack(_ seed: UInt64) throws {
    var texts = SealedTexts(random: SplitMix(state: seed))
    let packet = texts.packet()
    let seal = try sealed(packet)
    let reading = Seal.read(seal.text, file: seal.file)
    let read = try #require(reading.seal)
    #expect(read.said == seal.said, "\(packet)\n=====\n\(seal.text)")
    #expect(reading.findings.map(\.message) == [])
    #expect(read.isIntact == true)
    // A seal of a seal is the same file: nothing was lost on the way.
    var again = read
    again.agreed.files = seal.agreed.files
    #expect(again.text == seal.text)
    let sealed = seal.agreed.successCriteria.criteria
    let reread = read.agreed.successCriteria.criteria
    #expect(zip(sealed, reread).allSatisfy { $0.changes(to: $1).isEmpty })
  }

  @Test(arguments: [
    "plain words", "null", "~", "no: really #1", "\"quoted\" and 'single'", "tab\tand\nline",
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "&a *a", "- dash", "يمين", "\u{200F}mark", "100%",
    "a:",
    " padded ", "back\\slash", "\u{0}\u{1B}", "<!-- hidden -->", "it's --- fine", "...", "…",
  ])
  func reasonsReadBack(_ reason: String) throws {
    let seal = try sealed("## Goal\n", despite: reason)
    let read = try #require(Seal.read(seal.text, file: seal.file).seal)
    let expected = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(read.despite == expected)
    #expect(read.isIntact == true)
  }

  @Test func aSealIsReadable() throws {
    let seal = try sealed(
      """
      ---
      account: Acme
      deal: {starts: 2026-11-15}
      ---

      ## Goal

      > We want one plan.
      >
      > — Priya Raman, VP Operations, discovery call, 2026-09-03

      ## Success criteria

      | Criterion | Baseline | Target | Owner |
      |---|---|---|---|
      | Orders late | 18% | 9% | Ann Lee and Bo Ek |
      """)
    let text = seal.text.split(separator: "\n").map(String.init)
    #expect(text.contains("gate: closed-won"))
    #expect(text.contains("by: Dana Okafor (AE) <dana@ourco.example>"))
    #expect(text.contains("> We want one plan."))
    #expect(
      text.contains("| Criterion | Reason for buying | Baseline | Target | Owner | Owner |"))
    #expect(text.contains("| Orders late |  | 18% | 9% | Ann Lee | Bo Ek |"))
  }
}
