import Diagnostics
import Documents
import Packets
import Playbook

/// What one account's packet becomes: its documents in all their formats, the customer's bundle
/// and the account's page.
///
/// 1. `Composition`: every document with its values; a mistake in one leaves the others alone.
/// 2. `Placement`: where each may go, inside, to the customer, or inside as a draft.
/// 3. `AccountLayout`: files, each knowing what stands beside it, and what makes a bundle complete.
/// 4. `Clearance`: the leak guard reads all that a customer would have; if it finds anything,
///    nothing goes out.
/// 5. The account's page gathers everything.
package struct AccountPublication: Sendable {
  package let documents: [PublishedDocument]
  package let bundleStanding: BundleStanding
  /// What the leak guard made of it.
  package let guarded: LeakGuard.Report
  /// What stays inside.
  package let inside: PublishedFolder
  /// What the customer may have.
  package let bundle: PublishedFolder
  package let findings: [Finding]
  package let summary: AccountSummary

  /// - Parameter earlier: the files of earlier builds in a folder; the guard reads those that would
  ///   stay in the customer's hands.
  package init(
    of account: Assessment, slug: Slug, findings: [Finding], press: Press, templates: SiteTemplates,
    leakGuard: LeakGuard, earlier: (String) -> [GuardedFile]
  ) {
    let composition = Composition(of: account, by: press)
    let layout = Self.layout(composition, of: slug, press, templates)
    let clearance = Clearance(layout, of: account.packet, slug, by: leakGuard, earlier: earlier)
    documents = clearance.documents
    bundleStanding = clearance.bundleStanding
    guarded = clearance.report
    bundle = clearance.bundle
    var inside = clearance.inside
    var retained = documents.filter { $0.standing == .failed }.flatMap {
      OutputTree.insidePaths(of: $0.template, slug)
    }
    var all = findings + guarded.findings + guarded.ahead + composition.findings + layout.findings
    let page = AccountPage(
      account: account, slug: slug, documents: documents,
      pictures: press.pictures(of: account.packet),
      findings: all, templates: templates, today: press.context.today)
    do throws(DocumentError) {
      inside.append(try page.file())
    } catch {
      all += error.findings
      retained.append(page.path)
    }
    self.inside = PublishedFolder(OutputTree.site(of: slug), files: inside, retaining: retained)
    self.findings = all
    summary = AccountSummary(account, slug: slug, findings: all, asOf: press.context.today)
  }

  /// What stays of an account whose packet can't be read: all that there is.
  package static func retained(ofUnreadable slug: Slug) -> OutputRegion {
    OutputRegion([OutputTree.site(of: slug), OutputTree.bundle(of: slug)])
  }

  /// Where something of the bundle fails, everything is laid out again without a bundle: links and
  /// places follow from whether there is one.
  private static func layout(
    _ composition: Composition, of slug: Slug, _ press: Press, _ templates: SiteTemplates
  ) -> AccountLayout {
    let layout = AccountLayout(
      Placement(composition, of: slug), press: press, templates: templates)
    guard layout.breaksBundle, layout.bundle != .unchanged else { return layout }
    return AccountLayout(
      Placement(composition, of: slug, holdsBundle: true), press: press, templates: templates,
      known: layout.findings)
  }
}
