import Diagnostics
import Packets

/// What success is measured by, and whether it can be.
enum CriteriaRules {
  static let all = [
    notMeasurable,
    .gap(
      "criterion-without-baseline", in: "Success criteria", "Baseline", noun: "baseline",
      expected: "where it stands before us",
      fix: "write the value and its unit, or who measures it by when",
      meaning: "a criterion doesn't say where it starts"),
    .gap(
      "criterion-without-due", in: "Success criteria", "Due", noun: "day",
      expected: "by when it is to be met", fix: "write a day or a period with its year in Due",
      meaning: "a criterion doesn't say by when"),
    .gap(
      "criterion-without-evidence", in: "Success criteria", "Evidence", noun: "evidence",
      expected: "the report or count that shows it",
      fix: "name the report or count in Evidence, one that the customer trusts",
      meaning: "nobody knows what will show that a criterion is met"),
    .gap(
      "criterion-without-named-by", in: "Success criteria", "Named by", noun: "person who named it",
      expected: "who at the customer did", fix: "write in Named by who at the customer wants it",
      meaning: "nobody at the customer stands behind a criterion"),
    noReason,
  ]

  private static let notMeasurable = Rule(
    "criterion-not-measurable", .from(.closedWon, .error), by: .sales,
    meaning: "two people could disagree on whether a criterion is met",
    owns: "Success criteria: Target"
  ) { dossier in
    dossier.criteriaWithoutTarget
      + dossier.packet.successCriteria.criteria.compactMap { criterion in
        guard let sentence = criterion.criterion,
          let verdict = dossier.measurability(of: criterion), !verdict.isMeasurable
        else { return nil }
        return Violation(
          at: sentence.location,
          "\(sentence.text.plain.inQuotes) \(verdict.reason); expected what two people can settle on a"
            + " day",
          fix: "write how much, from where to where, in Target or in the sentence itself")
      }
  }

  private static let noReason = Rule(
    "no-reason-for-buying", .from(.closedWon, .error), by: .sales,
    meaning: "no measurable criterion is a reason why they bought"
  ) { dossier in
    let criteria = dossier.packet.successCriteria.criteria
    let judged = criteria.filter { $0.reasonForBuying?.value != nil }
    guard !judged.isEmpty else { return [] }
    let isThere = judged.contains { criterion in
      criterion.reasonForBuying?.value?.isOn == true
        && dossier.measurability(of: criterion)?.isMeasurable != false
    }
    guard !isThere else { return [] }
    let reasons = judged.filter { $0.reasonForBuying?.value?.isOn == true }
    let found =
      reasons.isEmpty
      ? "no criterion is a reason for buying"
      : "no criterion that is a reason for buying can be measured"
    return [
      Violation(
        at: dossier.place(of: "Success criteria"),
        "\(found); expected at least one that they bought for and that can be measured",
        fix: "write down what they bought it for, so that it can be measured")
    ]
  }
}

extension Dossier {
  /// Criteria that can be settled by their sentence alone: a review has nothing to compare with.
  fileprivate var criteriaWithoutTarget: [Violation] {
    let settled = Set(
      packet.successCriteria.criteria.filter { measurability(of: $0)?.isMeasurable == true }
        .compactMap(\.criterion?.text.trimmed))
    return gaps(in: "Success criteria", "Target").compactMap { gap in
      guard gap.lacking.record.map(settled.contains) == true else { return nil }
      return Violation(
        at: gap.lacking.location ?? top,
        gap.sentence(noun: "target", expected: "a value that a review can compare with"),
        fix: "write in Target where it has to get", severity: .from(gap.gate, .error)
      ).asGap
    }
  }

  /// Whether a criterion can be settled; nil where its target is promised for a day, or it has no
  /// sentence.
  func measurability(of criterion: SuccessCriterion) -> Measurability? {
    guard let sentence = criterion.criterion, sentence.value != nil else { return nil }
    if case .pending = criterion.target?.answer { return nil }
    // A target that was read out of the sentence stands where the sentence does.
    var target = criterion.target?.location == sentence.location ? nil : criterion.target
    if case .noneKnown = target?.answer { target = nil }
    return Measurability(
      sentence: sentence.text.plain, target: target?.text.plain,
      due: criterion.due?.value?.display(in: .english), currency: settings.currency)
  }
}
