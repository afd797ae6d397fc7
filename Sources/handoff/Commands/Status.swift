import ArgumentParser
import Diagnostics
import HandoffKit
import Packets
import Playbook

struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show where accounts stand: stage, owner, gates, and what is in the way.",
    discussion: """
      Without an account one row each; with one, since when and by what it stands there, who owns it \
      and who is beside, each gate, and what the next one waits for.

      Examples:
        handoff status
        handoff status acme
        handoff status --format json
      """)

  @Argument(help: "The account's slug, or the path of its packet.")
  var packet: String?

  @Option(help: "text or json.")
  var format: Show.Format = .text

  @OptionGroup(title: "Workspace") var options: WorkspaceOptions

  func run() async throws {
    let session = try Session(options)
    let today = try options.today()
    if let packet { return try one(packet, in: session, today: today) }
    let workspace = session.workspace
    let (status, readings) = await workspace.status(today: today)
    session.report(workspace.findings, least: .error)
    for reading in readings { report(reading, in: session) }
    try session.terminal.write(
      data: format == .json
        ? status.report.json.text : status.report.text(width: session.terminal.width))
    try conclude(readings, workspace.findings)
  }

  private func one(_ name: String, in session: Session, today: Day) throws {
    let workspace = session.workspace
    let reading = workspace.read(try workspace.source(named: name))
    let orphans = workspace.orphans.filter { $0.likely == reading.slug }.map(\.finding)
    session.report(workspace.settingsFindings + orphans, least: .error)
    report(reading, in: session)
    if let status = workspace.status(of: reading, today: today) {
      try session.terminal.write(
        data: format == .json
          ? status.json.text : status.text(width: session.terminal.width))
    }
    try conclude([reading], workspace.settingsFindings + orphans)
  }

  /// What keeps a packet from being read, and what is wrong with seals; what is wrong inside a packet
  /// stands among what is in the way.
  private func report(_ reading: AccountReading, in session: Session) {
    session.report(reading.unreadable, least: .error, source: reading.source)
  }

  private func conclude(_ readings: [AccountReading], _ findings: [Finding]) throws {
    let isBroken =
      readings.contains { $0.packet == nil || !$0.unreadable.isEmpty }
      || findings.contains { $0.severity == .error }
    if isBroken { throw ExitCode(1) }
  }
}

extension AccountReading {
  /// The errors of files that can't be read at all, and of seals.
  fileprivate var unreadable: [Finding] {
    findings.filter { finding in
      finding.severity == .error
        && (packet == nil || finding.location?.file.hasPrefix("seals/") == true)
    }
  }
}
