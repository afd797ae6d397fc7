import Packets

/// All rules, by family; `handoff explain` lists them in this order.
package enum RuleBook {
  package static let rules: [Rule] = families.flatMap(\.rules)

  package static let families: [(name: String, rules: [Rule])] = [
    ("Answers", AnswerRules.all),
    ("People", PeopleRules.all),
  ]

  package static subscript(name: String) -> Rule? { byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: rules.map { ($0.name, $0) })
}
