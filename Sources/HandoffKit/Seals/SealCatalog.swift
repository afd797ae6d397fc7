import Diagnostics
import Packets

/// What stands in a workspace's `seals/`: a folder an account, a file a seal.
package struct SealCatalog: Hashable, Sendable {
  /// An account's seals, found but not yet read.
  package struct Folder: Hashable, Sendable {
    package var slug: Slug
    /// Relative to the workspace, sorted: `seals/acme/closed-won-2026-11-03.md`.
    package var paths: [String]
  }

  /// In the order of their slugs.
  package private(set) var folders: [Folder] = []
  private var paths: [Slug: [String]] = [:]
  /// What can't be a seal.
  package var findings: [Finding] = []

  /// The paths of an account's seals.
  package subscript(slug: Slug) -> [String] { paths[slug] ?? [] }

  /// Finds the seals below `root`/seals.
  package static func find(in root: String, disk: Disk) throws(DiskError) -> SealCatalog {
    var catalog = SealCatalog()
    let folder = "\(root)/seals"
    guard let kind = disk.kindFollowingLinks(folder) else { return catalog }
    guard kind == .folder else {
      catalog.findings.append(SealFolderProblem.noFolder.finding)
      return catalog
    }
    for name in try disk.names(folder) where !isAside(name) {
      guard disk.kindFollowingLinks("\(folder)/\(name)") == .folder, let slug = Slug(name) else {
        catalog.findings.append(SealFolderProblem.stray("seals/\(name)").finding)
        continue
      }
      let names = try disk.names("\(folder)/\(name)").filter { !isAside($0) }
      for other in names where !other.hasSuffix(".md") {
        catalog.findings.append(SealFolderProblem.stray("seals/\(name)/\(other)").finding)
      }
      let paths = names.filter { $0.hasSuffix(".md") }.map { "seals/\(name)/\($0)" }
      guard !paths.isEmpty else { continue }
      catalog.folders.append(Folder(slug: slug, paths: paths))
      catalog.paths[slug] = paths
    }
    return catalog
  }

  /// Hidden files, and the note that explains the folder.
  private static func isAside(_ name: String) -> Bool {
    name.hasPrefix(".") || name.lowercased() == "readme.md"
  }
}

/// What can be wrong with the folder of seals, as facts; `finding` words them.
enum SealFolderProblem {
  case noFolder
  case stray(String)
  /// Seals whose packet is gone: what they call the account, and the packet that was probably meant,
  /// which may have seals of its own.
  case withoutPacket(Slug, account: String, likely: Slug?, hasSeals: Bool)

  var finding: Finding {
    switch self {
    case .noFolder:
      return Finding(
        "seals-is-no-folder", .error, at: SourceLocation(file: "seals", line: 1),
        "found a file named seals; expected a folder with a folder for each account",
        fix: "move the file away")
    case .stray(let path):
      return Finding(
        "not-a-seal", .warning, at: SourceLocation(file: path, line: 1),
        "\(path) is not read; expected seals as seals/<account>/<gate>-<date>.md here",
        fix: "move it out of seals/")
    case .withoutPacket(let slug, let account, let likely, let hasSeals):
      let found = account == slug.description ? "" : " of “\(account)”"
      let files = hasSeals ? "/*.md" : ""
      return Finding(
        "seal-without-packet", .error, at: SourceLocation(file: "seals/\(slug)/", line: 1),
        "found seals\(found) in seals/\(slug)/ and no packet \(slug) in packets/; expected the packet "
          + "whose agreement they hold" + (likely == nil ? "" : ", which was perhaps renamed"),
        fix: likely.map {
          "if packets/ has it as \($0), run: git mv seals/\(slug)\(files) seals/\($0)"
        } ?? "bring the packet back, or name the folder as the packet is named now: git mv "
          + "seals/\(slug) seals/<account>")
    }
  }
}
