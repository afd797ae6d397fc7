import Foundation
import Packets
import Testing

@testable import Documents

/// One packet of `examples/`, a file or a folder of files.
struct Example: Sendable, CustomStringConvertible {
  let slug: String
  private let urls: [URL]

  var description: String { slug }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("examples", isDirectory: true)

  /// Every example in the order of its slug.
  static let all: [Example] = root.appendingPathComponent("packets").entries.map { url in
    let files = url.hasDirectoryPath ? url.entries : [url]
    return Example(
      slug: url.deletingPathExtension().lastPathComponent,
      urls: files.filter { $0.pathExtension == "md" })
  }

  static func settings() throws -> Settings {
    let text = try String(contentsOf: root.appendingPathComponent("handoff.yaml"), encoding: .utf8)
    return Settings.read(text: text, file: "handoff.yaml").settings
  }

  func packet() throws -> Packet {
    let files = try urls.map { url in
      // As messages show it: from the workspace on.
      let start = url.pathComponents.lastIndex(of: "packets") ?? 0
      let path = url.pathComponents[start...].joined(separator: "/")
      return (path: path, text: try String(contentsOf: url, encoding: .utf8))
    }
    return Packet.read(slug: slug, files: files, settings: try Self.settings()).packet
  }
}

extension URL {
  /// The visible entries of a folder, sorted; none where it can't be read.
  var entries: [URL] {
    let found = try? FileManager.default.contentsOfDirectory(
      at: self, includingPropertiesForKeys: [.isDirectoryKey], options: .skipsHiddenFiles)
    return (found ?? []).sorted { $0.path < $1.path }
  }
}
