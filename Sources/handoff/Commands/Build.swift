import ArgumentParser
import Diagnostics
import HandoffKit
import Packets
import Playbook
import Site

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Render every document of every packet into the output folder.",
    discussion: """
      site/index.html lists all accounts; site/accounts/<account>/ has what stays inside: internal \
      documents, drafts, mails. customers/<account>/ is what that customer may have, complete in \
      itself, with the success plan as its index.html.

      Nothing is written before everything is rendered. A packet that can't be read keeps its last \
      good files, the others are written all the same, and the exit code is 1.
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where to write; without it output/ in the workspace.", valueName: "folder"))
  var output: String?

  @OptionGroup(title: "Workspace") var options: WorkspaceOptions

  func run() async throws {
    let session = try Session(options)
    let build = try session.build(
      to: output ?? "\(session.workspace.root)/output", today: try options.today())
    let terminal = session.terminal
    let report: BuildReport
    do {
      report = try await build.run { progress in
        switch progress {
        case .read(let done, let all): terminal.showProgress("read \(done) of \(all) packets")
        case .published(let done, let all):
          terminal.showProgress("rendered \(done) of \(all) accounts")
        }
      }
      terminal.endProgress()
    } catch {
      terminal.endProgress()
      terminal.report([error.finding]) { _ in nil }
      throw ExitCode(2)
    }
    let findings = tell(report, of: build, in: session)
    if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }

  /// Reports errors and what concerns no single account, and counts the rest.
  private func tell(_ report: BuildReport, of build: Build, in session: Session) -> [Finding] {
    session.report(session.workspace.findings + report.findings, least: .warning)
    for account in report.accounts {
      session.report(account.findings, least: .error) {
        account.reading.source($0) ?? build.library.source($0)
      }
    }
    let findings =
      session.workspace.findings + report.findings + report.accounts.flatMap(\.findings)
    let errors = findings.count { $0.severity == .error }
    let outcome = report.outcome
    session.terminal.write(
      error: "Wrote \(outcome.replaced.counted("file")) of "
        + "\(report.accounts.count.counted("account")) to \(build.output); \(outcome.unchanged) "
        + "unchanged, \(outcome.removed) removed. \(errors.counted("error")), "
        + "\((findings.count - errors).counted("other finding")) "
        + "(handoff show <account> lists them).\n")
    if !outcome.gone.isEmpty {
      session.terminal.complain(
        "removed all that earlier builds had made of \(outcome.gone.joined(separator: ", ")): "
          + "there is no such packet here")
    }
    func accounts(_ standing: BundleStanding) -> String? {
      let slugs = report.accounts.filter { $0.bundle == standing }.map(\.reading.slug.description)
      return slugs.isEmpty ? nil : slugs.joined(separator: ", ")
    }
    if let withheld = accounts(.withheld) {
      session.terminal.complain(
        "kept back what customers would get of \(withheld): "
          + "the leak guard found what they shouldn't read")
    }
    if let unchanged = accounts(.unchanged) {
      session.terminal.complain(
        "left what customers have of \(unchanged) as it was: a document for them failed")
    }
    let unread = report.accounts.filter { $0.summary.facts == nil }.map(\.reading.slug.description)
    if !unread.isEmpty {
      session.terminal.complain(
        "can't read \(unread.joined(separator: ", ")); what earlier builds made of them is kept")
    }
    return findings
  }
}
