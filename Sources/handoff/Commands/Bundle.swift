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
      document whose gate hasn't passed is left out, and why is told. Where nothing may go out, \
      what stood in the folder is taken out; where a document fails, it stays as it was.

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
    let place = zip ? nil : output
    let build = try session.build(
      to: place ?? "\(session.workspace.root)/output", today: try options.today())
    let (packet, reading) = try session.read(packet, reporting: .error)
    var folder = zip ? nil : try session.writing { () throws(OutputError) in try build.open() }
    let bundle = build.bundle(of: packet, reading, after: folder?.earlier)
    let made = bundle.findings.filter { !reading.findings.contains($0) }
    session.report(made, least: .warning) { reading.source($0) ?? build.library.source($0) }
    for (titles, missing) in bundle.waiting {
      session.terminal.complain(
        "not in the bundle, still a draft: \(titles.joined(separator: ", "))")
      for reason in missing { session.terminal.write(error: "  \(reason.printable)\n") }
    }
    let removed = try write(bundle, of: build, to: &folder, in: session)
    guard !bundle.files.isEmpty else {
      let taken = removed == 0 ? "" : "; took out what stood in \(bundle.folder.path)"
      session.terminal.complain(Self.reason(bundle) + taken)
      throw ExitCode(1)
    }
    try session.conclude(reading)
    if made.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }

  /// Why there is no bundle.
  private static func reason(_ bundle: Build.Bundle) -> String {
    switch bundle.standing {
    case .ready, .waiting: "\(bundle.slug) has nothing that the customer may have yet"
    case .unchanged: "made no bundle of \(bundle.slug), since a document of it failed"
    case .withheld:
      "\(bundle.slug) was kept back by the leak guard, which found what its customer shouldn't read"
    }
  }

  /// Says how many files it took out of the folder; a ZIP file is made alone.
  private func write(
    _ bundle: Build.Bundle, of build: Build, to folder: inout OutputFolder?, in session: Session
  ) throws -> Int {
    let files = "\(bundle.files.count) files"
    guard var target = folder else {
      let place = output ?? "\(bundle.slug).zip"
      if bundle.files.isEmpty { return 0 }
      try session.write(build.zip(bundle), to: place)
      session.terminal.write(error: "Wrote \(files) to \(place).\n")
      return 0
    }
    let outcome = try session.writing { () throws(OutputError) in
      try build.write(bundle, to: &target)
    }
    folder = nil
    session.report(target.findings, least: .warning)
    if !bundle.files.isEmpty {
      session.terminal.write(
        error: "Wrote \(files) to \(build.output)/\(bundle.folder.path); open index.html.\n")
    }
    return outcome.removed
  }
}
