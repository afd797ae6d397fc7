import Diagnostics
import Packets
import Testing

@testable import Playbook

/// What is sealed, and what is refused.
@Suite struct SealingTests {
  private func dossier(
    _ body: String, team: String = "", seals: [Seal] = []
  ) throws -> Dossier {
    let text = "---\naccount: Acme\nteam: {\(team)}\n---\n\n" + body
    let packet = Packet.read(slug: "acme", files: [("packets/acme.md", text)]).packet
    return Dossier(of: packet, seals: seals, today: try #require(Day(iso: "2026-11-03")))
  }

  @Test func aGateThatFailsIsRefusedWithWhoIsLate() throws {
    let dossier = try dossier("")
    let error = #expect(throws: SealRefusal.self) {
      _ = try Seal(dossier, at: .closedWon, by: Person(name: "Dana"))
    }
    guard case .unmet(.closedWon, let blockers)? = error else {
      return #expect(Bool(false), "refused for something else")
    }
    #expect(blockers.byAuthor.first?.author == .sales)
    #expect(blockers.contains { $0.finding.rule == "no-champion" })
    #expect(error?.description.contains("sales \(blockers.byAuthor[0].blockers.count)") == true)
  }

  @Test func earlierGatesCountUnlessTheyAreSealed() throws {
    let open = try dossier("")
    let both = Assessment(of: open).blockers(before: .kickoff)
    let first = Assessment(of: open).blockers(before: .closedWon)
    #expect(Set(first.map(\.finding)).isSubset(of: Set(both.map(\.finding))))
    #expect(both.count == Set(both.map(\.finding)).count, "each once")
  }

  @Test func aReasonRecordsWhatWasUnmet() throws {
    let seal = try Seal(
      dossier(""), at: .closedWon, by: Person(name: "Dana"), despite: " the  quarter\nended ")
    #expect(seal.despite == "the quarter ended")
    #expect(seal.unmet.contains { $0.hasPrefix("no-champion: ") })
    #expect(seal.completeness.answered < seal.completeness.asked)
    #expect(seal.file == "seals/acme/closed-won-2026-11-03.md")
    #expect(seal.unmet.contains { $0.hasSuffix("(packets/acme.md:1)") })
    #expect(!seal.unmetRequirements.contains { $0.contains("packets/acme.md") })
    var other = seal
    other.unmet = ["a: b (c:d)", "a: b (c)", "(x:3)", "a (b) (packets/a.md:4)", "x)"]
    #expect(other.unmetRequirements == ["a: b (c:d)", "a: b (c)", "(x:3)", "a (b)", "x)"])
  }

  @Test(arguments: ["", " ", "\n", "\u{00A0}"])
  func anEmptyReasonIsNone(_ reason: String) throws {
    let dossier = try dossier("")
    #expect(throws: SealRefusal.noReason) {
      _ = try Seal(dossier, at: .closedWon, by: Person(name: "Dana"), despite: reason)
    }
  }

  @Test func whatTheReaderFoundIsUnmetToo() throws {
    let finding = Finding("given-twice", .error, at: nil, "x is given twice", fix: "")
    let warning = Finding("odd", .warning, at: nil, "odd", fix: "")
    let seal = try Seal(
      dossier(""), at: .closedWon, by: Person(name: "Dana"), despite: "x",
      reading: [finding, warning])
    #expect(seal.unmet.first == "given-twice: x is given twice")
    #expect(!seal.unmet.contains { $0.hasPrefix("odd") })
  }

  @Test func withoutImplementationThereIsNoShadow() throws {
    let dossier = try dossier("", team: "ae: Dana Okafor")
    #expect(throws: SealRefusal.notAsked(.shadow)) {
      _ = try Seal(dossier, at: .shadow, by: Person(name: "Dana"), despite: "x")
    }
    let led = try self.dossier("", team: "implementation lead: Hanna Virtanen")
    #expect(try Seal(led, at: .shadow, by: Person(name: "Dana"), despite: "x").gate == .shadow)
  }

  /// The first seal is the agreement, so that one of an earlier day would replace it.
  @Test func noSealComesBeforeAnother() throws {
    var later = try Seal(dossier(""), at: .closedWon, by: Person(name: "Dana"), despite: "x")
    later.day = try #require(Day(iso: "2026-11-04"))
    let dossier = try dossier("", seals: [later])
    let error = #expect(throws: SealRefusal.self) {
      _ = try Seal(dossier, at: .closedWon, by: Person(name: "Dana"), despite: "x")
    }
    #expect(error == .sealedLater(.closedWon, dossier.today, file: later.file))
    #expect(try Seal(dossier, at: .kickoff, by: Person(name: "Dana"), despite: "x").number == 1)
    later.day = dossier.today
    let same = try self.dossier("", seals: [later])
    #expect(
      try Seal(same, at: .closedWon, by: Person(name: "Dana"), despite: "x", number: 2).number == 2)
  }

  @Test(arguments: [
    ("cms", "csm"), ("AE", nil), ("csm", nil), ("Dana", nil), ("Dana Okafor", nil),
    ("Dana Okfor", "Dana Okafor"), ("Priya Raman", nil), ("champion", nil), ("Kim Lee", ""),
  ])
  func aStrangerWhoSealsIsNamed(_ by: String, _ meant: String?) throws {
    let dossier = try dossier(
      "## Stakeholders\n\n| Name | Role |\n|---|---|\n| Priya Raman | champion |\n",
      team: "ae: Dana Okafor")
    let doubt = dossier.doubt(about: Person(name: by))
    #expect((doubt == nil) == (meant == nil))
    if let meant, !meant.isEmpty { #expect(doubt?.contains("Did you mean \(meant)?") == true) }
  }

  @Test func whoeverFillsTheRoleSealsIt() throws {
    let dossier = try dossier("", team: "ae: Dana Okafor <dana@ourco.example>")
    let seal = try Seal(dossier, at: .closedWon, by: Person(name: "AE"), despite: "x")
    #expect(seal.by.name == "Dana Okafor")
  }
}
