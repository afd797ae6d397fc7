import ArgumentParser
import HandoffKit
import Playbook

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say why a rule matters, with a good and a bad example.",
    discussion: "Without a rule all are listed, with a line each.")

  @Argument(help: "The rule's name, as it stands in brackets behind a finding.")
  var rule: String?

  func run() throws {
    let terminal = Terminal()
    guard let name = rule else { return try terminal.write(data: Self.list) }
    guard let page = RuleBook.page(of: name.lowercased()) else {
      throw UnknownRule(name: name)
    }
    try terminal.write(data: page.text)
  }

  /// A line a rule, by family.
  private static var list: String {
    let width = RuleBook.rules.map(\.name.count).max() ?? 0
    return RuleBook.families.map { family in
      "\(family.name)\n"
        + family.rules.map { rule in
          let space = String(repeating: " ", count: width - rule.name.count)
          let blocks = rule.severity.blocks.map { "blocks \($0.rawValue)" } ?? "never blocks"
          return "  \(rule.name)\(space)  \(rule.meaning) (\(blocks))\n"
        }.joined()
    }.joined(separator: "\n")
  }
}
