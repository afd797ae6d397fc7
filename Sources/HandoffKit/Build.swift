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
/// So does a bundle that a document fails for.
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
    var retained = OutputRegion()
    var failure: OutputError?
    let earlier = folder.earlier
    await inParallel(readings, { publish($0, leakGuard, earlier) }) { done, account in
      if let report = account.guarded { guarded.append(report) }
      retained.formUnion(account.retained)
      do throws(OutputError) {
        for file in account.files where failure == nil { try folder.stage(file) }
      } catch {
        failure = error
      }
      report.accounts.append(account.result)
      progress(.published(done, of: readings.count))
    }
    if let failure { throw failure }
    report.findings += leakGuard.unusedAllowances(after: guarded)
    try finish(&report, &folder, retaining: retained)
    return report
  }

  /// The output folder, locked, with what an interrupted build had begun carried out.
  package func open() throws(OutputError) -> OutputFolder {
    try OutputFolder(opening: output, disk: workspace.disk)
  }

  private func finish(
    _ report: inout BuildReport, _ folder: inout OutputFolder, retaining retained: OutputRegion
  ) throws(OutputError) {
    let summaries = report.accounts.map(\.summary)
    report.findings += Site.namesakes(among: summaries)
    var retained = retained
    var files: [OutputFile] = []
    do throws(DocumentError) {
      files = try site.files(for: summaries)
    } catch {
      report.findings += error.findings
      retained.formUnion(OutputTree.around)
    }
    for file in files { try folder.stage(file) }
    folder.retain(where: retained.contains)
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

  /// - Parameter earlier: what builds wrote where the publication will stand; nil where it stands
  ///   by itself.
  func publication(
    of packet: Packet, _ reading: AccountReading, _ leakGuard: LeakGuard,
    after earlier: EarlierOutput?
  ) -> AccountPublication {
    AccountPublication(
      of: workspace.assess(packet, reading, today: today), slug: reading.slug,
      findings: reading.findings, press: press, templates: site.templates, leakGuard: leakGuard,
      earlier: { earlier?.files(in: $0) ?? [] })
  }

  var today: Day { press.context.today }

  /// An account on its way into the folder.
  private struct Account: Sendable {
    var result: BuildReport.Account
    /// Nil where the packet can't be read.
    var guarded: LeakGuard.Report?
    var files: [OutputFile] = []
    /// What stays of earlier builds.
    var retained: OutputRegion
  }

  private func publish(
    _ reading: AccountReading, _ leakGuard: LeakGuard, _ earlier: EarlierOutput
  ) -> Account {
    guard let packet = reading.packet else {
      return Account(
        result: .init(
          reading: reading, findings: reading.findings,
          summary: AccountSummary(
            unreadable: reading.slug, findings: reading.findings, keeping: earlier.contains)),
        retained: AccountPublication.retained(ofUnreadable: reading.slug))
    }
    let publication = publication(of: packet, reading, leakGuard, after: earlier)
    var retained = publication.inside.retained
    retained.formUnion(publication.bundle.retained)
    return Account(
      result: .init(
        reading: reading, findings: publication.findings, summary: publication.summary,
        bundle: publication.bundleStanding),
      guarded: publication.guarded,
      files: publication.inside.files + publication.bundle.files, retained: retained)
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
    /// What becomes of the customer's folder; nil where the packet can't be read.
    package var bundle: BundleStanding?
  }

  package var accounts: [Account]
  /// What concerns no single account.
  package var findings: [Finding] = []
  package var outcome = OutputFolder.Outcome()
}
