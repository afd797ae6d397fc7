import ArgumentParser
import Diagnostics
import HandoffKit
import Packets

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Render every document of every packet into the output folder.",
    discussion: """
      Internal documents go to site/accounts/<account>/ in the output folder, customers' documents \
      to customers/<account>/, with the success plan as its index.html.

      A packet that can't be read or rendered writes nothing; the others are written all the same, \
      and the exit code is 1.
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where to write; without it output/ in the workspace.", valueName: "folder"))
  var output: String?

  @OptionGroup(title: "Workspace") var options: WorkspaceOptions

  func run() async throws {
    let session = try Session(options)
    let terminal = session.terminal
    let build = Build(
      workspace: session.workspace, library: try session.library(),
      output: output ?? "\(session.workspace.root)/output", today: try options.today())
    let results = await build.render { done, all in
      terminal.showProgress("rendered \(done) of \(all) accounts")
    }
    terminal.endProgress()
    let writing = build.write(results)
    report(results, writing, of: build, in: session)
    guard writing.findings.isEmpty else { throw ExitCode(2) }
    let findings = session.workspace.findings + results.flatMap(\.findings)
    if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }

  private func report(
    _ results: [Build.AccountResult], _ writing: Build.Writing, of build: Build,
    in session: Session
  ) {
    session.report(session.workspace.findings, least: .warning)
    for result in results {
      session.report(result.findings, least: .error) {
        result.reading.source($0) ?? build.library.source($0)
      }
    }
    session.terminal.report(writing.findings) { _ in nil }
    let findings = session.workspace.findings + results.flatMap(\.findings)
    let errors = findings.count { $0.severity == .error }
    session.terminal.write(
      error: "Wrote \(counted(writing.files, "file")) of \(counted(writing.accounts, "account")) "
        + "to \(build.output). \(counted(errors, "error")), "
        + "\(counted(findings.count - errors, "other finding")) "
        + "(handoff show <account> lists them).\n")
    complain("wrote nothing of", results.filter(\.files.isEmpty).map(\.reading.slug), in: session)
    complain("did not finish", writing.failed, in: session)
  }

  private func complain(_ what: String, _ slugs: [Slug], in session: Session) {
    guard !slugs.isEmpty else { return }
    session.terminal.complain("\(what) \(slugs.map(\.description).joined(separator: ", "))")
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
