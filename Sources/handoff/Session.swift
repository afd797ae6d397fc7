import ArgumentParser
import Diagnostics
import Documents
import HandoffKit
import Packets

/// What a command works with: an open workspace and the terminal it reports to.
struct Session {
  let terminal = Terminal()
  let workspace: Workspace

  init(_ options: WorkspaceOptions) throws {
    workspace = try options.open()
  }

  /// The templates, checked. Reports all of their mistakes and ends the command with 1.
  func library() throws -> TemplateLibrary {
    do throws(TemplateLibraryError) {
      return try workspace.templates()
    } catch {
      terminal.report(error.findings, source: error.source)
      throw ExitCode(1)
    }
  }

  /// A build of the whole workspace. Reports all mistakes in the templates and ends with 1.
  func build(to output: String, today: Day) throws -> Build {
    let library = try library()
    do throws(TemplateLibraryError) {
      return try Build(workspace: workspace, library: library, output: output, today: today)
    } catch {
      terminal.report(error.findings, source: error.source)
      throw ExitCode(1)
    }
  }

  /// A packet that a person named, read; reports what is wrong with the settings and with it, from
  /// `least` on. Ends the command with 1 if nothing of it can be read.
  func read(_ name: String, reporting least: Severity = .warning) throws -> (
    packet: Packet, reading: AccountReading
  ) {
    report(workspace.settingsFindings, least: least)
    let reading = workspace.read(try workspace.source(named: name))
    report(reading.findings, least: least, source: reading.source)
    let others = reading.findings.count { $0.severity < least && $0.severity > .info }
    if others > 0 {
      terminal.complain(
        "\(others) warning\(others == 1 ? "" : "s") in the packet: handoff show \(reading.slug)")
    }
    guard let packet = reading.packet else { throw ExitCode(1) }
    return (packet, reading)
  }

  /// Writes a document to a file, or to standard output for nothing and `-`.
  func write(_ text: String, to output: String?) throws {
    try write(Array(text.utf8), to: output)
  }

  func write(_ bytes: [UInt8], to output: String?) throws {
    guard let output, output != "-" else { return try terminal.write(data: bytes) }
    do {
      try workspace.disk.write(output, bytes)
    } catch {
      terminal.report([WorkspaceFinding.unwritable(error).finding]) { _ in nil }
      throw ExitCode(2)
    }
  }

  /// Does what writes to an output folder; where it can't, reports why and ends the command with 2.
  func writing<Result>(_ work: () throws(OutputError) -> Result) throws -> Result {
    do throws(OutputError) {
      return try work()
    } catch {
      report([error.finding], least: .error)
      throw ExitCode(2)
    }
  }

  /// Ends the command with 1 where the settings or the packet have errors.
  func conclude(_ reading: AccountReading) throws {
    let hasErrors = workspace.settingsFindings.contains { $0.severity == .error }
    if hasErrors || reading.hasErrors { throw ExitCode(1) }
  }

  /// Reports what weighs at least `least` and counts the rest.
  func report(
    _ findings: [Finding], least: Severity, source: (String) -> SourceText? = { _ in nil }
  ) {
    terminal.report(findings.filter { $0.severity >= least }) {
      source($0) ?? workspace.settingsSource($0)
    }
  }
}
