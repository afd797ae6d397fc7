import ArgumentParser
import HandoffKit
import Packets

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put down what a packet asks first, or what its next gate asks.",
    discussion: """
      Examples:
        handoff new acme                      writes packets/acme.md
        handoff new "Müller & Söhne GmbH"     writes packets/mueller-soehne-gmbh.md
        handoff new acme --for kickoff        adds what the kickoff asks

      Gates: \(Gate.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  @Argument(help: "The account's name, or its slug.")
  var account: String

  @Option(name: .customLong("for"), help: "The gate whose questions to put down.")
  var gate: String = Gate.closedWon.rawValue

  @OptionGroup(title: "Workspace") var options: WorkspaceOptions

  func run() throws {
    guard let gate = Gate(rawValue: gate) else {
      let gates = Gate.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("found --for \(gate); expected a gate: \(gates).")
    }
    let session = try Session(options)
    let change = try session.workspace.addBlank(for: gate, account: account)
    session.terminal.write(error: change.summary + "\n")
  }
}
