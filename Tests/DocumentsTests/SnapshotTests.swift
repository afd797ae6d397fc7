import Foundation
import Packets
import Testing

@testable import Documents

/// The examples' documents as they are held in `Cases/<packet>/expected/`. `RECORD=1` rewrites
/// them and fails all the same.
@Suite struct SnapshotTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Cases", isDirectory: true)
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
  /// What is held of every example.
  private static let told: Set<Format> = [.md, .txt, .ics]
  /// The one whose pages and mails are held too.
  private static let pictured = "maplecourt-dental"

  private static func expected(_ slug: String) -> URL {
    root.appendingPathComponent(slug).appendingPathComponent("expected", isDirectory: true)
  }

  @Test(arguments: Example.all)
  func documentsAreAsExpected(_ example: Example) throws {
    let workshop = try Workshop(settings: try Example.settings())
    let packet = try example.packet()
    var names: Set<String> = []
    for template in workshop.press.library.documents {
      let document = try workshop.press.compose(template, of: packet)
      for format in workshop.formats(of: document)
      where Self.told.contains(format) || example.slug == Self.pictured {
        let name = "\(template.name).\(format.rawValue)"
        names.insert(name)
        try compare(
          try workshop.press.layOut(document, as: format),
          with: Self.expected(example.slug).appendingPathComponent(name))
      }
    }
    for stale in Self.expected(example.slug).entries where !names.contains(stale.lastPathComponent)
    {
      if Self.isRecording { try FileManager.default.removeItem(at: stale) }
      Issue.record("no document is written to \(example.slug)/\(stale.lastPathComponent)")
    }
  }

  @Test func everyCaseHasItsExample() throws {
    try #require(Example.all.count >= 8)
    let slugs = Set(Example.all.map(\.slug))
    try #require(slugs.contains(Self.pictured))
    for folder in Self.root.entries where !slugs.contains(folder.lastPathComponent) {
      if Self.isRecording { try FileManager.default.removeItem(at: folder) }
      Issue.record("no example is called \(folder.lastPathComponent)")
    }
  }

  private func compare(_ text: String, with url: URL) throws {
    let held = try? String(contentsOf: url, encoding: .utf8)
    // Compared by bytes: to Swift a CRLF is one character, and accents may be composed or not.
    guard held.map({ Array($0.utf8) }) != Array(text.utf8) else { return }
    let name = url.pathComponents.suffix(3).joined(separator: "/")
    if Self.isRecording {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      Issue.record("recorded \(name)")
    } else if let held {
      Issue.record("\(name) differs: \(Self.difference(held, text))")
    } else {
      Issue.record("\(name) is missing; RECORD=1 writes it")
    }
  }

  /// The first lines that differ.
  private static func difference(_ held: String, _ text: String) -> String {
    let lines = [held, text].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    let same = zip(lines[0], lines[1]).prefix { $0 == $1 }.count
    let differing = lines.map { $0.dropFirst(same).prefix(3).joined(separator: "\n") }
    return "from line \(same + 1)\nexpected:\n\(differing[0])\nfound:\n\(differing[1])"
  }
}
