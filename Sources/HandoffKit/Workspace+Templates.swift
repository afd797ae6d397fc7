import Diagnostics
import Documents

extension Workspace {
  /// The built-in templates with the workspace's own in `templates/`, which override by name.
  /// All are parsed and checked; the error holds every mistake.
  package func templates() throws(TemplateLibraryError) -> TemplateLibrary {
    var own = OwnTemplates()
    collectTemplates(in: "templates", into: &own)
    let library: TemplateLibrary
    do throws(TemplateLibraryError) {
      library = try TemplateLibrary(overriding: own.files, sections: settings.sections)
    } catch {
      throw TemplateLibraryError(findings: own.findings + error.findings, files: error.files)
    }
    guard own.findings.isEmpty else {
      throw TemplateLibraryError(findings: own.findings, files: own.files)
    }
    return library
  }

  /// Templates stand in the folder and one below it; what is deeper, or a link in a circle, is none.
  private func collectTemplates(
    in folder: String, into own: inout OwnTemplates, isTop: Bool = true
  ) {
    guard disk.kindFollowingLinks("\(root)/\(folder)") == .folder else { return }
    do {
      for name in try disk.names("\(root)/\(folder)") where !name.hasPrefix(".") {
        let path = "\(folder)/\(name)"
        if disk.kindFollowingLinks("\(root)/\(path)") == .folder {
          if isTop { collectTemplates(in: path, into: &own, isTop: false) }
        } else if OwnTemplates.endings.contains(where: name.hasSuffix) {
          readTemplate(path, into: &own)
        }
      }
    } catch {
      own.findings.append(WorkspaceFinding.unreadable(error, path: folder).finding)
    }
  }

  private func readTemplate(_ path: String, into own: inout OwnTemplates) {
    do {
      switch TextFile.decode(try disk.read("\(root)/\(path)"), path: path) {
      case .text(let text): own.files.append(TemplateFile(path: path, text: text))
      case .finding(let finding): own.findings.append(finding)
      }
    } catch {
      own.findings.append(WorkspaceFinding.unreadable(error, path: path).finding)
    }
  }
}

/// What stands in a workspace's `templates/`.
private struct OwnTemplates {
  static let endings = [".md", ".html", ".css", ".js"]

  var files: [TemplateFile] = []
  /// Files that can't be read.
  var findings: [Finding] = []
}
