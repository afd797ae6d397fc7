import Documents
import Packets

/// An account's files once the leak guard read all that its customer would have: documents, what
/// stands around them, and files of earlier builds that would stay.
struct Clearance {
  let report: LeakGuard.Report
  let bundleStanding: BundleStanding
  let documents: [PublishedDocument]
  let bundle: PublishedFolder
  /// Files that stay inside.
  let inside: [OutputFile]

  init(
    _ layout: AccountLayout, of packet: Packet, _ slug: Slug, by leakGuard: LeakGuard,
    earlier: (String) -> [GuardedFile]
  ) {
    let folder = OutputTree.bundle(of: slug)
    let staying = layout.bundle == .unchanged ? earlier(folder) : []
    report = leakGuard.report(
      on: layout.documents.flatMap(\.guardedFiles) + layout.extras.map(\.guarded) + staying,
      drafts: layout.documents.flatMap(\.draftFiles), of: packet)
    let leaks = !report.findings.isEmpty
    bundleStanding = leaks ? .withheld : layout.bundle
    documents = leaks ? layout.documents.map(\.withheld) : layout.documents
    let files = documents.flatMap { $0.files + $0.presenterFiles } + (leaks ? [] : layout.extras)
    bundle = PublishedFolder(
      folder, files: files.filter { $0.path.hasPrefix(folder) },
      retaining: bundleStanding == .unchanged ? [folder] : [])
    inside = files.filter { !$0.path.hasPrefix(folder) }
  }
}
