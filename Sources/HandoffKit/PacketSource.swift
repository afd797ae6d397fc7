import Diagnostics
import Packets

/// The files of one account's packet, found but not yet read.
package struct PacketSource: Hashable, Sendable {
  package var slug: Slug
  /// Relative to the workspace, sorted: `packets/acme.md`, or all of `packets/acme/`.
  package var paths: [String]
}

/// What stands in a workspace's `packets/`.
package struct PacketCatalog: Hashable, Sendable {
  /// In the order of their slugs.
  package var sources: [PacketSource]
  /// Files and folders that can't be a packet, and slugs that stand for two.
  package var findings: [Finding]

  /// Finds the packets below `root`/packets.
  package static func find(in root: String, disk: Disk) throws(DiskError) -> PacketCatalog {
    let folder = "\(root)/packets"
    guard disk.kindFollowingLinks(folder) == .folder else {
      let finding: WorkspaceFinding =
        disk.kindFollowingLinks(folder) == nil ? .noPackets : .packetsIsNoFolder
      return PacketCatalog(sources: [], findings: [finding.finding])
    }
    var candidates: [Slug: [PacketSource]] = [:]
    var catalog = PacketCatalog(sources: [], findings: [])
    for name in try disk.names(folder) where !isAside(name) {
      switch try entry(named: name, in: folder, disk: disk) {
      case .packet(let source): candidates[source.slug, default: []].append(source)
      case .finding(let finding): catalog.findings.append(finding)
      }
    }
    for (slug, sources) in candidates.sorted(by: { $0.key < $1.key }) {
      if sources.count > 1 {
        catalog.findings.append(WorkspaceFinding.twoForms(slug).finding)
      } else {
        catalog.sources += sources
      }
    }
    if candidates.isEmpty { catalog.findings.append(WorkspaceFinding.noPackets.finding) }
    return catalog
  }

  private enum Entry {
    case packet(PacketSource)
    case finding(Finding)
  }

  private static func entry(
    named name: String, in folder: String, disk: Disk
  ) throws(DiskError) -> Entry {
    let path = "packets/\(name)"
    if disk.kindFollowingLinks("\(folder)/\(name)") == .folder {
      guard let slug = Slug(name) else { return .finding(WorkspaceFinding.noSlug(path).finding) }
      let files = try disk.names("\(folder)/\(name)").filter { isMarkdown($0) }
      guard !files.isEmpty else { return .finding(WorkspaceFinding.emptyFolder(path).finding) }
      return .packet(PacketSource(slug: slug, paths: files.map { "\(path)/\($0)" }))
    }
    guard isMarkdown(name) else {
      return .finding(WorkspaceFinding.notAPacket(path).finding)
    }
    guard let slug = Slug(name.dropLast(".md".count)) else {
      return .finding(WorkspaceFinding.noSlug(path).finding)
    }
    return .packet(PacketSource(slug: slug, paths: [path]))
  }

  /// Hidden files, and the note that explains the folder.
  private static func isAside(_ name: String) -> Bool {
    name.hasPrefix(".") || name.lowercased() == "readme.md"
  }

  private static func isMarkdown(_ name: String) -> Bool {
    name.hasSuffix(".md") && !name.hasPrefix(".")
  }
}
