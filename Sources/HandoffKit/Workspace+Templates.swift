import Diagnostics
import Documents

extension Workspace {
  /// The built-in templates with the workspace's own in `templates/`, which override by name.
  /// All are parsed and checked; the error holds every mistake.
  package func templates() throws(TemplateLibraryError) -> TemplateLibrary {
    var own: [TemplateFile] = []
    do {
      try collectTemplates(in: "templates", into: &own)
    } catch {
      throw TemplateLibraryError(
        findings: [WorkspaceFinding.unreadable(error, path: "templates").finding], files: own)
    }
    return try TemplateLibrary(overriding: own)
  }

  private func collectTemplates(
    in folder: String, into files: inout [TemplateFile]
  ) throws(DiskError) {
    guard disk.kind("\(root)/\(folder)") == .folder else { return }
    for name in try disk.names("\(root)/\(folder)") where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      if disk.kind("\(root)/\(path)") == .folder {
        try collectTemplates(in: path, into: &files)
      } else if case .text(let text) = TextFile.decode(try disk.read("\(root)/\(path)"), path: path)
      {
        files.append(TemplateFile(path: path, text: text))
      }
    }
  }
}
