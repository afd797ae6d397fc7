import Diagnostics
import Packets

/// Who of ours has to act before an account's next gate can pass.
struct BlockedAuthor {
  let account: PortfolioAccount
  let blockage: Blockage

  /// The person; the role, as a field of `team` is called, where the team names nobody.
  var who: String {
    let holder = blockage.author.holder(in: account.packet)
    return holder.person?.name ?? holder.role
  }

  /// `not yet: handoff held`, `risk-without-owner (2)`, `Success criteria: baseline (2)`
  var items: [String] {
    let others = blockage.others
    let events = others.filter(\.isMissingEvent).map {
      $0.finding.message.inBackquotes.map { "not yet: \($0)" } ?? $0.finding.message
    }
    return events + Self.tally(others.filter { !$0.isMissingEvent }.map(\.finding.rule))
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
    dossier.blockages(in: examination)
      .sorted { $0.rulings.count > $1.rulings.count }
      .map { BlockedAuthor(account: self, blockage: $0) }
  }
}

extension String {
  /// What stands between the first two backquotes.
  fileprivate var inBackquotes: String? {
    let parts = split(separator: "`", omittingEmptySubsequences: false)
    return parts.count > 2 ? String(parts[1]) : nil
  }
}
