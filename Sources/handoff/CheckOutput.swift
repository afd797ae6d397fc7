import Diagnostics
import Foundation
import HandoffKit
import Packets
import Playbook

/// A check's findings in each of the forms that people and programs read.
struct CheckOutput {
  let report: CheckReport
  let workspace: Workspace
  /// What concerns no single account.
  private let shared: [Finding]

  init(_ report: CheckReport, of workspace: Workspace) {
    self.report = report
    self.workspace = workspace
    shared = workspace.findings + workspace.historyFindings
  }

  /// What concerns the workspace, then what counts of every account.
  private var findings: [Finding] { shared + report.findings }

  func hasFinding(from least: Severity) -> Bool { findings.contains { $0.severity >= least } }

  /// The findings, worst last within an account, then a line an account and a sum.
  func text(style: TextStyle) -> String {
    let indices = report.accounts.indices
    let known = report.known.map(\.count).reduce(0, +)
    let allowed = report.accounts.map(\.allowed.count).reduce(0, +)
    var sums = [Self.sum(of: findings)]
    if allowed > 0 { sums.append("\(allowed) let off with a reason") }
    if known > 0 { sums.append("\(known) known to the baseline") }
    if !report.gone.isEmpty {
      sums.append("gone from the baseline: \(report.gone.count), so write it anew")
    }
    return shared.text(style: style, source: workspace.settingsSource)
      + indices.map { index in
        report.findings(of: index).text(
          style: style, source: report.accounts[index].reading.source)
      }.joined()
      + indices.map { line(of: $0) + "\n" }.joined() + howToAnswer
      + "\n" + sums.joined(separator: "; ") + ".\n"
  }

  /// `acme: at kickoff 3 errors, 1 warning; 41 of 44 asked are answered (93 %)`
  private func line(of index: Int) -> String {
    let account = report.accounts[index]
    let known = report.hasBaseline ? report.known[index].count : 0
    let gate =
      account.gate.map { "at \($0.rawValue) " }
      ?? (account.isOver ? "the customer has left, no gate is judged: " : "can't be read: ")
    let answered =
      account.completeness.map {
        "; \($0.answered) of \($0.asked) asked are answered (\($0.percent) %)"
      } ?? ""
    let found = Self.sum(
      of: report.findings(of: index), none: known > 0 ? "nothing new" : "nothing found")
    return "\(account.slug): \(gate)\(found)\(known > 0 ? " (\(known) known)" : "")\(answered)"
  }

  /// What to do about all that is only missing, which has no fix of its own below each line.
  private var howToAnswer: String {
    guard findings.contains(where: { $0.rule == "missing" }) else { return "" }
    return "\nMissing answers: write them down, or `None known — reason`; "
      + "handoff new <account> --for <gate> adds the sections that lack.\n"
  }

  private static func sum(of findings: [Finding], none: String = "nothing found") -> String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return counts.isEmpty ? none : counts.joined(separator: ", ")
  }

  /// One object: what concerns the workspace, then the accounts with their findings.
  var json: JSON {
    [
      "workspace": .array(shared.map(\.json)),
      "accounts": .array(
        report.accounts.indices.map { index in
          let account = report.accounts[index]
          return [
            "account": .string(account.slug.description),
            "gate": JSON(account.gate?.rawValue),
            "answered": account.completeness.map { .integer($0.answered) } ?? .null,
            "asked": account.completeness.map { .integer($0.asked) } ?? .null,
            "findings": .array(report.findings(of: index).map(\.json)),
            "known": .integer(report.hasBaseline ? report.known[index].count : 0),
            "allowed": .array(
              account.allowed.map { allowed in
                ["reason": .string(allowed.reason), "finding": allowed.finding.json]
              }),
          ]
        }),
    ]
  }

  func sarif(version: String) -> JSON {
    let rules = RuleBook.rules.map { rule in
      SARIFLog.Rule(
        name: rule.name, summary: rule.meaning, page: RuleBook.page(of: rule.name)?.text,
        severity: rule.severity.highest)
    }
    let whole = shared.map {
      SARIFLog.Result($0, fingerprint: "\($0.rule) \($0.location?.file ?? "") \($0.message)")
    }
    return SARIFLog(
      version: version, rules: rules, results: whole + report.accounts.indices.flatMap(results),
      path: workspace.pathFromRepository
    ).json
  }

  private func results(of index: Int) -> [SARIFLog.Result] {
    let account = report.accounts[index]
    let found = account.findings.indices.map { position in
      let finding = account.findings[position]
      return SARIFLog.Result(
        finding, fingerprint: account.key(of: finding),
        isKnown: report.hasBaseline ? report.known[index].contains(position) : nil)
    }
    let allowed = account.allowed.map { allowed in
      SARIFLog.Result(
        allowed.finding, fingerprint: account.key(of: allowed.finding),
        justification: allowed.reason)
    }
    return found + allowed
  }

  var gitHubCommands: String {
    let path = workspace.pathFromRepository
    return findings.map { $0.gitHubCommand(path: path) }.joined()
  }
}

extension Workspace {
  /// Turns a path in the workspace into one from the working directory, which in CI is the
  /// repository.
  var pathFromRepository: @Sendable (String) -> String {
    func absolute(_ path: String) -> String {
      let path = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL.path
      return path.hasSuffix("/") ? path : path + "/"
    }
    let here = absolute(".")
    let root = absolute(root)
    let prefix = root.hasPrefix(here) ? String(root.dropFirst(here.count)) : ""
    return { prefix + $0 }
  }
}
