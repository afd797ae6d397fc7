import Foundation
import Packets
import Testing

@testable import Playbook

/// The workspace in `examples/`.
enum ExampleWorkspace {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "examples")

  /// By slug, as of the day on which the examples were written.
  static func dossiers() throws -> [(slug: String, dossier: Dossier)] {
    let text = try String(contentsOf: folder.appending(path: "handoff.yaml"), encoding: .utf8)
    let settings = Settings.read(text: text, file: "handoff.yaml").settings
    let today = try #require(Day(iso: "2026-11-20"))
    return try names(in: "packets").map { name in
      let slug = name.replacing(".md", with: "")
      let files =
        name.hasSuffix(".md") ? [name] : try names(in: "packets/\(name)").map { "\(name)/\($0)" }
      let texts = try files.map { file in
        let place = folder.appending(path: "packets/\(file)")
        return (path: "packets/\(file)", text: try String(contentsOf: place, encoding: .utf8))
      }
      let packet = Packet.read(slug: slug, files: texts, settings: settings).packet
      return (slug, Dossier(of: packet, settings: settings, today: today))
    }
  }

  private static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)
      .filter { !$0.hasPrefix(".") }.sorted()
  }
}
