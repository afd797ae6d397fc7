import Diagnostics
import Documents
import Packets
import Playbook

/// One account's packet and seals as they were read: what was understood, and what is wrong.
package struct AccountReading: Sendable {
  package let slug: Slug
  /// Nil where a file can't be read at all: not UTF-8, too large, nested too deeply.
  package let packet: Packet?
  /// Oldest first; they are read where the packet can't be too.
  package var seals: [Seal] = []
  package let findings: [Finding]
  /// The files' texts, for excerpts.
  package let sources: [SourceText]
  /// What the leak guard has to know of the account in another's documents.
  package let known: Portfolio.Account
  /// The paths of files of which not every word is in `known`.
  package let unread: [String]

  package var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// The text of a file that a finding names.
  package func source(_ file: String) -> SourceText? {
    sources.first { $0.file == file }
  }
}

extension Workspace {
  /// The packet that a person named, by its slug or by the path of its file or folder.
  package func source(named name: String) throws(WorkspaceError) -> PacketSource {
    guard let slug = slug(in: name) else { throw .notASlug(name) }
    if let source = packets.sources.first(where: { $0.slug == slug }) { return source }
    try refuseBroken(slug)
    let nearest = nearest(to: slug.description, in: packets.sources.map(\.slug.description))
    throw .noPacket(slug.description, nearest: nearest)
  }

  /// Throws where files of that slug stand in `packets/` and are no packet.
  func refuseBroken(_ slug: Slug) throws(WorkspaceError) {
    let paths = ["packets/\(slug).md", "packets/\(slug)/"]
    let findings = packets.findings.filter { finding in
      finding.severity == .error && finding.location.map { paths.contains($0.file) } ?? false
    }
    guard findings.isEmpty else { throw .brokenPacket(slug.description, findings) }
  }

  /// `acme`, `packets/acme.md`, `packets/acme/` and `packets/acme/sales.md` all name acme.
  package func slug(in name: String) -> Slug? {
    if let slug = Slug(name) { return slug }
    // `Acme Bakeries` is what `handoff new` was told.
    if !name.contains("/") {
      return Slug(from: name.hasSuffix(".md") ? String(name.dropLast(3)) : name)
    }
    var components = name.split(separator: "/").map(String.init)
    guard let folder = components.lastIndex(of: "packets"), folder + 1 < components.count else {
      return nil
    }
    components = Array(components[(folder + 1)...])
    let first = components[0]
    return Slug(components.count == 1 && first.hasSuffix(".md") ? String(first.dropLast(3)) : first)
  }

  /// `./packets/acme/sales.md` and `ours/packets/acme/sales.md` are `packets/acme/sales.md`; nil for
  /// what stands in no such folder.
  private func placeInWorkspace(_ path: String) -> String? {
    let components = path.split(separator: "/")
    return components.lastIndex(of: "packets").map { folder in
      components[folder...].joined(separator: "/")
    }
  }

  /// Reads one account's packet and seals. What is wrong is in the findings.
  package func read(_ source: PacketSource) -> AccountReading {
    read(source.slug, source.paths.map(decode), at: source.paths)
  }

  func decode(_ path: String) -> TextFile {
    do throws(DiskError) {
      return TextFile.decode(try disk.read("\(root)/\(path)"), path: path)
    } catch {
      return .finding(WorkspaceFinding.unreadable(error, path: path).finding)
    }
  }

  /// Reads a packet one of whose files isn't on disk as it stands; the others of its folder are.
  ///
  /// - Parameter path: the file's, as a person or an editor names it: what stands before `packets/`
  ///   counts for nothing.
  package func read(_ file: [UInt8], path: String, slug: Slug) -> AccountReading {
    let path = placeInWorkspace(path) ?? "packets/\(slug).md"
    let onDisk = packets.sources.first { $0.slug == slug }?.paths ?? []
    let isInFolder = path.hasPrefix("packets/\(slug)/")
    let paths = isInFolder ? Set(onDisk + [path]).sorted() : [path]
    return read(
      slug, paths.map { $0 == path ? TextFile.decode(file, path: path) : decode($0) }, at: paths)
  }

  private func read(_ slug: Slug, _ files: [TextFile], at paths: [String]) -> AccountReading {
    let reading = readPacket(slug, files, at: paths)
    let sealed = readSeals(of: slug, for: reading.packet)
    return AccountReading(
      slug: slug, packet: reading.packet, seals: sealed.seals,
      findings: reading.findings + sealed.findings, sources: reading.sources + sealed.sources,
      known: reading.known, unread: reading.unread)
  }

  /// The packet alone, without its seals.
  func readPacket(_ source: PacketSource) -> AccountReading {
    readPacket(source.slug, source.paths.map(decode), at: source.paths)
  }

  private func readPacket(
    _ slug: Slug, _ files: [TextFile], at paths: [String]
  ) -> AccountReading {
    var texts: [(path: String, text: String)] = []
    var findings: [Finding] = []
    for (path, file) in zip(paths, files) {
      switch file {
      case .text(let text): texts.append((path, text))
      case .finding(let finding): findings.append(finding)
      }
    }
    let sources = texts.map { SourceText(file: $0.path, text: $0.text) }
    let name = slug.description
    guard findings.isEmpty else {
      return AccountReading(
        slug: slug, packet: nil, findings: findings, sources: sources,
        known: known(of: paths, named: name, slug: name),
        unread: findings.compactMap { $0.location?.file })
    }
    let reading = Packet.read(slug: name, files: texts, settings: settings)
    return AccountReading(
      slug: slug, packet: reading.packet, findings: reading.findings, sources: sources,
      known: reading.unread.isEmpty
        ? Portfolio.Account(reading.packet)
        : Portfolio.Account(unread: reading.packet, fileName: name, texts: texts.map(\.text)),
      unread: reading.unread)
  }
}
