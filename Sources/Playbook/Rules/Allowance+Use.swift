import Diagnostics
import Packets

extension Packet {
  /// What lets a rule's finding off at a place; nil where nothing does.
  ///
  /// A packet lets off what is found in its own files and concerns itself: nothing about seals, so
  /// that goalposts can't move unseen.
  package func allowance(of rule: String, at place: SourceLocation?) -> Allowance? {
    guard !SealProblem.rules.contains(rule), place.map({ files.contains($0.file) }) ?? true else {
      return nil
    }
    return allowances.first { $0.rules.contains(rule) && $0.reaches(place) }
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
        if SealProblem.rules.contains(name) { return allowance.ofSeals(name) }
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
    guard !name.hasPrefix("guard-"), name != "internal-jargon" else {
      return Finding(
        "unknown-rule", .warning, at: location,
        "`\(name)` is about a customer's document, and no comment lets that off: nothing is let off",
        fix: "put the words into handoff.yaml under `guard:` `allow:`, with a reason")
    }
    let near = nearest(to: name, in: RuleBook.rules.map(\.name) + ReadingRules.names.sorted())
    return Finding(
      "unknown-rule", .warning, at: location, "no rule is called `\(name)`, so nothing is let off",
      fix: near.map { "write `\($0)` if that is meant" }
        ?? "name a rule; `handoff explain` lists them")
  }

  fileprivate func ofSeals(_ name: String) -> Finding {
    Finding(
      "unused-allowance", .warning, at: location,
      "`\(name)` is about seals, and no packet can let that off: nothing is let off",
      fix: "remove it, and put right what the rule finds; a change that both sides approved "
        + "belongs in Agreement")
  }

  fileprivate func unused(_ name: String) -> Finding {
    Finding(
      "unused-allowance", .info, at: location,
      "the allowance of `\(name)` lets nothing off, since the rule finds nothing there",
      fix: "remove it")
  }
}
