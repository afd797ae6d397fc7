import ArgumentParser
import Diagnostics
import Documents
import HandoffKit
import Playbook

/// The program's exit codes are the same for every command: 0 done, 1 error findings, 2 could not
/// run.
@main
enum Main {
  static func main() async {
    do {
      var command = try Handoff.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      Handoff.exit(withError: code)
    } catch {
      report(error)
    }
  }

  /// Help and version go to stdout with exit code 0; what can't run goes to stderr with 2.
  private static func report(_ error: any Error) -> Never {
    let isRequest = Handoff.exitCode(for: error) == .success
    if isRequest { Handoff.exit(withError: error) }
    let terminal = Terminal()
    if let unknown = UnknownCommand(in: CommandLine.arguments.dropFirst()) {
      terminal.complain("\(unknown)")
      Handoff.exit(withError: ExitCode(2))
    }
    if case WorkspaceError.brokenPacket(_, let findings) = error {
      terminal.report(findings) { _ in nil }
      terminal.complain("\(error)")
      Handoff.exit(withError: ExitCode(1))
    }
    if error is WorkspaceError || error is DiskError || error is UnknownDocument
      || error is UnknownRule || error is BaselineError
    {
      terminal.complain("\(error)")
    } else {
      terminal.write(error: Handoff.fullMessage(for: error) + "\n")
    }
    Handoff.exit(withError: ExitCode(2))
  }
}

/// A first word that names no command.
private struct UnknownCommand: CustomStringConvertible {
  let name: String

  init?(in arguments: some Sequence<String>) {
    guard let first = arguments.first(where: { _ in true }), !first.hasPrefix("-"),
      !Self.known.contains(first)
    else { return nil }
    name = first
  }

  private static let known =
    Handoff.configuration.subcommands.map { command in
      command.configuration.commandName ?? "\(command)".lowercased()
    } + ["help"]

  var description: String {
    let meant = nearest(to: name, in: Self.known).map { "; did you mean \"\($0)\"?" }
    return "found no command \"\(name)\""
      + (meant ?? "; expected one of: \(Self.known.joined(separator: ", "))")
  }
}

struct Handoff: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "handoff",
    abstract: "Turns handoff packets into pre-reads for your team and plans for your customers.",
    discussion: """
      A packet is one account's context in Markdown: packets/<account>.md in a workspace, a folder \
      with a handoff.yaml.

      Start here:
        handoff init                      make a workspace in this folder
        handoff new acme                  start a packet: what is asked first
        handoff show acme                 what was understood, what is missing
        handoff render pre-read acme      the pre-read for the handoff meeting
        handoff render success-plan acme -o acme.html
        handoff build                     render everything into output/
        handoff report scorecard          where all accounts stand, what blocks them

      Exit codes: 0 done, 1 there are errors in what was read, 2 could not run.
      """,
    version: version,
    subcommands: [
      Init.self, New.self, Show.self, Render.self, BuildCommand.self,
      BundleCommand.self, CheckCommand.self, StatusCommand.self, SealCommand.self, Explain.self,
      ReportCommand.self, TemplatesCommand.self, Fields.self, Config.self,
    ])
}
