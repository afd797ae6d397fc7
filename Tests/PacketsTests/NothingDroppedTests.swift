import Foundation
import Packets
import Testing

/// What was understood, kept or reported holds every word that was typed.
@Suite struct NothingDroppedTests {
  @Test(arguments: 0..<200)
  func messyPacketKeepsEveryWord(_ seed: Int) {
    let packet = MessyPacket.text(seed: UInt64(seed))
    let reading = Packet.read(slug: "messy", files: [("messy.md", packet.text)])
    let kept = Set(reading.words)
    let lost = packet.text.words.filter { $0.isTag && !kept.contains($0) }
    #expect(lost.isEmpty, "seed \(seed) lost \(lost) of:\n\(packet.text)")
    let leaked = reading.packet.sharedWords.intersection(packet.secrets).sorted()
    #expect(leaked.isEmpty, "seed \(seed) shares \(leaked) of:\n\(packet.text)")
  }

  @Test(arguments: ExamplePacket.all)
  func examplePacketKeepsEveryWord(_ example: ExamplePacket) throws {
    let files = try example.files()
    let reading = Packet.read(slug: example.slug, files: files)
    let names = Packet.nameWords
    let kept = Dictionary(reading.words.map { ($0, 1) }, uniquingKeysWith: +)
    let typed = files.flatMap { $0.text.withoutYAMLComments.withoutTicks.words }.filter {
      !names.contains($0)
    }
    let counts = Dictionary(typed.map { ($0, 1) }, uniquingKeysWith: +)
    let lost = counts.filter { kept[$0.key, default: 0] < $0.value }.keys.sorted()
    #expect(lost.isEmpty, "\(example.slug) lost \(lost)")
  }

  @Test func examplesExist() {
    #expect(ExamplePacket.all.count >= 8)
  }
}

/// One packet of `examples/packets`: a file, or a folder of files.
struct ExamplePacket: Sendable, CustomStringConvertible {
  let slug: String
  let urls: [URL]

  var description: String { slug }

  static let all: [ExamplePacket] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("examples/packets", isDirectory: true)
    let manager = FileManager.default
    let entries =
      (try? manager.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)) ?? []
    return entries.sorted { $0.path < $1.path }.map { url in
      let files =
        url.hasDirectoryPath
        ? (try? manager.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)) ?? [] : [url]
      return ExamplePacket(
        slug: url.deletingPathExtension().lastPathComponent,
        urls: files.filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path })
    }
  }()

  func files() throws -> [(path: String, text: String)] {
    try urls.map { url in
      (
        path: url.lastPathComponent,
        text: String(decoding: try Data(contentsOf: url), as: UTF8.self)
      )
    }
  }
}

extension String {
  /// Whether it is one of the words that a messy packet is made of.
  fileprivate var isTag: Bool {
    hasPrefix("wo") && hasSuffix("rd") && dropFirst(2).dropLast(2).allSatisfy(\.isNumber)
  }

  /// A ticked box is understood by its tick.
  fileprivate var withoutTicks: String { replacingOccurrences(of: "[x]", with: "") }

  /// Front matter's own comments are the author's, as YAML has it.
  fileprivate var withoutYAMLComments: String {
    var isFrontMatter = hasPrefix("---")
    var lines: [Substring] = []
    for (index, line) in split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0, line == "---" { isFrontMatter = false }
      let comment = isFrontMatter ? line.range(of: " #") : nil
      lines.append(
        isFrontMatter && line.hasPrefix("#") ? "" : comment.map { line[..<$0.lowerBound] } ?? line)
    }
    return lines.joined(separator: "\n")
  }
}
