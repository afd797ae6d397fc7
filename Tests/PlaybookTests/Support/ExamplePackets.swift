import Foundation
import Packets
import Testing

@testable import Playbook

/// A packet of the examples, as it was meant to be seen: in its workspace, on 20 November 2026.
struct ExamplePacket: CustomStringConvertible, Sendable {
  var slug: String
  var files: [(path: String, text: String)]
  var seals: [Seal]
  var settings: Settings

  var description: String { slug }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("examples", isDirectory: true)

  /// Every one by name.
  static let all: [ExamplePacket] = {
    let settings = Settings.read(text: text(of: "handoff.yaml"), file: "handoff.yaml").settings
    return names(in: "packets").map { name in
      let files =
        name.hasSuffix(".md") ? [name] : names(in: "packets/\(name)").map { "\(name)/\($0)" }
      let slug = name.replacing(".md", with: "")
      let seals = names(in: "seals/\(slug)").map { "seals/\(slug)/\($0)" }
      return ExamplePacket(
        slug: slug, files: files.map { ("packets/\($0)", text(of: "packets/\($0)")) },
        seals: seals.compactMap { Seal.read(text(of: $0), file: $0).seal }, settings: settings)
    }
  }()

  private static func names(in path: String) -> [String] {
    let url = folder.appendingPathComponent(path)
    return ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
  }

  private static func text(of path: String) -> String {
    (try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)) ?? ""
  }

  var reading: PacketReading { Packet.read(slug: slug, files: files, settings: settings) }

  func dossier(on day: String = "2026-11-20") throws -> Dossier {
    Dossier(
      of: reading.packet, seals: seals, settings: settings, today: try #require(Day(iso: day)),
      workspaceSeals: true)
  }
}
