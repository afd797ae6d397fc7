import Diagnostics

/// What the customer will measure success by.
package struct SuccessCriteria: Section {
  package var criteria: [SuccessCriterion] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "Success criteria",
    aliases: ["Success metrics", "Outcomes", "KPIs", "Success criterion", "Desired outcomes"],
    visibility: .shared, by: [.sales, .implementation], from: .closedWon,
    "What the customer will measure success by, with baseline, target and day",
    parts: [
      .records(
        \.criteria, "Criteria", visibility: .shared, asked: .closedWon,
        "One measurable criterion each")
    ])
}

/// One measurable criterion, from baseline to target.
package struct SuccessCriterion: Record {
  package var criterion: Entry<Wording>?
  package var reasonForBuying: Entry<Flag>?
  package var priority: Entry<Wording>?
  package var namedBy: Entry<Person>?
  package var baseline: Entry<Measure>?
  package var target: Entry<Measure>?
  package var due: Entry<PlanDate>?
  package var evidence: Entry<Wording>?
  package var owners: [Entry<Person>] = []
  package var actual: Entry<Measure>?
  package var asOf: Entry<PlanDate>?
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(
      \.criterion, "Criterion", aliases: ["KPI", "Metric", "Success metric", "Outcome", "Measure"],
      visibility: .shared, asked: .closedWon, "What is measured"),
    .one(
      \.reasonForBuying, "Reason for buying", aliases: ["Why they bought", "Buying reason"],
      visibility: .shared, asked: .closedWon, "Whether they bought because of it: yes or no"),
    .one(
      \.priority, "Priority", aliases: ["Rank"], visibility: .shared, "Its rank among the criteria"),
    .one(
      \.namedBy, "Named by", aliases: ["Stated by"], visibility: .shared, asked: .closedWon,
      "Who at the customer named it"),
    .one(
      \.baseline, "Baseline", aliases: ["Today"], visibility: .shared, asked: .closedWon,
      "Where it stood before us"),
    .one(
      \.target, "Target", aliases: ["Goal", "Target value"], visibility: .shared, asked: .closedWon,
      "Where it has to get"),
    .one(
      \.due, "Due", aliases: ["Target date", "Due date", "Deadline", "When"], visibility: .shared,
      asked: .closedWon, "By when"),
    .one(
      \.evidence, "Evidence",
      aliases: ["Measured by", "Measurement", "How measured", "Data source"],
      visibility: .shared, asked: .closedWon, "Which report or count shows it"),
    .many(
      \.owners, "Owner", aliases: ["Owners", "Responsible"], visibility: .shared,
      by: [.sales, .implementation], asked: .kickoff, separated: .names, "Who answers for it"),
    .one(
      \.actual, "Actual", aliases: ["Result", "Current value"], visibility: .shared,
      by: [.implementation],
      asked: .closeOut, "Where it stands now"),
    .one(
      \.asOf, "As of", aliases: ["Measured on"], visibility: .shared, by: [.implementation],
      asked: .closeOut,
      "The day of the actual"),
    .note(\.notes),
  ]

  /// Baseline, target and due from the criterion's own sentence, where their columns say nothing.
  package mutating func settle(in context: ReadingContext) -> [Finding] {
    let unfilled = Set(margin.unfilled.map(\.field))
    guard let criterion, baseline == nil || target == nil || due == nil else { return [] }
    let sentence = CriterionSentence(criterion.text, in: context)
    func said<Value>(_ value: Value?, _ field: String, _ text: String?) -> Entry<Value>? {
      guard let value, !unfilled.contains(field) else { return nil }
      return Entry(
        .given(value),
        text: RichText(plain: text ?? criterion.text.trimmed, at: criterion.location))
    }
    baseline = baseline ?? said(sentence.baseline, "Baseline", sentence.baseline?.text)
    target = target ?? said(sentence.target, "Target", sentence.target?.text)
    let day = sentence.due?.display(in: .english)
    due = due ?? said(sentence.due, "Due", day)
    return due == nil || target == nil ? sentence.findings : []
  }
}
