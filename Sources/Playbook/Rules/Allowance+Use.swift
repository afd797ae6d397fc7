import Diagnostics
import Packets

extension Allowance {
  /// Whether it lets a rule off at a place.
  func letsOff(_ rule: Rule, at place: SourceLocation?) -> Bool {
    rules.contains(rule.name) && reaches(place)
  }
}

extension [Allowance] {
  /// What is to be said of the allowances themselves: a rule that nobody knows, and a rule that
  /// finds nothing there, at whatever gate.
  ///
  /// - Parameters:
  ///   - found: what each rule found that was run.
  ///   - rules: all that could have been run; one that a company waives finds nothing by that.
  func findings(
    of found: [(rule: Rule, violations: [Violation])], among rules: [Rule]
  ) -> [Finding] {
    flatMap { allowance in
      allowance.rules.compactMap { name -> Finding? in
        guard RuleBook[name] != nil || rules.contains(where: { $0.name == name }) else {
          return allowance.unknown(name)
        }
        guard let run = found.first(where: { $0.rule.name == name }),
          !run.violations.contains(where: { allowance.reaches($0.location) })
        else { return nil }
        return allowance.unused(name)
      }
    }
  }
}

extension Allowance {
  fileprivate func unknown(_ name: String) -> Finding {
    let near = nearest(to: name, in: RuleBook.rules.map(\.name))
    return Finding(
      "unknown-rule", .warning, at: location, "no rule is called `\(name)`, so nothing is let off",
      fix: near.map { "write `\($0)` if that is meant" } ?? "name a rule of the playbook")
  }

  fileprivate func unused(_ name: String) -> Finding {
    Finding(
      "unused-allowance", .info, at: location,
      "the allowance of `\(name)` lets nothing off, since the rule finds nothing there",
      fix: "remove it")
  }
}
