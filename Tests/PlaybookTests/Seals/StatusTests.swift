import Diagnostics
import Packets
import Testing

@testable import Playbook

/// What `handoff status` says of an account and of all.
@Suite struct StatusTests {
  private func status(
    _ frontMatter: String, _ body: String = "", seals: [Seal] = [], on day: String = "2026-11-20"
  ) throws -> AccountStatus {
    let text = "---\naccount: Acme\n\(frontMatter)\n---\n\n\(body)"
    let packet = Packet.read(slug: "acme", files: [("packets/acme.md", text)]).packet
    let today = try #require(Day(iso: day))
    return AccountStatus(of: Assessment(of: Dossier(of: packet, seals: seals, today: today)))
  }

  private func seal(_ gate: Gate, on day: String) throws -> Seal {
    let dossier = Dossier(of: Packet(slug: "acme"), today: try #require(Day(iso: day)))
    return try Seal(dossier, at: gate, by: Person(name: "Dana"), despite: "x")
  }

  @Test func aSealShowsTheStage() throws {
    let sealed = try seal(.closedWon, on: "2026-11-03")
    let status = try status("stage: sales", seals: [sealed])
    #expect(status.evidence == .seal(sealed))
    #expect(status.standing.since == sealed.day)
    #expect(status.text(width: 100).contains("onboarding since 2026-11-03, by its closed-won seal"))
    #expect(status.text(width: 100).contains("the packet's own `stage` says sales"))
  }

  @Test func aClaimIsCalledOne() throws {
    #expect(try status("stage: onboarding").evidence == .claim)
    #expect(try status("").evidence == nil)
  }

  @Test func aLaterGateShowsTheEarlierOnes() throws {
    let sealed = try seal(.shadow, on: "2026-11-03")
    let status = try status("", seals: [sealed])
    for gate in status.gates.prefix(3) {
      guard case .passed(.seal(let shown)) = gate.state else {
        Issue.record("\(gate.gate) isn't passed")
        continue
      }
      #expect(shown == sealed)
    }
  }

  @Test(arguments: [40, 60, 100, 200])
  func nothingIsWiderThanTheTerminal(_ width: Int) throws {
    let name = String(repeating: "Überlandwerk 株式会社 ", count: 12)
    let long = try status(
      "team: {ae: \(String(repeating: "x", count: 300)), csm: 山田太郎}\ndeal: {closed: 2026-10-30}",
      "# \(name)")
    let text = long.text(width: width)
    let report = StatusReport(
      [.account(long)], today: long.dossier.today
    ).report.text(width: width)
    let table = report.split(separator: "\n").map(String.init)
    // The title alone is as long as the account's name.
    let lines =
      text.split(separator: "\n").dropFirst().map(String.init) + (width < 100 ? [] : table)
    for line in lines { #expect(line.columns <= width, "\(line)") }
  }

  @Test func noAccountsReadWell() throws {
    let report = StatusReport([], today: try #require(Day(iso: "2026-11-20"))).report
    #expect(report.text(width: 80).contains("There is no account yet"))
  }
}
