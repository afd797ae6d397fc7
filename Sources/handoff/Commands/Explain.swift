import ArgumentParser
import Documents
import HandoffKit
import Packets
import Playbook

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say why a rule matters, with a good and a bad example.",
    discussion: "Without a rule all are listed, with a line each.")

  @Argument(help: "The rule's name, as it stands in brackets behind a finding.")
  var rule: String?

  func run() throws {
    let terminal = Terminal()
    guard let name = rule?.lowercased() else { return try terminal.write(data: Self.list) }
    guard let page = Self.page(of: name) else { throw UnknownRule(name: name) }
    try terminal.write(data: page)
  }

  private static func page(of name: String) -> String? {
    if let page = RuleBook.page(of: name) {
      return page.text + "\nThe examples are judged as of \(page.asOf).\n"
    }
    if let rule = GuardRule(rawValue: name) { return rule.page }
    return ReadingRules.has(name) ? readingPage(of: name) : nil
  }

  /// A line a rule, by family.
  private static var list: String {
    let guarded = GuardRule.allCases
    let width = (RuleBook.rules.map(\.name) + guarded.map(\.rawValue)).map(\.count).max() ?? 0
    func line(_ name: String, _ meaning: String) -> String {
      "  \(name)\(String(repeating: " ", count: width - name.count))  \(meaning)\n"
    }
    let families = RuleBook.families.map { family in
      "\(family.name)\n"
        + family.rules.map { rule in
          let blocks = rule.severity.blocks.map { "blocks \($0.rawValue)" } ?? "never blocks"
          return line(rule.name, "\(rule.meaning) (\(blocks))")
        }.joined()
    }
    let leaks =
      "Customers' documents\n"
      + guarded.map { line($0.rawValue, "\($0.meaning) (withholds)") }.joined()
    return (families + [leaks]).joined(separator: "\n")
  }

  /// What reading reports says itself what to write; how to live with it is the same for all.
  private static func readingPage(of name: String) -> String {
    """
    # \(name)

    This is about how a packet is written, not about what the playbook asks: a value, a row or a
    heading can't be read as it stands. The finding says what was found, what was expected and what
    to write instead. Nothing is lost meanwhile: what can't be read is kept as an internal remark.

    `handoff fields` lists what each section takes. To let the line off, give a reason above it:

        <!-- handoff: allow \(name) -- why it may stay as it is -->

    """
  }
}

extension GuardRule {
  fileprivate var page: String {
    """
    # \(rawValue)

    The leak guard reads every file for a customer before it is written, and found \(meaning). While
    it finds something, nothing is written for that customer.

    Say it in other words, or leave it out: the finding names the packet's line. To allow the words for
    one account, give a reason in handoff.yaml:

        guard:
          allow:
            - {text: "the words", account: the-account, reason: why customers may read them}

    """
  }
}
