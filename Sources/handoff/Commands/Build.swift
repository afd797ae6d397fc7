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
    for result in results { try build.write(result.files) }
    report(results, of: build, in: session)
    let findings = session.workspace.findings + results.flatMap(\.findings)
    if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }

  private func report(
    _ results: [Build.AccountResult], of build: Build, in session: Session
  ) {
    session.report(session.workspace.findings, least: .warning)
    for result in results {
      session.report(result.findings, least: .error) {
        result.reading.source($0) ?? build.library.source($0)
      }
    }
    let failed = results.filter(\.files.isEmpty).map(\.reading.slug.description)
    let files = results.reduce(0) { $0 + $1.files.count }
    let findings = results.flatMap(\.findings)
    let errors = findings.count { $0.severity == .error }
    let others = findings.count - errors
    session.terminal.write(
      error: "Wrote \(files) files of \(results.count - failed.count) accounts to \(build.output). "
        + "\(errors) errors, \(others) other findings (handoff show <account> lists them).\n")
    if !failed.isEmpty {
      session.terminal.complain("wrote nothing of \(failed.joined(separator: ", "))")
    }
  }
}
