import Foundation
import Packets
import Testing

@testable import Playbook

/// A packet of the examples, as it was meant to be seen: in its workspace, on 20 November 2026.
struct ExamplePacket: CustomStringConvertible, Sendable {
  var slug: String
  var files: [(path: String, text: String)]
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
      return ExamplePacket(
        slug: name.replacing(".md", with: ""),
        files: files.map { ("packets/\($0)", text(of: "packets/\($0)")) }, settings: settings)
    }
  }()

  private static func names(in path: String) -> [String] {
    let url = folder.appendingPathComponent(path)
    return ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
  }

  private static func text(of path: String) -> String {
    (try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)) ?? ""
  }

  func dossier() throws -> Dossier {
    let today = try #require(Day(year: 2026, month: 11, day: 20))
    let packet = Packet.read(slug: slug, files: files, settings: settings).packet
    return Dossier(of: packet, settings: settings, today: today)
  }
}
