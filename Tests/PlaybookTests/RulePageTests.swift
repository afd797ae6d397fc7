import Diagnostics
import Packets
import Testing

@testable import Playbook

/// Every rule has a page, and the page's examples show what it says.
@Suite struct RulePageTests {
  @Test func everyRuleHasAPageAndEveryPageARule() {
    let rules = Set(RuleBook.rules.map(\.name))
    #expect(rules.count == RuleBook.rules.count, "two rules of one name")
    #expect(rules.subtracting(RuleBook.pages.keys).sorted() == [])
    #expect(Set(RuleBook.pages.keys).subtracting(rules).sorted() == [])
  }

  @Test(arguments: RuleBook.pages.keys.sorted())
  func examplesShowWhatThePageSays(_ name: String) throws {
    let rule = try #require(RuleBook[name])
    let page = try #require(RuleBook.page(of: name))
    #expect(page.text.hasPrefix("# \(name)\n"))
    let bad = page.examples.filter { $0.heading.hasPrefix("Bad") }
    let good = page.examples.filter { $0.heading.hasPrefix("Good") }
    #expect(!bad.isEmpty && !good.isEmpty, "\(name) lacks an example")
    for example in bad {
      #expect(try !rulings(of: rule, example, on: page).isEmpty, "\(name): \(example.heading)")
    }
    for example in good {
      let found = try rulings(of: rule, example, on: page).map(\.finding.message)
      #expect(found == [], "\(name): \(example.heading)")
    }
  }

  private func rulings(
    of rule: Rule, _ example: RulePage.Example, on page: RulePage
  ) throws -> [Ruling] {
    let dossier = try #require(example.dossier(asOf: page.asOf))
    return Examination(of: dossier, at: page.gate, rules: [rule]).rulings
  }
}
