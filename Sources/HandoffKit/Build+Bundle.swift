import Diagnostics
import Documents
import Packets
import Site

extension Build {
  /// One customer's bundle, made alone.
  package struct Bundle: Sendable {
    package let slug: Slug
    /// Below the output folder; empty where there is nothing that the customer may have.
    package let files: [OutputFile]
    /// The customer's documents that aren't in it, those together that wait for the same.
    package let waiting: [(titles: [String], missing: [String])]
    package let findings: [Finding]
  }

  /// The bundle of a packet that was read.
  package func bundle(of packet: Packet, _ reading: AccountReading) -> Bundle {
    let (leakGuard, unread) = workspace.leakGuard()
    let publication = publication(of: packet, reading, leakGuard)
    let folder = OutputTree.bundle(of: reading.slug)
    var waiting: [(titles: [String], missing: [String])] = []
    for document in publication.documents where document.waitsForBundle {
      if let index = waiting.firstIndex(where: { $0.missing == document.missing }) {
        waiting[index].titles.append(document.template.header.title)
      } else {
        waiting.append(([document.template.header.title], document.missing))
      }
    }
    return Bundle(
      slug: reading.slug, files: publication.files.filter { $0.path.hasPrefix(folder) },
      waiting: waiting, findings: unread + publication.findings)
  }

  /// Puts the bundle in its place in the output folder, and leaves everything else as it is.
  package func write(_ bundle: Bundle) throws(OutputError) -> [Finding] {
    var folder = try open()
    do throws(DiskError) {
      for file in bundle.files { try folder.stage(file) }
    } catch {
      throw .disk(error)
    }
    folder.retain(except: OutputTree.bundle(of: bundle.slug))
    _ = try folder.commit()
    return folder.findings
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
