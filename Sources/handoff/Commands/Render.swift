import ArgumentParser
import Diagnostics
import Documents
import HandoffKit
import Packets

struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Render one document of one packet.",
    discussion: """
      Examples:
        handoff render pre-read acme
        handoff render success-plan acme -o acme.html
        handoff render success-plan packets/acme.md --format html | less
        handoff render close-out acme -o letter.eml
        handoff render kickoff-deck acme --presenter -o kickoff-deck.presenter.html
      """)

  @Argument(help: "The document: pre-read, success-plan, or one of your own templates.")
  var document: String

  @Argument(help: "The account's slug, or the path of its packet.")
  var packet: String

  @Option(
    help:
      "md, html, eml, txt or ics, as the document has it; without it the ending of -o decides, or the document's first format."
  )
  var format: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write; - or nothing is standard output.", valueName: "file"))
  var output: String?

  @ArgumentParser.Flag(help: "The copy with presenter's notes, for us alone; decks have one.")
  var presenter = false

  @OptionGroup(title: "Workspace") var options: WorkspaceOptions

  func run() throws {
    let session = try Session(options)
    let library = try session.library()
    let template = try library.template(named: document)
    guard !presenter || template.header.layout.hasPresenterCopy else {
      throw ValidationError(
        "found --presenter with \(document), which is a \(template.header.layout.rawValue); "
          + "expected a deck.")
    }
    let chosen = try chosenFormat(for: template)
    let today = try options.today()
    let (packet, reading) = try session.read(packet, reporting: .error)
    let workspace = session.workspace
    let context = ViewContext(
      settings: workspace.settings, today: today, logo: workspace.logo)
    let press = Press(library: library, context: context)
    let source = { library.source($0) ?? reading.source($0) }
    let text: String
    let standing: String
    do throws(DocumentError) {
      let composed = try press.compose(
        template, of: workspace.assess(packet, reading, today: today))
      session.report(press.findings(on: composed), least: .info, source: source)
      if composed.isDraft { session.terminal.tell(composed.readiness, of: template.name) }
      if let closure = composed.closure {
        session.terminal.complain(
          "\(template.name) is over: \(closure.words); builds don't make it")
      }
      // A draft is no mail: what nobody asked for is the first format that there is now.
      let format = chosen ?? template.formats.first { press.absence(of: composed, as: $0) == nil }
      let file = format ?? template.formats[0]
      text = try press.layOut(composed, as: file, for: presenter ? .presenter : .audience)
      let name = "\(template.name).\(file.rawValue)"
      let report =
        presenter || template.audience == .internal
        ? nil
        : self.guarded(
          GuardedFile(path: name, text: text), isDraft: composed.isDraft, of: packet, session)
      session.report(report?.ahead ?? [], least: .warning, source: source)
      standing =
        presenter || template.audience == .internal
        ? "internal" : composed.isDraft ? "a draft, not for the customer yet" : "for the customer"
      if let report, !report.findings.isEmpty { throw DocumentError(findings: report.findings) }
    } catch {
      session.terminal.report(error.findings, source: source)
      session.terminal.complain("wrote nothing: \(document) can't be given out as it is")
      throw ExitCode(1)
    }
    try session.write(text, to: output)
    if let output, output != "-" {
      session.terminal.write(error: "Wrote \(output) (\(standing)).\n")
    }
    try session.conclude(reading)
  }

  /// What a customer should not read. Reports which packets the guard doesn't know all of.
  private func guarded(
    _ file: GuardedFile, isDraft: Bool, of packet: Packet, _ session: Session
  ) -> LeakGuard.Report {
    let (leakGuard, unread) = session.workspace.leakGuard()
    session.report(unread, least: .warning)
    return leakGuard.report(on: isDraft ? [] : [file], drafts: isDraft ? [file] : [], of: packet)
  }

  /// Nil where nobody chose.
  private func chosenFormat(for template: DocumentTemplate) throws -> Format? {
    let names = template.formats.map(\.rawValue).joined(separator: ", ")
    guard let format else {
      guard let output, output != "-" else { return nil }
      guard let ending = template.formats.first(where: { output.hasSuffix(".\($0.rawValue)") })
      else {
        throw ValidationError(
          "found -o \(output); expected the ending of a format that \(document) has: \(names). "
            + "Name the format with --format"
            + (template.formats.contains(.md) ? ", and print the HTML to make a PDF." : "."))
      }
      return ending
    }
    guard let chosen = Format(rawValue: format), template.formats.contains(chosen) else {
      throw ValidationError(
        "found --format \(format); expected one that \(document) has: \(names).")
    }
    return chosen
  }
}
