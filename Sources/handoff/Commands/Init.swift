import ArgumentParser
import HandoffKit

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a workspace: a handoff.yaml to fill in, and packets/.")

  @Argument(help: "The folder; without it this one. It is made where it is missing.")
  var folder: String = "."

  func run() throws {
    let terminal = Terminal()
    let files = try Workspace.initialise(at: folder, disk: .system)
    for file in files { terminal.write(error: "Wrote \(file)\n") }
    terminal.write(
      error:
        "Next: put your company's name into \(files.last ?? folder), then: handoff new <account>\n")
  }
}
