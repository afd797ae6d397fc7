import ArgumentParser
import Diagnostics
import HandoffKit
import Packets

struct BundleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle",
    abstract: "Make one customer's documents, to send or to host.",
    discussion: """
      Renders what the customer may have, complete with styles and links, into \
      customers/<account>/ of the output folder; --zip makes one file to attach instead. A \
      document whose gate hasn't passed is left out, and why is told.

      Examples:
        handoff bundle acme
        handoff bundle acme --zip -o acme-plan.zip
      """)

  @Argument(help: "The account's slug, or the path of its packet.")
  var packet: String

  @ArgumentParser.Flag(help: "Make a ZIP file, <account>.zip unless -o names another.")
  var zip = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The output folder, without it output/ in the workspace; the file with --zip.",
      valueName: "place"))
  var output: String?

  @OptionGroup(title: "Workspace") var options: WorkspaceOptions

  func run() throws {
    let session = try Session(options)
    let folder = zip ? nil : output
    let build = try session.build(
      to: folder ?? "\(session.workspace.root)/output", today: try options.today())
    let (packet, reading) = try session.read(packet, reporting: .error)
    let bundle = build.bundle(of: packet, reading)
    let made = bundle.findings.filter { !reading.findings.contains($0) }
    session.report(made, least: .warning) { reading.source($0) ?? build.library.source($0) }
    for (titles, missing) in bundle.waiting {
      session.terminal.complain(
        "not in the bundle, still a draft: \(titles.joined(separator: ", "))")
      for reason in missing { session.terminal.write(error: "  \(reason.printable)\n") }
    }
    guard !bundle.files.isEmpty else {
      session.terminal.complain("\(bundle.slug) has nothing that the customer may have yet")
      throw ExitCode(1)
    }
    try write(bundle, of: build, in: session)
    try session.conclude(reading)
    if made.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }

  private func write(_ bundle: Build.Bundle, of build: Build, in session: Session) throws {
    let files = "\(bundle.files.count) files"
    guard zip else {
      do throws(OutputError) {
        session.report(try build.write(bundle), least: .warning)
      } catch {
        session.report([error.finding], least: .error)
        throw ExitCode(2)
      }
      session.terminal.write(
        error: "Wrote \(files) to \(build.output)/customers/\(bundle.slug)/; open index.html.\n")
      return
    }
    let place = output ?? "\(bundle.slug).zip"
    try session.write(build.zip(bundle), to: place)
    session.terminal.write(error: "Wrote \(files) to \(place).\n")
  }
}
