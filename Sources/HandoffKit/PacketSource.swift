import Diagnostics
import Packets

/// The files of one account's packet, found but not yet read.
package struct PacketSource: Hashable, Sendable {
  package var slug: Slug
  /// Relative to the workspace, sorted: `packets/acme.md`, or all of `packets/acme/`.
  package var paths: [String]
}

/// Files that are meant as one account's packet and make none.
package struct DroppedPacket: Hashable, Sendable {
  /// The file's or folder's, without its ending.
  package var name: String
  /// As messages show it: `packets/Acme Bakeries.md`, `packets/acme/`.
  package var place: String
  /// The files', relative to the workspace, sorted; none of an empty folder.
  package var paths: [String]
}

/// What stands in a workspace's `packets/`.
package struct PacketCatalog: Hashable, Sendable {
  /// In the order of their slugs.
  package var sources: [PacketSource]
  /// What can't be a packet, in the order of the names, and what stands for one twice.
  package var dropped: [DroppedPacket] = []
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
      case .packet(let source, let findings):
        candidates[source.slug, default: []].append(source)
        catalog.findings += findings.map(\.finding)
      case .none(let finding, let dropped):
        catalog.findings.append(finding.finding)
        catalog.dropped += [dropped].compactMap { $0 }
      }
    }
    for (slug, sources) in candidates.sorted(by: { $0.key < $1.key }) {
      if sources.count > 1 {
        catalog.findings.append(WorkspaceFinding.twoForms(slug).finding)
        catalog.dropped += sources.flatMap(\.paths).map { path in
          DroppedPacket(name: slug.description, place: path, paths: [path])
        }
      } else {
        catalog.sources += sources
      }
    }
    if candidates.isEmpty { catalog.findings.append(WorkspaceFinding.noPackets.finding) }
    return catalog
  }

  private enum Entry {
    /// With what stands beside its files and isn't read.
    case packet(PacketSource, [WorkspaceFinding])
    case none(WorkspaceFinding, DroppedPacket?)
  }

  private static func entry(
    named name: String, in folder: String, disk: Disk
  ) throws(DiskError) -> Entry {
    let path = "packets/\(name)"
    if disk.kindFollowingLinks("\(folder)/\(name)") == .folder {
      let names = try disk.names("\(folder)/\(name)")
      let paths = names.filter(isMarkdown).map { "\(path)/\($0)" }
      let others = names.filter { !isMarkdown($0) && !isAside($0) }
      let dropped = DroppedPacket(
        name: name, place: paths.isEmpty ? "\(path)/" : paths.joined(separator: ", "),
        paths: paths)
      guard let slug = Slug(name) else { return .none(.noSlug(path), dropped) }
      return paths.isEmpty
        ? .none(.emptyFolder(path), dropped)
        : .packet(
          PacketSource(slug: slug, paths: paths),
          others.map { .notAPacket("\(path)/\($0)", isMeant: markdownEnding(of: $0) != nil) })
    }
    // `ACME.MD` is meant as a packet too; a picture isn't.
    let ending = markdownEnding(of: name)
    let dropped = ending.map { ending in
      DroppedPacket(name: String(name.dropLast(ending.count)), place: path, paths: [path])
    }
    guard isMarkdown(name) else { return .none(.notAPacket(path, isMeant: ending != nil), dropped) }
    guard let slug = Slug(name.dropLast(".md".count)) else {
      return .none(.noSlug(path), dropped)
    }
    return .packet(PacketSource(slug: slug, paths: [path]), [])
  }

  /// Hidden files, and the note that explains the folder.
  private static func isAside(_ name: String) -> Bool {
    name.hasPrefix(".") || name.lowercased() == "readme.md"
  }

  /// An ending that says Markdown, as programs spell it.
  private static func markdownEnding(of name: String) -> String? {
    [".md", ".markdown"].first { name.lowercased().hasSuffix($0) }
  }

  private static func isMarkdown(_ name: String) -> Bool {
    name.hasSuffix(".md") && !name.hasPrefix(".")
  }
}
