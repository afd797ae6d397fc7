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
    /// The customer's documents that aren't in it, each with what is in the way.
    package let waiting: [(title: String, missing: [String])]
    package let findings: [Finding]
  }

  /// The bundle of a packet that was read.
  package func bundle(of packet: Packet, _ reading: AccountReading) -> Bundle {
    let leakGuard = LeakGuard(portfolio: workspace.portfolio(), settings: workspace.settings)
    let publication = publication(of: packet, reading, leakGuard)
    let folder = OutputTree.bundle(of: reading.slug)
    let waiting = publication.documents.filter { $0.standing == .draft }.map {
      ($0.template.header.title, $0.missing)
    }
    return Bundle(
      slug: reading.slug, files: publication.files.filter { $0.path.hasPrefix(folder) },
      waiting: waiting, findings: publication.findings)
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
