import Diagnostics
import Packets
import Playbook

/// One account as the index of all accounts shows it.
package struct AccountSummary: Sendable {
  package let slug: Slug
  package let name: String
  /// What can be told of a packet that could be read; nil for one that couldn't.
  package let facts: Facts?
  /// How many of its findings are errors.
  package let errors: Int
  /// The first error, in words.
  package let firstError: String?

  package struct Facts: Sendable {
    package var stage: Stage?
    package var nextGate: Gate?
    package var owner: String?
    package var completeness: Completeness
    package var debts: [Debt]
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
        debts: account.debts,
        renews: packet.deal.renews?.value, flags: Self.flags(of: packet, asOf: today)))
  }

  /// An account whose packet can't be read.
  package init(unreadable slug: Slug, findings: [Finding]) {
    self.init(slug: slug, name: slug.description, findings: findings, facts: nil)
  }

  private init(slug: Slug, name: String, findings: [Finding], facts: Facts?) {
    self.slug = slug
    self.name = name
    self.facts = facts
    let errors = findings.filter { $0.severity == .error }
    self.errors = errors.count
    firstError = errors.first.map { error in
      (error.location.map { "\($0.file):\($0.line): " } ?? "") + error.message
    }
  }

  private static func flags(of packet: Packet, asOf today: Day) -> [String] {
    var flags: [String] = []
    if packet.account.icp?.value == .exception { flags.append("ICP exception") }
    let late = packet.milestones.milestones.count { $0.isLate(on: today) }
    if late > 0 { flags.append("\(late) late") }
    if let notice = packet.deal.noticeBy?.value?.day, case let days = today.days(until: notice),
      (0...60).contains(days)
    {
      flags.append("notice in \(days) days")
    }
    return flags
  }
}

extension Milestone {
  /// Whether its day is past and it is neither done nor dropped.
  fileprivate func isLate(on today: Day) -> Bool {
    guard !isDone, status?.value != .dropped, let due = due?.value?.day else { return false }
    return due < today
  }
}
