import Diagnostics
import Documents
import Packets
import Playbook
import Site

/// Renders every document of every packet into the output folder.
///
/// 1. Load the templates and check them against the views' types: a mistake there ends the build.
/// 2. Read every packet.
/// 3. Publish each: its documents, its bundle, its page. The leak guard, which knows all accounts,
///    reads what customers would get. The files are put aside as they come.
/// 4. Add the pages around all accounts, then move everything into its place at once.
///
/// A packet that can't be read keeps its last good files, and has a row in the index that says why.
package struct Build: Sendable {
  package let workspace: Workspace
  package let library: TemplateLibrary
  package let output: String
  private let press: Press
  private let site: Site

  package init(
    workspace: Workspace, library: TemplateLibrary, output: String, today: Day
  ) throws(TemplateLibraryError) {
    self.workspace = workspace
    self.library = library
    self.output = output
    let context = ViewContext(
      settings: workspace.settings, today: today, logo: workspace.logo)
    press = Press(library: library, context: context)
    site = Site(templates: try SiteTemplates(library, context: context), today: today)
  }

  /// What a build tells while it runs.
  package enum Progress: Sendable {
    case read(Int, of: Int)
    case published(Int, of: Int)
  }

  package func run(
    progress: @Sendable (Progress) -> Void
  ) async throws(OutputError) -> BuildReport {
    var folder = try open()
    let readings = await readings { progress(.read($0, of: $1)) }
    let (leakGuard, unread) = workspace.leakGuard(knowing: readings)
    var guarded: [LeakGuard.Report] = []
    var report = BuildReport(accounts: [], findings: unread)
    var failure: OutputError?
    await inParallel(readings, { publish($0, leakGuard) }) { done, account in
      if let report = account.publication?.guarded { guarded.append(report) }
      do throws(DiskError) {
        for file in account.publication?.files ?? [] where failure == nil {
          try folder.stage(file)
        }
      } catch {
        failure = .disk(error)
      }
      folder.retain(account.retained)
      report.accounts.append(account.result)
      progress(.published(done, of: readings.count))
    }
    if let failure { throw failure }
    report.findings += leakGuard.unusedAllowances(after: guarded)
    try finish(&report, &folder)
    return report
  }

  /// The output folder, with what an interrupted build had begun carried out.
  func open() throws(OutputError) -> OutputFolder {
    do throws(DiskError) {
      return try OutputFolder(opening: output, disk: workspace.disk)
    } catch {
      throw .disk(error)
    }
  }

  private func finish(
    _ report: inout BuildReport, _ folder: inout OutputFolder
  ) throws(OutputError) {
    let summaries = report.accounts.map(\.summary)
    report.findings += Site.namesakes(among: summaries)
    var files: [OutputFile] = []
    do throws(DocumentError) {
      files = try site.files(for: summaries)
    } catch {
      report.findings += error.findings
      folder.retain([OutputTree.index, OutputTree.notFound, "site/assets/"])
    }
    do throws(DiskError) {
      for file in files { try folder.stage(file) }
    } catch {
      throw .disk(error)
    }
    report.outcome = try folder.commit()
    report.findings += folder.findings
  }

  private func readings(
    progress: @Sendable (Int, Int) -> Void
  ) async -> [AccountReading] {
    let sources = workspace.packets.sources
    var readings: [AccountReading] = []
    readings.reserveCapacity(sources.count)
    await inParallel(sources, workspace.read) { done, reading in
      readings.append(reading)
      progress(done, sources.count)
    }
    return readings
  }

  func publication(
    of packet: Packet, _ reading: AccountReading, _ leakGuard: LeakGuard
  ) -> AccountPublication {
    AccountPublication(
      of: workspace.assess(packet, reading, today: today), slug: reading.slug,
      findings: reading.findings, press: press,
      templates: site.templates, leakGuard: leakGuard)
  }

  var today: Day { press.context.today }

  /// An account on its way into the folder.
  private struct Account: Sendable {
    var publication: AccountPublication?
    var result: BuildReport.Account
    /// Which files of earlier builds stay, by the beginnings of their paths.
    var retained: [String]
  }

  private func publish(_ reading: AccountReading, _ leakGuard: LeakGuard) -> Account {
    guard let packet = reading.packet else {
      return Account(
        result: .init(
          reading: reading, findings: reading.findings,
          summary: AccountSummary(unreadable: reading.slug, findings: reading.findings)),
        retained: [OutputTree.site(of: reading.slug), OutputTree.bundle(of: reading.slug)])
    }
    let publication = publication(of: packet, reading, leakGuard)
    let folders = [OutputTree.site(of: reading.slug), OutputTree.bundle(of: reading.slug)]
    let retained = publication.failed.flatMap { document in
      folders.map { "\($0)\(document.template.name)." }
    }
    return Account(
      publication: publication,
      result: .init(
        reading: reading, findings: publication.findings, summary: publication.summary,
        isWithheld: !publication.guarded.findings.isEmpty),
      retained: retained)
  }
}

/// What a build did.
package struct BuildReport: Sendable {
  /// One account of it.
  package struct Account: Sendable {
    /// For the excerpts of its findings.
    package let reading: AccountReading
    package let findings: [Finding]
    package let summary: AccountSummary
    /// Whether the leak guard keeps the customer's documents back.
    package var isWithheld = false
  }

  package var accounts: [Account]
  /// What concerns no single account.
  package var findings: [Finding] = []
  package var outcome = OutputFolder.Outcome()
}
