import CommonMark
import Packets

extension Chart {
  static let criteria = Chart(
    "criteria",
    "Each success criterion's way from baseline to target, and how much of it is done",
    from: .needed(.column(\.successCriteria, \.criteria, \.criterion)),
    .needed(.column(\.successCriteria, \.criteria, \.baseline)),
    .needed(.column(\.successCriteria, \.criteria, \.target)),
    .needed(.column(\.successCriteria, \.criteria, \.actual)),
    .needed(.column(\.successCriteria, \.criteria, \.asOf)),
    .needed(.column(\.successCriteria, \.criteria, \.due)),
    .needed(.column(\.reviews, \.results, \.criterion)),
    .needed(.column(\.reviews, \.results, \.actual)),
    .needed(.column(\.reviews, \.results, \.review))
  ) { writing, names, baselines, targets, actuals, days, due, reviewed, results, reviews in
    let found = ReviewedCriteria(criteria: reviewed, actuals: results, reviews: reviews)
    let rows = names.indices.map { index -> CriterionRow in
      var row = CriterionRow(
        name: names[index], baseline: baselines[index], target: targets[index],
        actual: actuals[index], due: due[index], measured: writing.words(days[index]))
      if row.actual == nil, let last = found.last(of: names[index]) {
        row.actual = results[last]
        row.measured = writing.words(reviews[last])
      }
      return row
    }.filter { !$0.isEmpty(in: writing) }
    guard !rows.isEmpty else { return nil }
    let chart = CriteriaChart(rows: rows.map { $0.row(in: writing) })
    return CriteriaDrawing(chart).picture
      .figure(table: rows.table(in: writing), summary: chart.summary)
  }
}

/// What reviews found, for criteria that have no actual of their own.
private struct ReviewedCriteria {
  var criteria: [Entry<Wording>?]
  var actuals: [Entry<Measure>?]
  var reviews: [Entry<Wording>?]

  /// The last one that measured the criterion.
  func last(of criterion: Entry<Wording>?) -> Int? {
    guard let name = criterion?.text.trimmed else { return nil }
    return criteria.indices.last { criteria[$0]?.text.trimmed == name && actuals[$0] != nil }
  }
}

/// A criterion's fields, as the chart's inputs have them.
private struct CriterionRow {
  var name: Entry<Wording>?
  var baseline: Entry<Measure>?
  var target: Entry<Measure>?
  var actual: Entry<Measure>?
  var due: Entry<PlanDate>?
  /// The day of the actual, or the review that found it.
  var measured: String?

  /// Whether this audience reads nothing of it.
  func isEmpty(in writing: Writing) -> Bool {
    [writing.words(name), writing.words(baseline), writing.words(target), writing.words(actual)]
      .allSatisfy { $0 == nil } && writing.words(due) == nil
  }

  private var progress: CriteriaChart.Progress? {
    guard let actual = actual?.value else { return nil }
    guard let target = target?.value else { return .told }
    if let share = actual.share(ofWayTo: target, from: baseline?.value) { return .share(share) }
    return actual.reaches(target, from: baseline?.value).map { .reached($0) } ?? .told
  }

  func row(in writing: Writing) -> CriteriaChart.Row {
    CriteriaChart.Row(
      name: writing.words(name) ?? "to be agreed", baseline: writing.words(baseline),
      target: writing.words(target), actual: writing.words(actual).map { $0 + suffix },
      progress: progress, due: writing.words(due),
      isDue: due?.value?.day.map { $0 < writing.today } ?? false)
  }

  private var suffix: String { measured.map { " (\($0))" } ?? "" }

  /// The row of the table: what, before, target, now, by.
  func cells(in writing: Writing) -> [[Inline]] {
    [
      writing.inlines(name, or: "to be agreed"),
      writing.inlines(baseline, or: "to be measured"),
      writing.inlines(target, or: "to be agreed"),
      writing.words(actual) == nil
        ? CriteriaChart.Progress.unmeasured.inlines
        : writing.inlines(actual) + suffix.inlines,
      writing.inlines(due, or: "to be agreed"),
    ]
  }
}

extension [CriterionRow] {
  fileprivate func table(in writing: Writing) -> [Block] {
    var table = ChartTable(["What will be different", "Before", "Target", "Now", "By"])
    for row in self { table.append(row.cells(in: writing)) }
    return table.blocks
  }
}
