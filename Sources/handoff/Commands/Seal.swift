import ArgumentParser
import Diagnostics
import HandoffKit
import Packets
import Playbook

struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Seal a gate: keep what was agreed, word for word.",
    discussion: """
      Writes seals/<account>/<gate>-<date>.md: who sealed, how complete the packet was, and in full \
      the goal, the success criteria and the promises. A gate that isn't satisfied is refused, \
      unless --despite gives the reason; the seal then says what was unmet. A second seal of a gate \
      stands beside the first.

      Examples:
        handoff seal acme closed-won --by "Dana Okafor"
        handoff seal acme kickoff --by csm
        handoff seal acme closed-won --by ae --despite "signed on the quarter's last day"

      Gates: \(Gate.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  @Argument(help: "The account's slug, or the path of its packet.")
  var packet: String

  @Argument(help: "The gate.")
  var gate: String

  @Option(
    help: ArgumentHelp("Who seals: a name, or a role of the packet's team.", valueName: "name"))
  var by: String

  @Option(help: ArgumentHelp("Why it is sealed though it isn't satisfied.", valueName: "reason"))
  var despite: String?

  @OptionGroup(title: "Workspace") var options: WorkspaceOptions

  func run() throws {
    let gate = try knownGate()
    let person = try person()
    let session = try Session(options)
    let source = try session.workspace.source(named: packet)
    let reading = session.workspace.read(source)
    let today = try options.today()
    guard let dossier = session.workspace.dossier(reading, today: today) else {
      session.report(reading.findings, least: .error, source: reading.source)
      throw ExitCode(1)
    }
    do {
      let seal = try session.workspace.write(slug: source.slug, at: gate, on: today) { number in
        try Playbook.Seal(
          dossier, at: gate, by: person, despite: despite,
          reading: session.workspace.hindrances(of: reading), number: number)
      }
      if let doubt = dossier.doubt(about: person) {
        session.terminal.complain("\(doubt)The seal says \(seal.by.name) sealed it")
      }
      session.terminal.write(error: summary(of: seal, in: dossier).printable + "\n")
    } catch let refusal as SealRefusal {
      tell(refusal, on: session.terminal)
      throw ExitCode(1)
    }
  }

  private func knownGate() throws -> Gate {
    if let gate = Gate(rawValue: gate) { return gate }
    let gates = Gate.allCases.map(\.rawValue)
    let meant = nearest(to: gate, in: gates).map { " Did you mean \($0)?" } ?? ""
    throw ValidationError(
      "found the gate \(gate); expected one of: \(gates.joined(separator: ", ")).\(meant)")
  }

  private func person() throws -> Person {
    let text = RichText(plain: by, at: SourceLocation(file: "--by", line: 1))
    guard let person = Person.read(text, in: ReadingContext()).value else {
      throw ValidationError(
        "found --by \"\(by)\"; expected a name such as \"Dana Okafor\", or a role such as ae.")
    }
    return person
  }

  /// What blocks, by who can put it right, a line each; then why nothing was sealed.
  private func tell(_ refusal: SealRefusal, on terminal: Terminal) {
    if case .unmet(_, let blockers) = refusal {
      for (author, own) in blockers.byAuthor {
        terminal.write(error: "\(author.rawValue) (\(own.count))\n")
        for blocker in own {
          let withFix = !["missing", "placeholder"].contains(blocker.finding.rule)
          terminal.write(
            error: "  " + blocker.finding.line(style: terminal.style, withFix: withFix))
        }
      }
    }
    terminal.complain("\(refusal)")
  }

  private func summary(of seal: Playbook.Seal, in dossier: Dossier) -> String {
    let score = seal.completeness
    var lines = [
      "Sealed \(seal.gate.rawValue) of \(seal.agreed.name) in \(seal.file): \(score.answered) of "
        + "\(score.asked) answered, quality \(seal.quality). Commit it with the packet."
    ]
    if !seal.unmet.isEmpty {
      lines.append(
        "It says what was unmet (\(seal.unmet.count)), and why it was sealed all the same.")
    } else if despite != nil {
      lines.append("Nothing was unmet, so the reason was left out.")
    }
    if let first = dossier.seal(of: seal.gate) {
      lines.append("The gate was sealed before, in \(first.file); the first seal is what counts.")
    }
    return lines.joined(separator: " ")
  }
}
