import ArgumentParser
import Diagnostics
import HandoffKit
import Packets
import Playbook

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check packets against the playbook, at a gate.",
    discussion: """
      Tells what a gate still lacks, and what will hurt later though it is filled in. Without \
      packets all are checked; without --gate each account at its next one.

      Examples:
        handoff check
        handoff check acme --gate closed-won
        handoff check --format github
        handoff check --write-baseline baseline.json
        handoff check --baseline baseline.json
        git show :packets/acme.md | handoff check --stdin-filename packets/acme.md

      handoff explain <rule> says why a rule matters. A line is let off with a reason:
        <!-- handoff: allow no-skeptic -- two-person company -->

      Exit codes: 0 nothing to stop for, 1 findings from --fail-on on, 2 could not run; the same \
      for every format.
      """)

  @Argument(help: "The accounts' slugs, or the paths of their packets.")
  var packets: [String] = []

  @Option(help: ArgumentHelp("closed-won, kickoff, shadow or close-out.", valueName: "gate"))
  var gate: Gate?

  @Option(help: "text, json, sarif or github.")
  var format: Format = .text

  @Option(
    name: .customLong("fail-on"),
    help:
      "The least severity that makes the exit code 1: error, warning, info or never; without it `fail on` of handoff.yaml."
  )
  var failOn: FailOn?

  @Option(help: ArgumentHelp("Only what this file doesn't know counts.", valueName: "file"))
  var baseline: String?

  @Option(
    name: .customLong("write-baseline"),
    help: ArgumentHelp("Write what is found now to this file, as known.", valueName: "file"))
  var writeBaseline: String?

  @Option(
    name: .customLong("stdin-filename"),
    help: ArgumentHelp(
      "Check the packet on standard input, as if it stood at this path.", valueName: "path"))
  var stdinFilename: String?

  @OptionGroup(title: "Workspace") var options: WorkspaceOptions

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif, github
  }

  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case error, warning, info, never
  }

  func validate() throws {
    if stdinFilename != nil, !packets.isEmpty {
      throw ValidationError(
        "found packets beside --stdin-filename; expected one or the other. Leave one of them out.")
    }
    if writeBaseline == "-" {
      throw ValidationError(
        "found --write-baseline -; expected a file, since standard output has the findings. Name one."
      )
    }
  }

  func run() async throws {
    let session = try Session(options)
    let check = Check(session.workspace, at: gate, today: try options.today())
    var report = try await report(of: check, in: session)
    if let writeBaseline {
      let former = try former(writeBaseline, in: session)
      try session.write(Baseline(report, keeping: former).text, to: writeBaseline)
      session.terminal.complain(
        "wrote \(report.findings.count) findings to \(writeBaseline) as known")
    }
    if let baseline = baseline ?? writeBaseline {
      let text = String(decoding: try session.workspace.disk.read(baseline), as: UTF8.self)
      report = report.compared(with: try Baseline(text: text, file: baseline))
    }
    let output = CheckOutput(report, of: session.workspace)
    switch format {
    case .text: try session.terminal.write(data: output.text(style: session.terminal.dataStyle))
    case .json: try session.terminal.write(data: output.json.text)
    case .sarif: try session.terminal.write(data: output.sarif(version: Handoff.version).text)
    case .github: try session.terminal.write(data: output.gitHubCommands)
    }
    let least = failOn.map(\.severity) ?? session.workspace.settings.failOn
    if let least, output.hasFinding(from: least) { throw ExitCode(1) }
  }

  /// The baseline that is to be written over, where not every packet was checked: the others'
  /// entries stay.
  private func former(_ file: String, in session: Session) throws -> Baseline? {
    let isPartial = stdinFilename != nil || !packets.isEmpty
    guard isPartial, session.workspace.disk.kind(file) != nil else { return nil }
    let text = String(decoding: try session.workspace.disk.read(file), as: UTF8.self)
    return try Baseline(text: text, file: file)
  }

  private func report(of check: Check, in session: Session) async throws -> CheckReport {
    if let stdinFilename {
      guard let slug = session.workspace.slug(in: stdinFilename) else {
        throw WorkspaceError.notASlug(stdinFilename)
      }
      return check.report(on: try session.terminal.input(), path: stdinFilename, slug: slug)
    }
    guard !packets.isEmpty else {
      return await check.report(on: session.workspace.packets.sources)
    }
    // Several files of one packet, as a commit names them, are one account.
    var sources: [PacketSource] = []
    for packet in packets {
      let source = try session.workspace.source(named: packet)
      if !sources.contains(source) { sources.append(source) }
    }
    return await check.report(on: sources)
  }
}

extension CheckCommand.FailOn {
  /// Nil for never.
  var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    case .never: nil
    }
  }
}

extension Gate: ExpressibleByArgument {}
