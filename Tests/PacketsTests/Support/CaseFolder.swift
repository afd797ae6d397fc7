import Foundation
import Packets

/// A folder of `Cases`: `packet.md`, or several `.md` files of one packet, and `expected.txt`.
struct CaseFolder: CustomStringConvertible, Sendable {
  let url: URL

  var description: String { url.lastPathComponent }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Cases", isDirectory: true)

  /// Every case by name.
  static let all: [CaseFolder] =
    ((try? FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)) ?? [])
    .filter(\.hasDirectoryPath).sorted { $0.path < $1.path }.map(CaseFolder.init)

  func files() throws -> [(path: String, text: String)] {
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
      .filter { $0.hasSuffix(".md") }.sorted()
    return try names.map { name in
      let data = try Data(contentsOf: url.appendingPathComponent(name))
      return (path: name, text: String(decoding: data, as: UTF8.self))
    }
  }

  var expectedURL: URL { url.appendingPathComponent("expected.txt") }
}
