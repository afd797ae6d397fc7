import Diagnostics
import Foundation
import Packets
import Testing

@testable import Playbook

/// What the rules say of each example at the gate it is judged at, by a file of `Cases/Findings`.
@Suite struct ExampleFindingsTests {
  @Test func examplesExist() {
    #expect(ExamplePacket.all.count >= 8)
  }

  @Test(arguments: ExamplePacket.all)
  func findingsAreAsRecorded(_ example: ExamplePacket) throws {
    let dossier = try example.dossier()
    let standing = Standing(of: dossier)
    let examination = Examination(of: dossier, at: standing.judgedAt)
    let lines = examination.rulings.map { ruling in
      let finding = ruling.finding
      let place = finding.location.map { "\($0)" } ?? "-"
      return
        "\(finding.severity) \(finding.rule) at \(place)\n  \(finding.message)\n  \(finding.fix)\n"
    }
    let allowed = examination.allowed.map { "allowed: \($0.ruling.finding.rule)\n" }
    let heading = "\(example.slug), \(standing.stage) at \(standing.judgedAt.rawValue)\n\n"
    try expectSnapshot(
      heading + (lines + allowed).joined(),
      at: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Cases/Findings/\(example.slug).txt"))
  }
}
