import CommonMark
import Foundation
import Packets
import Testing

@testable import Documents

/// The charts of the packets in `Cases/*.md`, as customers and we see them: the drawings with an
/// element a line, and the tables. `RECORD=1` rewrites them and fails all the same.
@Suite struct ChartCaseTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Cases", isDirectory: true)

  static let cases = folder.entries.filter { $0.pathExtension == "md" }
    .map { $0.deletingPathExtension().lastPathComponent }

  @Test func casesAreFound() throws {
    try #require(Self.cases.count >= 4)
    let known = Set(Self.cases.flatMap { ["\($0).md", "\($0).txt"] })
    for entry in Self.folder.entries where !known.contains(entry.lastPathComponent) {
      Issue.record("no case writes \(entry.lastPathComponent)")
    }
  }

  @Test(arguments: cases)
  func chartsAreAsExpected(_ name: String) throws {
    let url = Self.folder.appendingPathComponent("\(name).md")
    let packet = Packet.reading(try String(contentsOf: url, encoding: .utf8))
    let text = try Audience.allCases.map { audience in
      try charts(of: packet, for: audience).map { "=== \(audience.rawValue) \($0)" }.joined()
    }.joined()
    let expected = Self.folder.appendingPathComponent("\(name).txt")
    guard (try? String(contentsOf: expected, encoding: .utf8)) != text else { return }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(text.utf8).write(to: expected)
    }
    Issue.record("\(name).txt differs; RECORD=1 writes it")
  }

  private func charts(of packet: Packet, for audience: Audience) throws -> [String] {
    let context = ViewContext(settings: Settings(), today: try #require(Workshop.today))
    let writing = Writing(packet, for: audience, in: context)
    return Chart.all.filter { audience.sees($0.visibility) }.map { chart in
      guard let figure = chart.figure(packet, writing) else { return "\(chart.name)\nnone\n" }
      let drawing = figure.html.replacing("><", with: ">\n<")
      return "\(chart.name)\n\(figure.summary)\n\(MarkdownWriter.write(figure.fallback))\(drawing)"
    }
  }
}
