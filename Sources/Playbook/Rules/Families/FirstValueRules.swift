import Diagnostics
import Packets

/// The first thing that they gain, and the criterion that it belongs to.
enum FirstValueRules {
  static let all = [notOne, withoutCriterion]

  private static let notOne = Rule(
    "first-value-not-one", .from(.kickoff, .error), by: .implementation,
    meaning: "the plan has no first-value milestone, or several"
  ) { dossier in
    let milestones = dossier.packet.milestones.milestones
    let first = dossier.firstValues
    guard !milestones.isEmpty, first.count != 1 else { return [] }
    guard let extra = first.dropFirst().first else {
      return [
        Violation(
          at: dossier.place(of: "Milestones"),
          "no milestone is marked as first value, expected exactly one",
          fix: "mark the day on which they first gain by it: `yes` in First value")
      ]
    }
    let names = first.compactMap { $0.milestone?.text.plain.inQuotes }.joined(separator: ", ")
    return [
      Violation(
        at: extra.firstValue?.location ?? extra.margin.location,
        "\(first.count) milestones are marked as first value, expected exactly one: \(names)",
        fix: "keep the first that they gain by, and leave First value empty for the others")
    ]
  }

  private static let withoutCriterion = Rule(
    "first-value-without-criterion", .from(.kickoff, .error), by: .implementation,
    meaning: "the first-value milestone serves no success criterion"
  ) { dossier in
    let criteria = dossier.packet.successCriteria.criteria.compactMap(\.criterion).map {
      Topic($0.text.plain)
    }
    return dossier.firstValues.compactMap { milestone in
      let name = (milestone.milestone?.text.plain ?? "").inQuotes
      let place = milestone.criterion?.location ?? milestone.margin.location
      guard let named = milestone.criterion?.text.plain, milestone.criterion?.value != nil else {
        return Violation(
          at: place, "first value \(name) names no success criterion, expected the one it serves",
          fix: "write the criterion's name in the milestone's Criterion")
      }
      let topic = Topic(named)
      guard !criteria.contains(where: topic.names) else { return nil }
      return Violation(
        at: place,
        "first value \(name) serves \(named.inQuotes), which is no success criterion",
        fix: "name a criterion as Success criteria has it")
    }
  }
}

extension Dossier {
  /// The milestones that are marked as first value and still count.
  var firstValues: [Milestone] {
    packet.milestones.milestones.filter {
      $0.firstValue?.value?.isOn == true && $0.status?.value != .dropped
    }
  }
}
