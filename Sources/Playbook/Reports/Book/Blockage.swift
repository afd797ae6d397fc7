import Diagnostics
import Packets

/// What one of us has to do before an account's next gate can pass.
struct Blockage {
  let account: PortfolioAccount
  let gate: Gate
  /// As a field of `team` is called: `AE`.
  let role: String
  let person: Person?
  let count: Int
  /// `Governance`, `Success criteria: baseline (2)`, `no-skeptic`, `kickoff without: handoff held`.
  let items: [String]
}

extension PortfolioAccount {
  /// By who has to act, most first.
  var blockages: [Blockage] {
    guard let gate = standing.nextGate else { return [] }
    let blockers = examination.blockers
    let lacking = unanswered(blockers)
    return Author.allCases.compactMap { author -> Blockage? in
      let own = blockers.filter { ($0.authors.first ?? .everyone) == author }
      guard !own.isEmpty else { return nil }
      let holder = author.holder(in: packet)
      let debts = lacking.debts.filter { $0.author == author }.flatMap(\.items)
      let other = own.filter { !$0.isGap }
      let events = own.filter { $0.finding.rule == "missing-event" }.map {
        $0.finding.message.inBackquotes.map { "not yet: \($0)" } ?? $0.finding.message
      }
      return Blockage(
        account: self, gate: gate, role: holder.role, person: holder.person, count: own.count,
        items: events + Self.tally(other.map(\.finding.rule)) + debts)
    }.sorted { $0.count > $1.count }
  }

  /// What is unanswered and blocks: without what somebody owes for a later day, what was let off,
  /// and what a rule of its own reports.
  private func unanswered(_ blockers: [Ruling]) -> [Unanswered] {
    let places = Set(blockers.filter(\.isGap).map(\.finding.location))
    return dossier.asked.unanswered(at: examination.gate).filter {
      places.contains($0.location ?? dossier.top)
    }
  }

  /// `risk-without-owner (2)`
  private static func tally(_ rules: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for rule in rules { counts[rule, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { $0.value > 1 ? "\($0.key) (\($0.value))" : $0.key }
  }
}

extension String {
  /// What stands between the first two backquotes.
  fileprivate var inBackquotes: String? {
    let parts = split(separator: "`", omittingEmptySubsequences: false)
    return parts.count > 2 ? String(parts[1]) : nil
  }
}
