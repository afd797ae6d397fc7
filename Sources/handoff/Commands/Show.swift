import ArgumentParser
import Diagnostics
import HandoffKit
import Packets
import Playbook

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what was understood of a packet, and what wasn't.",
    discussion: """
      Every value with its place, then what stands beside the fields, what is still asked for, and \
      the findings.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The account's slug, or the path of its packet.")
  var packet: String

  @Option(help: "text or json.")
  var format: Format = .text

  @OptionGroup(title: "Workspace") var options: WorkspaceOptions

  func run() throws {
    let session = try Session(options)
    switch format {
    case .text:
      let (packet, reading) = try session.read(packet, reporting: .info)
      try session.terminal.write(data: try report(on: packet, reading, in: session).text)
      try session.conclude(reading)
    case .json:
      let (packet, reading) = try session.read(packet, reporting: .error)
      let report = try report(on: packet, reading, in: session)
      try session.terminal.write(data: report.json(findings: reading.findings).text)
      try session.conclude(reading)
    }
  }

  private func report(
    on packet: Packet, _ reading: AccountReading, in session: Session
  ) throws -> PacketReport {
    let account = session.workspace.assess(packet, reading, today: try options.today())
    return PacketReport(packet, before: account.standing.nextGate)
  }
}
