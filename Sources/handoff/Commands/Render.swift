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
    let (packet, reading) = try session.read(packet)
    let workspace = session.workspace
    let context = ViewContext(
      settings: workspace.settings, today: today, logo: workspace.logo)
    let press = Press(library: library, context: context)
    let source = { library.source($0) ?? reading.source($0) }
    let composed: ComposedDocument
    let format: Format
    let rendering: Result<String, DocumentError>
    do throws(DocumentError) {
      composed = try press.compose(template, of: packet)
      // Without a choice the first that there is now: a draft is no mail.
      let present = template.formats.first { press.absence(of: composed, as: $0) == nil }
      format = chosen ?? present ?? template.formats[0]
      rendering = self.rendering(of: composed, as: format, press)
    } catch {
      session.terminal.report(error.findings, source: source)
      throw ExitCode(1)
    }
    session.report(press.findings(on: composed), least: .info, source: source)
    if composed.isDraft { session.terminal.tell(composed.readiness, of: template.name) }
    switch rendering {
    case .success(let text):
      try refuseLeaks(text, of: packet, reading, in: session, template, format)
      try session.write(text, to: output)
    case .failure(let error):
      session.terminal.report(error.findings, source: source)
      throw ExitCode(1)
    }
    try session.conclude(reading)
  }

  private func rendering(
    of document: ComposedDocument, as format: Format, _ press: Press
  ) -> Result<String, DocumentError> {
    do throws(DocumentError) {
      return .success(
        try press.layOut(document, as: format, for: presenter ? .presenter : .audience))
    } catch {
      return .failure(error)
    }
  }

  /// Ends the command with 1 where a customer's document has what no customer should read.
  private func refuseLeaks(
    _ text: String, of packet: Packet, _ reading: AccountReading, in session: Session,
    _ template: DocumentTemplate, _ format: Format
  ) throws {
    guard template.audience == .customer else { return }
    let workspace = session.workspace
    let file = GuardedFile(path: "\(template.name).\(format.rawValue)", text: text)
    let findings = LeakGuard(portfolio: workspace.portfolio(), settings: workspace.settings)
      .findings(in: [file], of: packet)
    guard !findings.isEmpty else { return }
    session.report(findings, least: .info, source: reading.source)
    session.terminal.complain("wrote nothing: a customer should not read this")
    throw ExitCode(1)
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
