import Diagnostics
import Packets

/// A folder with `handoff.yaml`, `packets/` and, where a company has its own, `templates/`.
package struct Workspace: Sendable {
  /// The folder's path, absolute or relative to the working directory.
  package let root: String
  package let settings: Settings
  package let packets: PacketCatalog
  /// What is wrong with `handoff.yaml` and with the names in `packets/`.
  package let findings: [Finding]
  package let disk: Disk

  package static let settingsFile = "handoff.yaml"

  /// Opens the workspace at `folder`, or the nearest one at or above `start`.
  package init(
    at folder: String?, from start: String, disk: Disk
  ) throws(WorkspaceError) {
    let root = try folder.map { folder throws(WorkspaceError) in
      guard disk.kind(folder) == .folder else { throw .noFolder(folder) }
      return folder
    } ?? Self.nearest(above: start, disk: disk)
    guard let root else { throw .noWorkspace(start) }
    let path = "\(root)/\(Self.settingsFile)"
    do {
      var findings: [Finding] = []
      if disk.kind(path) == .file {
        switch TextFile.decode(try disk.read(path), path: Self.settingsFile) {
        case .text(let text):
          (settings, findings) = Settings.read(text: text, file: Self.settingsFile)
        case .finding(let finding):
          (settings, findings) = (Settings(), [finding])
        }
      } else {
        settings = Settings()
      }
      packets = try PacketCatalog.find(in: root, disk: disk)
      self.findings = findings + packets.findings
    } catch {
      throw .disk(error)
    }
    self.root = root
    self.disk = disk
  }

  private static func nearest(above start: String, disk: Disk) -> String? {
    var folder = start
    while true {
      if disk.kind("\(folder)/\(settingsFile)") == .file { return folder }
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
    }
  }
}
