import Packets

/// All rules, by family; `handoff explain` lists them in this order.
package enum RuleBook {
  package static let rules: [Rule] = families.flatMap(\.rules)

  package static let families: [(name: String, rules: [Rule])] = [
    ("Answers", AnswerRules.all),
    ("Goal", GoalRules.all),
    ("Criteria", CriteriaRules.all + FirstValueRules.all),
    ("Promises", PromiseRules.all),
    ("Risks", RiskRules.all + ObjectionRules.all),
    ("Expansion", ExpansionRules.all + ForecastRules.all),
    ("Fit", FitRules.all),
    ("Words", WordingRules.all),
    ("People", PeopleRules.all + NamingRules.all + ContactRules.all + MeetingRules.all),
    ("Questions", QuestionRules.all),
    ("Ownership", OwnershipRules.all),
    (
      "Stages",
      StageRules.all + HandoffRules.all + ShadowRules.all + GoLiveRules.all + EventRules.all
    ),
    ("Dates", MilestoneRules.all + DateRules.all + StaleRules.all),
    ("Seals", SealRules.all),
  ]

  package static subscript(name: String) -> Rule? { byName[name] }

  /// Whether a rule of its own reports that the field, or the whole part, lacks an answer.
  static func owns(_ asked: Asked) -> Bool {
    owned.contains(asked.field.map { "\(asked.section): \($0)" } ?? asked.section)
  }

  private static let owned = Set(rules.flatMap(\.owns))

  private static let byName = Dictionary(uniqueKeysWithValues: rules.map { ($0.name, $0) })
}
