import Diagnostics
import Documents
import Packets
import Playbook

/// One account as the index of all accounts shows it.
package struct AccountSummary: Sendable {
  package let slug: Slug
  package let name: String
  /// What can be told of a packet that could be read; nil for one that couldn't.
  package let facts: Facts?
  /// Whether the account has a page to go to.
  let hasPage: Bool
  /// How many of its findings are errors.
  package let errors: Int
  /// The first error, in words.
  package let firstError: String?

  package struct Facts: Sendable {
    package var stage: Stage?
    package var nextGate: Gate?
    package var owner: String?
    package var completeness: Completeness
    /// How many blockers of the next gate each author can put right, who has the most first.
    package var blockers: [(author: Author, count: Int)]
    package var renews: PlanDate?
    package var flags: [String]
  }

  init(_ account: Assessment, slug: Slug, findings: [Finding], asOf today: Day) {
    let packet = account.packet
    self.init(
      slug: slug, name: packet.name, findings: findings,
      facts: Facts(
        stage: account.standing.stage, nextGate: account.standing.nextGate,
        owner: account.ownership.owner.person?.name, completeness: account.completeness,
        blockers: Self.blockers(of: account), renews: packet.deal.renews?.value,
        flags: Self.flags(of: account, asOf: today)))
  }

  /// An account whose packet can't be read.
  ///
  /// - Parameter isKept: tells whether a file of an earlier build is still there, by its path.
  package init(
    unreadable slug: Slug, findings: [Finding], keeping isKept: (String) -> Bool
  ) {
    self.init(
      slug: slug, name: slug.description, findings: findings, facts: nil,
      hasPage: isKept("\(OutputTree.site(of: slug))index.html"))
  }

  private init(
    slug: Slug, name: String, findings: [Finding], facts: Facts?, hasPage: Bool = true
  ) {
    self.slug = slug
    self.name = name
    self.facts = facts
    self.hasPage = hasPage
    let errors = findings.filter { $0.severity == .error }
    self.errors = errors.count
    firstError = errors.first.map { error in
      (error.location.map { "\($0.file):\($0.line): " } ?? "") + error.message
    }
  }

  private static func blockers(of account: Assessment) -> [(author: Author, count: Int)] {
    guard let gate = account.standing.nextGate else { return [] }
    return account.blockers(before: gate).byAuthor.map { ($0.author, $0.blockers.count) }
  }

  /// What somebody who leads should look at, in a few words each; nothing of a customer who left.
  private static func flags(of account: Assessment, asOf today: Day) -> [String] {
    let packet = account.packet
    guard account.standing.stage != .churned else { return [] }
    let engagement = Disengagement(of: account.dossier)
    let overdue = RenewalOutlook(of: account.dossier, engagement).judged.count {
      $0.state == .overdue
    }
    let late = UpcomingStep.all(of: packet, for: .internal, from: today).count(where: \.isLate)
    let notice = packet.deal.noticeBy?.value?.day.map { today.days(until: $0) }
    let isUnsealed = account.examination().findings.contains {
      $0.rule == "closed-without-seal"
    }
    return [
      packet.account.icp?.value == .exception ? "ICP exception" : nil,
      isUnsealed ? "not sealed" : nil,
      late > 0 ? "\(late) late" : nil,
      overdue > 0 ? "\(overdue.counted("criterion", "criteria")) overdue" : nil,
      notice.flatMap { (0...60).contains($0) ? "notice in \($0.counted("day"))" : nil },
    ].compactMap { $0 } + engagement.warnings.map(\.text)
  }
}
