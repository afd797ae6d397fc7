import Foundation
import Packets

@testable import Playbook

/// Accounts for tests: from text, and those of the examples.
enum Account {
  static let today = Day(iso: "2026-11-20")

  /// A dossier of a packet in text; `today` is 2026-11-20 where nobody says otherwise.
  static func dossier(
    _ frontMatter: String, _ body: String = "", on day: String = "2026-11-20",
    slug: String = "acme", settings: String = "", seals: [Seal] = []
  ) throws -> Dossier {
    let settings = Settings.read(text: settings, file: "handoff.yaml").settings
    let text = "---\naccount: Acme\n\(frontMatter)\n---\n\n\(body)\n"
    let packet = Packet.read(
      slug: slug, files: [("packets/\(slug).md", text)], settings: settings
    ).packet
    guard let today = Day(iso: day) else { throw NoDay(text: day) }
    return Dossier(of: packet, seals: seals, settings: settings, today: today)
  }

  struct NoDay: Error {
    let text: String
  }

  static let examples = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "examples")

  /// The examples' packets with their settings, on 2026-11-20.
  static func book(on day: String = "2026-11-20") throws -> AccountBook {
    guard let today = Day(iso: day) else { throw NoDay(text: day) }
    let settings = Settings.read(
      text: try String(contentsOf: examples.appending(path: "handoff.yaml"), encoding: .utf8),
      file: "handoff.yaml"
    ).settings
    let accounts = try packets().map { slug, files in
      let reading = Packet.read(slug: slug, files: files, settings: settings)
      return PortfolioAccount(
        of: Dossier(of: reading.packet, settings: settings, today: today),
        findings: reading.findings)
    }
    return AccountBook(accounts, settings: settings, today: today)
  }

  /// Each example's slug with its files, by name.
  static func packets() throws -> [(slug: String, files: [(path: String, text: String)])] {
    let folder = examples.appending(path: "packets")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0 != "README.md" }.map { name in
        let place = folder.appending(path: name)
        guard !name.hasSuffix(".md") else {
          return (
            String(name.dropLast(3)),
            [("packets/\(name)", try String(contentsOf: place, encoding: .utf8))]
          )
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
          .filter { $0.hasSuffix(".md") }.map { file in
            (
              "packets/\(name)/\(file)",
              try String(contentsOf: place.appending(path: file), encoding: .utf8)
            )
          }
        return (name, files)
      }
  }
}
