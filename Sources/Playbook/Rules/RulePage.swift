import CommonMark
import Foundation
import Packets

/// A rule's page: why it matters, and examples that the rule reports and lets pass.
///
/// It is a file of `docs/rules/`, compiled into the program: Markdown, under front matter that says
/// at which `gate` and on which day (`as of`) its examples are judged. Below the headings `Bad` and
/// `Good` stand fenced files: the packet as `markdown`, and what it needs beside as
/// `markdown seals/closed-won-2026-11-03.md`, `yaml handoff.yaml`, or `text changes` with the day
/// on which each section was last changed.
package struct RulePage: Hashable, Sendable {
  /// A packet with what stands beside it.
  package struct Example: Hashable, Sendable {
    /// A fenced block.
    package struct File: Hashable, Sendable {
      /// Empty for the packet.
      package var name: String
      package var text: String
    }

    /// The heading that it stands below, such as `Bad` or `Good`.
    package var heading: String
    package var files: [File]
  }

  /// The rule's name.
  package let name: String
  package let gate: Gate
  /// The day that counts as today in the examples.
  package let asOf: Day
  /// The page without its front matter.
  package let text: String
  package let examples: [Example]

  /// Nil where the file names no gate, or its day is none.
  init?(name: String, source: String) {
    let parts = FrontMatterSource(source, file: "docs/rules/\(name).md")
    let facts = Dictionary(
      (parts.yaml ?? "").split(separator: "\n").compactMap { line -> (String, String)? in
        guard let colon = line.firstIndex(of: ":") else { return nil }
        return (line[..<colon].trimmed, line[line.index(after: colon)...].trimmed)
      }, uniquingKeysWith: { first, _ in first })
    guard let gate = facts["gate"].flatMap(Gate.init(rawValue:)),
      let asOf = Day(iso: facts["as of"] ?? "2026-11-20"),
      let document = try? Document(parsing: parts.body)
    else { return nil }
    self.name = name
    self.gate = gate
    self.asOf = asOf
    text = parts.body.trimmed + "\n"
    examples = document.examples
  }
}

extension RuleBook {
  /// The page of a rule; nil for a name that no rule has.
  package static func page(of name: String) -> RulePage? { pages[name] }

  /// By rule.
  package static let pages: [String: RulePage] = Dictionary(
    EmbeddedFiles.files.compactMap { path, base64 -> (String, RulePage)? in
      guard path.hasSuffix(".md"), let data = Data(base64Encoded: base64.description) else {
        return nil
      }
      let name = String(path.dropLast(3))
      return RulePage(name: name, source: String(decoding: data, as: UTF8.self)).map { (name, $0) }
    }, uniquingKeysWith: { first, _ in first })
}

extension Document {
  /// The fenced blocks, by the heading that they stand below.
  fileprivate var examples: [RulePage.Example] {
    var examples: [RulePage.Example] = []
    for block in blocks {
      switch block.content {
      case .heading(_, let inlines):
        examples.append(RulePage.Example(heading: inlines.plain.trimmed, files: []))
      case .codeBlock(let info, let text) where !examples.isEmpty:
        let name = info.split(separator: " ", maxSplits: 1).dropFirst().first.map(String.init)
        examples[examples.count - 1].files.append(.init(name: name ?? "", text: text))
      default: continue
      }
    }
    return examples.filter { !$0.files.isEmpty }
  }
}
