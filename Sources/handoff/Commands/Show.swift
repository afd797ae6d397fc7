import ArgumentParser
import Diagnostics
import HandoffKit
import Packets

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
      try session.terminal.write(data: PacketReport(packet).text)
      try session.conclude(reading)
    case .json:
      let (packet, reading) = try session.read(packet, reporting: .error)
      try session.terminal.write(data: PacketReport(packet).json(findings: reading.findings).text)
      try session.conclude(reading)
    }
  }
}
