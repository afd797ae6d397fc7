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
    var open = OpenEntries(baseline)
    report.known = accounts.map { account in
      let findings = account.findings
      // The worst first, so that no lesser one takes its entry.
      let worstFirst = findings.indices.sorted {
        (findings[$1].severity, $0) < (findings[$0].severity, $1)
      }
      return Set(
        worstFirst.filter { index in
          let finding = findings[index]
          return open.take(account.key(of: finding), finding.severity)
            || open.take(account.plainKey(of: finding), finding.severity)
        })
    }
    let checked = Set(accounts.map(\.slug.description))
    report.gone = open.left.filter { checked.contains($0.packet) }
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

/// What of a baseline's entries nothing has matched yet.
private struct OpenEntries {
  private var entries: [Baseline.Entry]
  private let byKey: [String: [Int]]

  init(_ baseline: Baseline) {
    entries = baseline.entries
    byKey = Dictionary(grouping: baseline.entries.indices) { baseline.entries[$0].key }
  }

  var left: [Baseline.Entry] { entries.filter { $0.count > 0 } }

  /// Takes one finding of the least bad entry that knows it; false where none does.
  mutating func take(_ key: String, _ severity: Severity) -> Bool {
    let known = (byKey[key] ?? []).filter { entries[$0].count > 0 && entries[$0].knows(severity) }
    let least = known.min { left, right in
      (entries[left].severity ?? .error) < (entries[right].severity ?? .error)
    }
    guard let least else { return false }
    entries[least].count -= 1
    return true
  }
}
