import Diagnostics
import Documents
import Packets

/// The company's logo as `handoff.yaml` names it, or why there is none.
package struct LogoFile: Sendable {
  package enum Problem: Error, Hashable, Sendable {
    /// An absolute path, or one that leads out of the workspace.
    case outside
    case missing
    case unreadable(DiskError)
    case picture(LogoProblem)
  }

  let logo: Logo?
  let finding: Finding?

  init(_ settings: Settings, in root: String, disk: Disk) {
    guard let path = settings.company.logo else {
      (logo, finding) = (nil, nil)
      return
    }
    do throws(Problem) {
      logo = try Self.read(path, in: root, disk: disk)
      finding = nil
    } catch {
      logo = nil
      let location = settings.origins["company: logo"]
      finding = WorkspaceFinding.badLogo(path: path, error, location).finding
    }
  }

  private static func read(
    _ path: String, in root: String, disk: Disk
  ) throws(Problem) -> Logo {
    guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else { throw .outside }
    guard disk.kindFollowingLinks("\(root)/\(path)") == .file else { throw .missing }
    let bytes: [UInt8]
    do {
      bytes = try disk.read("\(root)/\(path)")
    } catch {
      throw .unreadable(error)
    }
    do {
      return try Logo(bytes)
    } catch {
      throw .picture(error)
    }
  }
}

extension LogoFile.Problem {
  /// After the file's name.
  var found: String {
    switch self {
    case .outside: "stands outside the workspace"
    case .missing: "isn't there"
    case .unreadable(let error): "can't be read: \(error.reason)"
    case .picture(.tooLarge(let bytes, let limit)): "has \(bytes) bytes, and \(limit) are the most"
    case .picture(.noPicture): "is no picture"
    case .picture(.unsafe(let found)): "holds \(found), which a picture must not"
    }
  }

  var fix: String {
    switch self {
    case .outside: "copy it into the workspace, and name it from there"
    case .missing: "put it there, or remove the key"
    case .unreadable: "make it a file that you may read, or remove the key"
    case .picture(.tooLarge): "save it smaller; 40 kB are plenty"
    case .picture(.noPicture): "save it as SVG, PNG or JPEG"
    case .picture(.unsafe): "export it as a plain SVG, or as PNG"
    }
  }
}
