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

  @Test func whoeverFillsTheRoleSealsIt() throws {
    let dossier = try dossier("", team: "ae: Dana Okafor <dana@ourco.example>")
    let seal = try Seal(dossier, at: .closedWon, by: Person(name: "AE"), despite: "x")
    #expect(seal.by.name == "Dana Okafor")
  }
}
