import Diagnostics
import Documents
import Packets
import Playbook

/// A folder with `handoff.yaml`, `packets/` and, where a company has its own, `templates/`.
package struct Workspace: Sendable {
  /// The folder's path, absolute or relative to the working directory.
  package let root: String
  package let settings: Settings
  /// The company's, where `handoff.yaml` names one that can be shown.
  package let logo: Logo?
  package let packets: PacketCatalog
  package let seals: SealCatalog
  /// Seals whose packet is gone, each with the packet that was probably meant.
  package private(set) var orphans: [(slug: Slug, likely: Slug?, finding: Finding)] = []
  package let settingsFindings: [Finding]
  package let disk: Disk
  /// When each line of a file below `root` was last changed.
  let lineHistory: LineHistory
  private let settingsText: String?

  package static let settingsFile = "handoff.yaml"

  /// Opens the workspace at `folder`, or the nearest one at or above `start`.
  package init(
    at folder: String?, from start: String, disk: Disk
  ) throws(WorkspaceError) {
    let root =
      try folder.map { folder throws(WorkspaceError) in
        guard disk.kindFollowingLinks(folder) == .folder else { throw .noFolder(folder) }
        return folder
      } ?? Self.nearest(above: start, disk: disk)
    guard let root else { throw .noWorkspace(start) }
    let path = "\(root)/\(Self.settingsFile)"
    do {
      let file = disk.kindFollowingLinks(path) == nil ? [] : try disk.read(path)
      switch TextFile.decode(file, path: Self.settingsFile) {
      case .text(let text):
        let read = Settings.read(text: text, file: Self.settingsFile)
        (settings, settingsText) = (read.settings, text)
        let logo = LogoFile(read.settings, in: root, disk: disk)
        self.logo = logo.logo
        settingsFindings =
          read.findings + read.settings.gateFindings + [logo.finding].compactMap { $0 }
      case .finding(let finding):
        (settings, settingsText, logo) = (Settings(), nil, nil)
        settingsFindings = [finding]
      }
      packets = try PacketCatalog.find(in: root, disk: disk)
      seals = try SealCatalog.find(in: root, disk: disk)
    } catch {
      throw .disk(error)
    }
    self.root = root
    self.disk = disk
    lineHistory = .of(folder: root, disk: disk)
    orphans = orphanedSeals()
  }

  /// What is wrong with `handoff.yaml` and with the names in `packets/` and `seals/`.
  package var findings: [Finding] {
    settingsFindings + packets.findings + seals.findings + orphans.map(\.finding)
  }

  /// The text of `handoff.yaml`, for excerpts.
  package func settingsSource(_ file: String) -> SourceText? {
    guard file == Self.settingsFile, let settingsText else { return nil }
    return SourceText(file: file, text: settingsText)
  }

  private static func nearest(above start: String, disk: Disk) -> String? {
    var folder = start
    while true {
      if disk.kindFollowingLinks("\(folder)/\(settingsFile)") == .file { return folder }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }
}

/// Why a command can't run in a workspace.
package enum WorkspaceError: Error, Hashable, Sendable {
  case noFolder(String)
  /// No `handoff.yaml` at or above the folder.
  case noWorkspace(String)
  case disk(DiskError)
  /// `nearest` is the slug that was probably meant.
  case noPacket(String, nearest: String?)
  case notASlug(String)
  case brokenPacket(String, [Finding])
  case packetExists(String)
  case nothingToAdd(String, Gate)
  case fileExists(String)
  case noTemplate(String, nearest: String?)
  case templateExists(String)
}

extension WorkspaceError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noFolder(let folder):
      "found no folder \(folder); expected a workspace there. Check --workspace, or make one with: handoff init \(folder)"
    case .noWorkspace(let folder):
      "found no handoff.yaml in \(folder) or above it; expected a workspace. Go to one, name it with --workspace, or make one with: handoff init"
    case .disk(let error): error.description
    case .noPacket(let name, let nearest):
      "found no packet \"\(name)\" in packets/"
        + (nearest.map { "; did you mean \"\($0)\"?" }
          ?? "; expected packets/\(name).md. Make it with: handoff new \(name)")
    case .notASlug(let name):
      "\"\(name)\" names no account; expected a slug of lower-case letters, digits and \"-\", or the path of a packet in packets/"
    case .brokenPacket(let name, _):
      "packet \"\(name)\" can't be read; the findings above say why"
    case .packetExists(let path):
      "\(path) exists; nothing was written. Add what a later gate asks with: handoff new <account> --for kickoff"
    case .nothingToAdd(let path, let gate):
      "\(path) has every section that \(gate.rawValue) asks for; nothing was written. \"handoff show\" tells what is missing in them"
    case .noTemplate(let name, let nearest):
      "found no built-in template \"\(name)\""
        + (nearest.map { "; did you mean \"\($0)\"?" }
          ?? "; expected a document's name, or partials/<name>. List the documents with: handoff templates")
    case .templateExists(let path):
      "\(path) exists; nothing was written. Move it away to begin again from the built-in one"
    case .fileExists(let path):
      "\(path) exists; nothing was written. It already is a workspace: go on with handoff new <account>"
    }
  }
}
