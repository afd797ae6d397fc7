import Diagnostics
import Packets

/// What somebody on our side said that they would get.
enum PromiseRules {
  static let all = [unverified, withoutNeeds, notReset, untracked, outOfScope]

  private static let unverified = Rule(
    "promise-unverified", .from(.closedWon, .error), by: .sales,
    meaning: "nobody checked that a promise can be kept",
    owns: "Promises: Verified by", "Promises: Verdict"
  ) { dossier in
    let gaps = dossier.gaps(in: "Promises", "Verified by", "Verdict")
    return gaps.grouped(by: \.subject).map { gaps in
      let isUnverified = gaps.contains { $0.lacking.field?.name == "Verified by" }
      let gap = gaps[0]
      return Violation(
        at: gap.lacking.location ?? dossier.top,
        isUnverified
          ? "nobody verified \(gap.subject), expected somebody who knows whether it can be kept"
          : "\(gap.subject) has no verdict, expected in scope, only if, out of scope or asked only",
        fix: isUnverified
          ? "have somebody check it and write who did, with the verdict"
          : "write the verdict of whoever verified it"
      ).asGap
    }
  }

  private static let withoutNeeds = Rule.gap(
    "promise-without-needs", in: "Promises", "Needs", noun: "needs",
    expected: "what has to be there for it to come true",
    fix: "write what it takes, from them and from us, or `None known — reason`",
    meaning: "nobody asked what a promise takes")

  private static let notReset = Rule(
    "promise-not-reset", .from(.kickoff, .error), by: .csm,
    meaning: "a promise holds only under a condition, and the customer was never told",
    owns: "Expectations"
  ) { dossier in
    let expectations = dossier.expectations
    return dossier.promises { $0 == .onlyIf }.compactMap { promise in
      guard !expectations.contains(where: promise.topic.touches) else { return nil }
      return Violation(
        at: promise.location,
        "\(promise.name) holds only if its needs are met, and Expectations doesn't set it right",
        fix: "write in Expectations what they understood, what is agreed and with whom")
    }
  }

  private static let untracked = Rule(
    "promise-untracked", .from(.kickoff, .warning), by: .implementation,
    meaning: "no milestone, task, expectation or exclusion answers a promise"
  ) { dossier in
    let milestones = dossier.milestones
    let answers = milestones + dossier.tasks + dossier.expectations + dossier.exclusions
    return dossier.promises { $0 == .inScope || $0 == nil }.compactMap { promise in
      if let milestone = promise.milestone {
        let named = Topic(milestone.text.plain)
        guard !milestones.contains(where: named.names) else { return nil }
        return Violation(
          at: milestone.location,
          "\(promise.name) is to be kept by \(milestone.text.plain.inQuotes), which is no milestone",
          fix: "name a milestone as Milestones has it, or add it there")
      }
      guard !answers.contains(where: promise.topic.touches) else { return nil }
      return Violation(
        at: promise.location,
        "no milestone, task, expectation or exclusion answers \(promise.name)",
        fix: "name the milestone that keeps it, or say in Expectations or Scope that it won't come")
    }
  }

  private static let outOfScope = Rule(
    "promise-out-of-scope", .from(.closedWon, .warning), by: .sales,
    meaning: "something was promised that wasn't sold, and nothing tells the customer"
  ) { dossier in
    let answers = dossier.exclusions + dossier.expectations
    return dossier.promises { $0 == .outOfScope }.compactMap { promise in
      guard !answers.contains(where: promise.topic.touches) else { return nil }
      return Violation(
        at: promise.location,
        "\(promise.name) is out of scope, and neither Scope nor Expectations says so",
        fix: "add it to Out of scope, or set it right in Expectations")
    }
  }
}

/// A promise with what the rules ask of it.
private struct Pledge {
  let name: String
  let location: SourceLocation
  let milestone: Entry<Wording>?
  let topic: Topic
}

extension Dossier {
  fileprivate func promises(_ isMeant: (Verdict?) -> Bool) -> [Pledge] {
    packet.promises.promises.filter { isMeant($0.verdict?.value) }.compactMap { promise in
      promise.promise.map { said in
        Pledge(
          name: said.text.plain.inQuotes, location: said.location,
          milestone: promise.milestone?.value == nil ? nil : promise.milestone,
          topic: Topic(said.text.plain, promise.needs?.text.plain))
      }
    }
  }

  fileprivate var milestones: [Topic] {
    packet.milestones.milestones.map { Topic($0.milestone?.text.plain) }
  }

  fileprivate var tasks: [Topic] {
    packet.customerResponsibilities.tasks.map { Topic($0.task?.text.plain, $0.ifLate?.text.plain) }
  }

  fileprivate var expectations: [Topic] {
    packet.expectations.expectations.map {
      Topic($0.understood?.text.plain, $0.agreed?.text.plain, $0.needs?.text.plain)
    }
  }

  fileprivate var exclusions: [Topic] { packet.scope.outOfScope.map { Topic($0.text.plain) } }
}

extension [Gap] {
  /// Together where they have the same key, in the order in which keys first come.
  func grouped(by key: (Gap) -> String) -> [[Gap]] {
    var order: [String] = []
    var groups: [String: [Gap]] = [:]
    for gap in self {
      let name = key(gap)
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(gap)
    }
    return order.compactMap { groups[$0] }
  }
}
