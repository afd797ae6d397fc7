import Foundation
import Packets
import Testing

@testable import Playbook

/// The example workspace, judged as somebody there would.
enum ExampleWorkspace {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "examples")

  static func settings() throws -> Settings {
    let text = try String(contentsOf: folder.appending(path: "handoff.yaml"), encoding: .utf8)
    return Settings.read(text: text, file: "handoff.yaml").settings
  }

  /// By slug, as of the day on which the examples were written.
  static func dossiers() throws -> [(slug: String, dossier: Dossier)] {
    let settings = try settings()
    let today = try #require(Day(iso: "2026-11-20"))
    let packets = folder.appending(path: "packets")
    let names = try FileManager.default.contentsOfDirectory(atPath: packets.path).sorted()
    return try names.filter { !$0.hasPrefix(".") }.map { name in
      let slug = name.replacing(".md", with: "")
      var files = [name]
      if !name.hasSuffix(".md") {
        let inside = packets.appending(path: name).path
        files = try FileManager.default.contentsOfDirectory(atPath: inside).sorted()
          .map { "\(name)/\($0)" }
      }
      let texts = try files.map { file in
        (
          path: "packets/\(file)",
          text: try String(contentsOf: packets.appending(path: file), encoding: .utf8)
        )
      }
      let packet = Packet.read(slug: slug, files: texts, settings: settings).packet
      return (slug, Dossier(of: packet, settings: settings, today: today))
    }
  }
}

@Suite struct ExamplesTests {
  @Test func dump() throws {
    for (slug, dossier) in try ExampleWorkspace.dossiers() {
      let gate = dossier.standing.judgedAt
      let examination = Examination(of: dossier, at: gate)
      print("== \(slug) \(dossier.standing.stage) at \(gate.rawValue)")
      for ruling in examination.rulings where !["missing", "placeholder", "pending"].contains(ruling.finding.rule) {
        let f = ruling.finding
        print("  \(f.severity) \(f.rule) \(f.location?.line ?? 0): \(f.message) | \(f.fix)")
      }
    }
  }
}
