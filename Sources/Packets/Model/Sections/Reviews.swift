/// The reviews with the customer: criteria then and now.
/// One review, such as Day 30.
package struct Reviews: Section {
  package var reviews: [Review] = []
  package var results: [ReviewResult] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "Reviews", aliases: ["Review", "Success reviews"], visibility: .shared, by: [.csm],
    from: .kickoff,
    "What was reviewed with the customer; a heading a review",
    parts: [
      .records(
        \.reviews, "Reviews", visibility: .shared, "One review each: Day 30, Day 60, Day 90, QBR"),
      .records(
        \.results, "Results", visibility: .shared, within: "Reviews",
        "What a review found, a criterion each"),
    ])

  /// What stands under the review's heading.
  package func results(of review: Review) -> [ReviewResult] {
    results.filter { $0.review?.text.trimmed == review.review?.text.trimmed }
  }
}

package struct Review: Record {
  package var review: Entry<Wording>?
  package var date: Entry<PlanDate>?
  package var summary: [Entry<Wording>] = []
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(
      \.review, "Review", visibility: .shared, asked: .kickoff, "Day 30, Day 60, Day 90, QBR, …"),
    .one(
      \.date, "Date", aliases: ["On", "Held on"], visibility: .shared, asked: .kickoff,
      "When it was held"),
    .many(
      \.summary, "Summary", visibility: .shared, asked: .kickoff, "What came out, for the customer"),
    .note(\.notes),
  ]
}

/// Where one criterion stood at a review.
package struct ReviewResult: Record {
  package var review: Entry<Wording>?
  package var criterion: Entry<Wording>?
  package var actual: Entry<Measure>?
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(\.review, "Review", visibility: .shared, "Which review it belongs to"),
    .one(
      \.criterion, "Criterion", aliases: ["KPI", "Metric"], visibility: .shared, asked: .kickoff,
      "Which success criterion"),
    .one(
      \.actual, "Actual", aliases: ["Result", "Now"], visibility: .shared, asked: .kickoff,
      "Where it stood"),
    .note(\.notes),
  ]
}

extension Packet {
  /// Where a criterion stands: its own actual, or else what the last review that measured it found.
  package func latestActual(of criterion: SuccessCriterion) -> Entry<Measure>? {
    guard criterion.actual?.value == nil, let name = criterion.criterion?.text.trimmed.foldedKey
    else { return criterion.actual }
    let days = Dictionary(
      reviews.reviews.compactMap { review in
        review.review.flatMap { name in review.date?.value?.day.map { (name.text.trimmed, $0) } }
      }
    ) { first, _ in first }
    let found = reviews.results.enumerated().filter { _, result in
      result.actual?.value != nil && result.criterion?.text.trimmed.foldedKey == name
    }
    // Reviews without a day count as they come, before those with one.
    func day(of result: ReviewResult) -> Int {
      result.review.flatMap { days[$0.text.trimmed]?.number } ?? .min
    }
    let last = found.max { left, right in
      (day(of: left.element), left.offset) < (day(of: right.element), right.offset)
    }
    return last?.element.actual ?? criterion.actual
  }
}
