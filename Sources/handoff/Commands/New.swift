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

  @Option(
    name: .customLong("for"),
    help:
      "The gate whose questions to put down; without it a new packet begins, with those of closed-won."
  )
  var gate: String?

  @OptionGroup(title: "Workspace") var options: WorkspaceOptions

  func run() throws {
    let chosen = try gate.map { name in
      guard let gate = Gate(rawValue: name) else {
        let gates = Gate.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("found --for \(name); expected a gate: \(gates).")
      }
      return gate
    }
    let session = try Session(options)
    let change = try session.workspace.addBlank(for: chosen, account: account)
    session.terminal.write(error: change.summary + "\n")
  }
}
