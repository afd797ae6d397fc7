import ArgumentParser
import HandoffKit
import Packets

struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print every setting in force, and where it came from.")

  @OptionGroup(title: "Workspace") var options: WorkspaceOptions

  func run() throws {
    let session = try Session(options)
    let rows = session.workspace.settings.effective
    let width = rows.map(\.key.count).max() ?? 0
    let lines = rows.map { row in
      let blanks = String(repeating: " ", count: width - row.key.count + 2)
      return "\(row.key)\(blanks)\(row.value)  (\(row.origin))\n"
    }
    try session.terminal.write(data: lines.joined())
    session.report(session.workspace.settingsFindings, least: .info)
    if session.workspace.settingsFindings.contains(where: { $0.severity == .error }) {
      throw ExitCode(1)
    }
  }
}
