import Diagnostics
import Packets

/// What speaks for and against a renewal, from six months after the handoff (playbook.md, Signals
/// over time): criteria met, the economic buyer in contact, open high risks, flags.
package struct RenewalOutlook: Hashable, Sendable {
  /// The first day from which it says something; nil where nobody wrote down when the handoff was
  /// held, or the customer left.
  package let from: Day?
  package let isDue: Bool
  /// Of the criteria that can be judged.
  package let criteria: Share
  /// Nil where it isn't known who the economic buyer is, or when we last spoke.
  package let isBuyerInContact: Bool?
  package let openHighRisks: [String]
  package let warnings: [Warning]
  package let grounds: Grounds

  /// What speaks against a renewal, in words.
  package var concerns: [String] {
    (criteria.whole > criteria.part
      ? ["\((criteria.whole - criteria.part).counted("criterion", "criteria")) not met"] : [])
      + (isBuyerInContact == false ? ["the economic buyer isn't in contact"] : [])
      + openHighRisks.map { "open high risk: \($0.shortened)" } + warnings.map(\.text)
  }

  /// Days in which a contact counts as being in contact.
  package static let contact = 30
  /// Days after the handoff.
  package static let wait = 182

  package init(of dossier: Dossier, _ disengagement: Disengagement) {
    var review = OutlookReview(dossier: dossier)
    let isChurned = Standing(of: dossier).stage == .churned
    from = isChurned ? nil : review.readBeginning()
    isDue = from.map { $0 <= dossier.today } ?? false
    criteria = review.readCriteria()
    isBuyerInContact = review.readBuyer()
    openHighRisks = review.readRisks()
    warnings = disengagement.warnings
    grounds = review.grounds
  }
}

private struct OutlookReview {
  let dossier: Dossier
  var grounds = Grounds()

  init(dossier: Dossier) { self.dossier = dossier }

  mutating func readBeginning() -> Day? {
    guard let held = dossier.packet.day(of: .handoffHeld) else {
      grounds.lacks(
        "the day of the handoff", write: "the event `handoff held` with its date in `history`",
        at: dossier.place(of: "History"))
      return nil
    }
    return held.adding(days: RenewalOutlook.wait)
  }

  mutating func readCriteria() -> Share {
    let all = dossier.packet.successCriteria.criteria
    var judged = Share(0, of: 0)
    for criterion in all {
      let name = (criterion.criterion?.text.trimmed ?? "a criterion").shortened
      guard let actual = criterion.actual?.value, let target = criterion.target?.value,
        let isMet = actual.reaches(target, from: criterion.baseline?.value)
      else {
        let lacking = criterion.target?.value == nil ? "target" : "actual"
        grounds.lacks(
          "\(lacking) of “\(name)” as a figure",
          write: "\(lacking == "target" ? "Target" : "Actual") in Success criteria",
          at: criterion.actual?.location ?? criterion.margin.location)
        continue
      }
      grounds.take(from: criterion.actual?.location)
      judged += Share(isMet ? 1 : 0, of: 1)
      grounds.note(
        "“\(name)”: \(actual.text.shortened) for a target of \(target.text.shortened), "
          + (isMet ? "met" : "not met"))
    }
    if all.isEmpty {
      grounds.lacks(
        "success criteria", write: "Success criteria", at: dossier.place(of: "Success criteria"))
    }
    return judged
  }

  mutating func readBuyer() -> Bool? {
    let buyers = dossier.packet.stakeholders.people.filter {
      $0.plays(.economicBuyer) && !$0.hasLeft
    }
    guard !buyers.isEmpty else {
      grounds.lacks(
        "the economic buyer", write: "`economic buyer` in that person's Role",
        at: dossier.place(of: "Stakeholders"))
      return nil
    }
    let contacts = buyers.compactMap { buyer in
      buyer.lastContact?.value?.day.flatMap { $0 <= dossier.today ? (day: $0, buyer: buyer) : nil }
    }
    guard let last = contacts.max(by: { $0.day < $1.day }) else {
      grounds.lacks(
        "the last contact with the economic buyer", write: "Last contact in Stakeholders",
        at: buyers.first?.margin.location)
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
    dossier.packet.risks.risks.compactMap { risk in
      guard ![.done, .resolved, .dropped].contains(risk.status?.value) else { return nil }
      let name = risk.risk?.text.trimmed ?? "a risk"
      guard let likelihood = risk.likelihood?.value, let impact = risk.impact?.value else {
        grounds.lacks(
          "likelihood and impact of “\(name.shortened)”", write: "both in Risks",
          at: risk.margin.location)
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
}
