import Foundation
import Packets
import Testing

@testable import Documents

/// Decks as their presenter's Markdown: each `Cases/<name>.md` is a template's body, and
/// `<name>.txt` what becomes of it. `RECORD=1` rewrites and fails all the same.
@Suite struct DeckCaseTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Cases", isDirectory: true)
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
  private static let cases = folder.entries.filter { $0.pathExtension == "md" }
    .map { $0.deletingPathExtension().lastPathComponent }

  @Test(arguments: cases)
  func slidesAreAsExpected(_ name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    let body = try String(contentsOf: file.appendingPathExtension("md"), encoding: .utf8)
    let text = try Deck.render(body, as: .md, for: .presenter)
    let url = file.appendingPathExtension("txt")
    let held = try? String(contentsOf: url, encoding: .utf8)
    guard held != text else { return }
    if Self.isRecording { try Data(text.utf8).write(to: url) }
    Issue.record("\(name) gives other slides than \(name).txt has:\n\(text)")
  }

  @Test func everyCaseIsRun() throws {
    try #require(Self.cases.count >= 3)
    let names = Set(Self.cases)
    for url in Self.folder.entries {
      #expect(names.contains(url.deletingPathExtension().lastPathComponent), "\(url) is no case")
    }
  }
}

/// A deck of a template's body, for one account.
enum Deck {
  static func render(
    _ body: String, as format: Format, for copy: Copy = .audience,
    of packet: Packet = .reading("---\naccount: Northwind\n---\n"), ready: String = "any",
    settings: Settings = Settings(), logo: Logo? = nil
  ) throws -> String {
    let header = "---\ntitle: Test\naudience: customer\nlayout: deck\nready: \(ready)\n---\n"
    let workshop = try Workshop([("test", header + body)], settings: settings)
    let context = ViewContext(
      settings: settings, today: workshop.press.context.today, logo: logo)
    let press = Press(library: workshop.press.library, context: context)
    return try press.render(
      try press.library.template(named: "test"), of: context.assess(packet), as: format, for: copy)
  }
}
