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
  /// - Parameter rules: those that were run and that nobody waives.
  func findings(of observations: [Observation], by rules: [Rule]) -> [Finding] {
    let run = Set(rules.map(\.name))
    return flatMap { allowance in
      allowance.rules.compactMap { name -> Finding? in
        guard RuleBook[name] != nil || run.contains(name) else {
          return ReadingRules.has(name) ? nil : allowance.unknown(name)
        }
        guard run.contains(name),
          !observations.contains(where: {
            $0.rule.name == name && allowance.reaches($0.violation.location)
          })
        else { return nil }
        return allowance.unused(name)
      }
    }
  }
}

extension Allowance {
  fileprivate func unknown(_ name: String) -> Finding {
    let near = nearest(to: name, in: RuleBook.rules.map(\.name) + ReadingRules.names.sorted())
    return Finding(
      "unknown-rule", .warning, at: location, "no rule is called `\(name)`, so nothing is let off",
      fix: near.map { "write `\($0)` if that is meant" }
        ?? "name a rule; `handoff explain` lists them")
  }

  fileprivate func unused(_ name: String) -> Finding {
    Finding(
      "unused-allowance", .info, at: location,
      "the allowance of `\(name)` lets nothing off, since the rule finds nothing there",
      fix: "remove it")
  }
}
