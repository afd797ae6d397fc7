import Diagnostics
import Packets

/// Who of ours has to act before an account's next gate can pass.
struct BlockedAuthor {
  let account: PortfolioAccount
  let blockage: Blockage

  /// The person; the role, as a field of `team` is called, where the team names nobody.
  var who: String {
    blockage.person?.name ?? blockage.author.holder(in: account.packet).role
  }

  /// `not yet: handoff held`, `risk-without-owner (2)`, `Success criteria: baseline (2)`
  var items: [String] {
    blockage.events.map { "not yet: \($0)" } + Self.tally(blockage.others.map(\.finding.rule))
      + blockage.debts
  }

  private static func tally(_ rules: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for rule in rules { counts[rule, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { $0.value > 1 ? "\($0.key) (\($0.value))" : $0.key }
  }
}

extension PortfolioAccount {
  /// Who has to act, who has most to do first.
  var blockedAuthors: [BlockedAuthor] {
    blockages.sorted { $0.blockers.count > $1.blockers.count }
      .map { BlockedAuthor(account: self, blockage: $0) }
  }
}
