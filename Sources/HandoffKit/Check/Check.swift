import Diagnostics
import Packets
import Playbook

/// Checks packets against the playbook, for people and for pull requests.
///
/// 1. Read each packet and its seals.
/// 2. Judge it at a gate: what reading found, and what the rules say.
/// 3. Tell what a baseline knows already from what is new.
package struct Check: Sendable {
  let workspace: Workspace
  let gate: Gate?
  let today: Day

  /// - Parameter gate: the one to judge all at; nil for each account's next one.
  package init(_ workspace: Workspace, at gate: Gate?, today: Day) {
    self.workspace = workspace
    self.gate = gate
    self.today = today
  }

  /// Checks packets on disk, in the order given.
  package func report(on sources: [PacketSource]) async -> CheckReport {
    var accounts: [AccountCheck] = []
    await inParallel(sources, { account(workspace.read($0)) }) { _, account in
      accounts.append(account)
    }
    return CheckReport(accounts: accounts)
  }

  /// Checks a packet that isn't on disk as it stands: an editor's text, a commit's.
  package func report(on text: [UInt8], path: String, slug: Slug) -> CheckReport {
    CheckReport(accounts: [account(workspace.read(text, path: path, slug: slug))])
  }

  private func account(_ reading: AccountReading) -> AccountCheck {
    AccountCheck(reading, dossier: workspace.dossier(reading, today: today), at: gate)
  }
}

/// What a check found.
package struct CheckReport: Sendable {
  package let accounts: [AccountCheck]
  /// Which findings a baseline knows, one set of positions an account; empty without a baseline.
  package private(set) var known: [Set<Int>] = []
  /// Entries of the baseline that nothing matches any more.
  package private(set) var gone: [Baseline.Entry] = []
  package private(set) var hasBaseline = false

  package init(accounts: [AccountCheck]) {
    self.accounts = accounts
  }

  /// The same, with what the baseline knows marked.
  package func compared(with baseline: Baseline) -> CheckReport {
    var report = self
    var open = Dictionary(
      baseline.entries.map { ($0.key, $0.count) }, uniquingKeysWith: { $0 + $1 })
    report.known = accounts.map { account in
      Set(
        account.findings.indices.filter { index in
          let key = account.key(of: account.findings[index])
          guard let left = open[key], left > 0 else { return false }
          open[key] = left - 1
          return true
        })
    }
    let checked = Set(accounts.map(\.slug.description))
    report.gone = baseline.entries.filter { entry in
      checked.contains(entry.packet) && (open[entry.key] ?? 0) > 0
    }
    report.hasBaseline = true
    return report
  }

  /// What counts: nothing that a baseline knows.
  package func findings(of account: Int) -> [Finding] {
    let check = accounts[account]
    guard hasBaseline else { return check.findings }
    return check.findings.indices.filter { !known[account].contains($0) }
      .map { check.findings[$0] }
  }

  package var findings: [Finding] { accounts.indices.flatMap(findings(of:)) }
}
