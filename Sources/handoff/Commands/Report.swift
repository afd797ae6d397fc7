import ArgumentParser
import Diagnostics
import HandoffKit
import Packets
import Playbook

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Report over all accounts: scorecard, audit, retrospective and loops.",
    discussion: """
      scorecard       weekly: where each account stands, what blocks it and whom, what changed
      audit           monthly: how good the context is, what can be forecast from it
      retrospective   quarterly: who left, and what the handoff had to do with it
      ae-loop         what became of the accounts that each AE sold
      marketing-loop  what accounts read before they left or thrived

      --record keeps the day's figures in history/<date>.json, from which later reports tell what \
      changed. Record weekly, and commit it.

      Examples:
        handoff report scorecard --record
        handoff report audit --table forecast
        handoff report ae-loop --format csv -o ae-loop.csv
      """)

  @Argument(help: "scorecard, audit, retrospective, ae-loop or marketing-loop.")
  var report: ReportKind

  @Option(help: "text, csv or json. CSV is one table: the main one, or that of --table.")
  var format: Format = .text

  @Option(help: ArgumentHelp("One table alone, by its key in JSON.", valueName: "table"))
  var table: String?

  @ArgumentParser.Flag(help: "Keep the figures of today in history/.")
  var record = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write; - or nothing is standard output.", valueName: "file"))
  var output: String?

  @OptionGroup(title: "Workspace") var options: WorkspaceOptions

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json
  }

  func run() async throws {
    let session = try Session(options)
    session.report(session.workspace.settingsFindings, least: .warning)
    let reading = await PortfolioReading(of: session.workspace, today: try options.today())
    session.report(reading.findings, least: .warning)
    let made = try chosen(from: report.report(of: reading.book))
    try session.write(text(of: made, on: session.terminal), to: output)
    if record {
      let path = try session.workspace.keep(HistoryRecord(of: reading.book))
      session.terminal.write(error: "Recorded \(path).\n")
    }
    let findings = session.workspace.settingsFindings + reading.findings
    if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }

  /// The report with the one table that somebody asked for, or whole.
  private func chosen(from report: Report) throws -> Report {
    guard let table else { return report }
    guard let found = report.table(named: table) else {
      let keys = report.tables.map(\.key)
      throw ValidationError(
        "found no table \"\(table)\" in \(report.name)"
          + (nearest(to: table, in: keys).map { "; did you mean \"\($0)\"?" }
            ?? "; expected one of: \(keys.joined(separator: ", "))."))
    }
    var report = report
    report.tables = [found]
    return report
  }

  private func text(of report: Report, on terminal: Terminal) -> String {
    switch format {
    case .text: return report.text
    case .json: return report.json.text
    case .csv:
      guard let main = report.mainTable else { return "" }
      let others = report.tables.map(\.key).filter { $0 != main.key }
      if !others.isEmpty {
        terminal.complain(
          "CSV has one table: \(main.key); --table takes \(others.joined(separator: ", ")) too")
      }
      return main.csv
    }
  }
}

extension ReportKind: ExpressibleByArgument {}
