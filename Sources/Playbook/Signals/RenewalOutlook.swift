import Diagnostics
import Packets

/// What speaks for and against a renewal, from six months after the handoff (playbook.md, Signals
/// over time): criteria met, the economic buyer in contact, open high risks, flags.
///
/// A criterion that isn't met speaks against it once its day is past, or where it has none.
package struct RenewalOutlook: Hashable, Sendable {
  /// The first day from which it says something; nil where nobody wrote down when the handoff was
  /// held, or the customer left.
  package let from: Day?
  private let hasLeft: Bool
  package let isDue: Bool
  /// The criteria that can be judged.
  package let judged: [JudgedCriterion]
  /// Nil where it isn't known who the economic buyer is, or when we last spoke.
  package let isBuyerInContact: Bool?
  package let openHighRisks: [String]
  package let warnings: [Warning]
  /// What would have to be known to say that nothing speaks against it: `risks`.
  package let unsaid: [String]
  package let grounds: Grounds

  /// How many are met of the criteria that can be judged.
  package var criteria: Share { Share(judged.count { $0.state == .met }, of: judged.count) }

  /// `1 of 3 met, 1 overdue (“Rotas”, due 30 June 2026), 1 on the way (“Spend”, due 31 December
  /// 2026)`; nil where none can be judged.
  package var progress: String? {
    guard !judged.isEmpty else { return nil }
    let others: [(JudgedCriterion.State, String)] = [
      (.overdue, "overdue"), (.onTheWay, "on the way"), (.undated, "not met, without a due day"),
    ]
    let parts = others.compactMap { state, words -> String? in
      let found = judged.filter { $0.state == state }
      return found.isEmpty ? nil : "\(found.count) \(words) (\(found.listed))"
    }
    return (["\(criteria.part) of \(criteria.whole) met"] + parts).joined(separator: ", ")
  }

  /// What speaks against a renewal, in words.
  package var concerns: [String] {
    let late: [(JudgedCriterion.State, String)] = [
      (.overdue, "overdue"), (.undated, "not met, without a due day"),
    ]
    return late.compactMap { state, words -> String? in
      let found = judged.filter { $0.state == state }
      guard !found.isEmpty else { return nil }
      return "\(found.count.counted("criterion", "criteria")) \(words) (\(found.listed))"
    }
      + (isBuyerInContact == false ? ["the economic buyer isn't in contact"] : [])
      + openHighRisks.map { "open high risk: \($0.shortened)" } + warnings.map(\.text)
  }

  /// One sentence where no concern is known: that there is none, or that too little is known.
  package var verdict: String {
    if hasLeft { return "The customer left." }
    return unsaid.isEmpty
      ? "Nothing that can be counted speaks against a renewal."
      : "Too little is written to say what speaks against a renewal; it lacks "
        + unsaid.joined(separator: ", ") + "."
  }

  /// Days in which a contact counts as being in contact.
  package static let contact = 30
  /// Months after the handoff.
  package static let wait = 6

  package init(of dossier: Dossier, _ disengagement: Disengagement) {
    hasLeft = Standing(of: dossier).stage == .churned
    guard !hasLeft else {
      (from, isDue, judged, isBuyerInContact) = (nil, false, [], nil)
      (openHighRisks, warnings, unsaid) = ([], [], [])
      grounds = Grounds(arithmetic: ["the customer left"])
      return
    }
    var review = OutlookReview(dossier: dossier)
    from = review.readBeginning()
    isDue = from.map { $0 <= dossier.today } ?? false
    judged = review.readCriteria()
    isBuyerInContact = review.readBuyer()
    openHighRisks = review.readRisks()
    warnings = disengagement.warnings
    unsaid = review.unsaid + (disengagement.grounds.missing.isEmpty ? [] : ["signs of life"])
    grounds = review.grounds
  }
}

/// A criterion whose actual and target are figures, held against its day.
package struct JudgedCriterion: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case met
    /// Its day is past.
    case overdue
    /// Its day is still to come.
    case onTheWay
    /// Not met, and nobody wrote down by when it should be.
    case undated
  }

  package var name: String
  package var due: PlanDate?
  package var state: State
}

extension [JudgedCriterion] {
  /// `“Rotas”, due 30 June 2026; “Spend”, due Q4 2026`
  fileprivate var listed: String {
    map { criterion in
      let due = criterion.due.map { ", due \($0.formatted(in: .english))" } ?? ""
      return "“\(criterion.name)”" + due
    }.joined(separator: "; ")
  }
}

private struct OutlookReview {
  let dossier: Dossier
  var grounds = Grounds()
  /// What it lacks, kind by kind.
  private(set) var unsaid: [String] = []

  init(dossier: Dossier) { self.dossier = dossier }

  mutating func readBeginning() -> Day? {
    guard let held = dossier.packet.day(of: .handoffHeld) else {
      grounds.lacks(
        "the day of the handoff", write: "the event `handoff held` with its date in `history`",
        at: dossier.place(of: "History"))
      return nil
    }
    return held.adding(months: RenewalOutlook.wait)
  }

  mutating func readCriteria() -> [JudgedCriterion] {
    let all = dossier.packet.successCriteria.criteria
    let judged = all.compactMap { judge($0) }
    if all.isEmpty {
      grounds.lacks(
        "success criteria", write: "Success criteria", at: dossier.place(of: "Success criteria"))
    }
    if all.isEmpty || judged.count < all.count { unsaid.append("criteria with target and actual") }
    return judged
  }

  private mutating func judge(_ criterion: SuccessCriterion) -> JudgedCriterion? {
    let name = (criterion.criterion?.text.trimmed ?? "a criterion").shortened
    let latest = dossier.packet.latestActual(of: criterion)
    guard let actual = latest?.value, let target = criterion.target?.value,
      let isMet = actual.reaches(target, from: criterion.baseline?.value)
    else {
      let lacking = criterion.target?.value == nil ? "target" : "actual"
      grounds.lacks(
        "\(lacking) of “\(name)” as a figure",
        write: "\(lacking == "target" ? "Target" : "Actual") in Success criteria",
        at: latest?.location ?? criterion.margin.location)
      return nil
    }
    grounds.take(from: latest?.location)
    let due = criterion.due?.value
    let state = isMet ? .met : state(ofUnmetDue: due?.day)
    if state == .undated {
      grounds.lacks(
        "the day by which “\(name)” is due", write: "Due in Success criteria",
        at: criterion.due?.location ?? criterion.margin.location)
    }
    grounds.note(
      "“\(name)”: \(actual.text.shortened) for a target of \(target.text.shortened), "
        + words(for: state, due))
    return JudgedCriterion(name: name, due: due, state: state)
  }

  private func state(ofUnmetDue day: Day?) -> JudgedCriterion.State {
    day.map { $0 < dossier.today ? .overdue : .onTheWay } ?? .undated
  }

  private func words(for state: JudgedCriterion.State, _ due: PlanDate?) -> String {
    let day = due.map { ", due \($0.formatted(in: .english))" } ?? ""
    return switch state {
    case .met: "met"
    case .overdue: "not met\(day): overdue"
    case .onTheWay: "not met yet\(day): on the way"
    case .undated: "not met, without a due day"
    }
  }

  mutating func readBuyer() -> Bool? {
    let buyers = dossier.packet.stakeholders.people.filter {
      $0.plays(.economicBuyer) && !$0.hasLeft
    }
    guard !buyers.isEmpty else {
      grounds.lacks(
        "the economic buyer", write: "`economic buyer` in that person's Role",
        at: dossier.place(of: "Stakeholders"))
      unsaid.append("the economic buyer")
      return nil
    }
    let contacts = buyers.compactMap { buyer in
      buyer.lastContact?.value?.day.flatMap { $0 <= dossier.today ? (day: $0, buyer: buyer) : nil }
    }
    guard let last = contacts.max(by: { $0.day < $1.day }) else {
      grounds.lacks(
        "the last contact with the economic buyer", write: "Last contact in Stakeholders",
        at: buyers.first?.margin.location)
      unsaid.append("the last contact with the economic buyer")
      return nil
    }
    grounds.take(from: last.buyer.lastContact?.location)
    let days = last.day.days(until: dossier.today)
    let name = last.buyer.name?.value?.name ?? "the economic buyer"
    grounds.note("last contact with \(name), who pays: \(last.day), \(days.counted("day")) ago")
    return days <= RenewalOutlook.contact
  }

  /// Open risks whose likelihood × impact is 12 or more of 25: medium and high, but not low and high.
  mutating func readRisks() -> [String] {
    let section = dossier.packet.risks
    if section.risks.isEmpty, section.frame.noneKnown == nil {
      grounds.lacks(
        "risks", write: "Risks, or `None known — reason` there", at: dossier.place(of: "Risks"))
      unsaid.append("risks")
    }
    return section.risks.compactMap { weigh($0) }
  }

  private mutating func weigh(_ risk: Risk) -> String? {
    guard ![.done, .resolved, .dropped].contains(risk.status?.value) else { return nil }
    let name = risk.risk?.text.trimmed ?? "a risk"
    guard let likelihood = risk.likelihood?.value, let impact = risk.impact?.value else {
      grounds.lacks(
        "likelihood and impact of “\(name.shortened)”", write: "both in Risks",
        at: risk.margin.location)
      unsaid.append("likelihood and impact of “\(name.shortened)”")
      return nil
    }
    let weight = likelihood.rank * impact.rank
    guard weight >= 12 else { return nil }
    grounds.take(from: risk.margin.location)
    grounds.note(
      "open risk “\(name.shortened)”: likelihood \(likelihood.rank) × impact \(impact.rank) = "
        + "\(weight), at least 12 of 25")
    return name
  }
}
