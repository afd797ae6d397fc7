import Diagnostics
import Documents
import Packets
import Site

extension Build {
  /// One customer's bundle, made alone.
  package struct Bundle: Sendable {
    package let slug: Slug
    package let standing: BundleStanding
    package let folder: PublishedFolder
    /// The customer's documents that aren't in it, those together that wait for the same.
    package let waiting: [(titles: [String], missing: [String])]
    package let findings: [Finding]

    package var files: [OutputFile] { folder.files }
  }

  /// The bundle of a packet that was read.
  ///
  /// - Parameter earlier: what builds wrote to the folder where the bundle will stand; nil where it
  ///   will be a file of its own.
  package func bundle(
    of packet: Packet, _ reading: AccountReading, after earlier: EarlierOutput?
  ) -> Bundle {
    let (leakGuard, unread) = workspace.leakGuard()
    let publication = publication(of: packet, reading, leakGuard, after: earlier)
    var waiting: [(titles: [String], missing: [String])] = []
    for document in publication.documents where document.waitsForBundle {
      if let index = waiting.firstIndex(where: { $0.missing == document.missing }) {
        waiting[index].titles.append(document.template.header.title)
      } else {
        waiting.append(([document.template.header.title], document.missing))
      }
    }
    return Bundle(
      slug: reading.slug, standing: publication.bundleStanding, folder: publication.bundle,
      waiting: waiting, findings: unread + publication.findings)
  }

  /// Puts the bundle in its place in the output folder, or takes out the one that is there where
  /// nothing may go out. Everything else stays as it is.
  package func write(
    _ bundle: Bundle, to folder: inout OutputFolder
  ) throws(OutputError) -> OutputFolder.Outcome {
    for file in bundle.files { try folder.stage(file) }
    folder.retain(where: bundle.folder.leaves)
    return try folder.commit()
  }

  /// The bundle as one ZIP file, in a folder of the account's name.
  package func zip(_ bundle: Bundle) -> [UInt8] {
    let files = bundle.files.map { file in
      OutputFile(path: String(file.path.dropFirst("customers/".count)), text: file.text)
    }
    return ZipArchive.bytes(of: files, on: today)
  }
}

extension PublishedDocument {
  /// Whether it would be in the bundle if it were no draft. Mails are sent by themselves.
  fileprivate var waitsForBundle: Bool { standing == .draft && template.header.layout != .mail }
}
