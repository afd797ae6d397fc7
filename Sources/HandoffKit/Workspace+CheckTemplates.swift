import Diagnostics
import Documents
import Packets
import Site

/// What is wrong with a workspace's templates and the built-in ones that they work with.
package struct TemplateCheck: Sendable {
  package let findings: [Finding]
  private let files: [TemplateFile]

  fileprivate init(_ findings: [Finding], in files: [TemplateFile]) {
    self.findings = findings
    self.files = files
  }

  /// A template's text, for excerpts.
  package func source(_ file: String) -> SourceText? { files.source(file) }

  /// `Checked 34 templates, 2 of them your own: 1 error.`
  package var summary: String {
    let ownCount = files.count(where: \.isOwn)
    let own = ownCount == 0 ? "none of them your own" : "\(ownCount) of them your own"
    let errors = findings.count { $0.severity == .error }
    let others = findings.count - errors
    let found = [
      errors == 0 ? nil : "\(errors) error\(errors == 1 ? "" : "s")",
      others == 0 ? nil : "\(others) warning\(others == 1 ? "" : "s")",
    ].compactMap { $0 }
    return "Checked \(files.count) templates, \(own): "
      + (found.isEmpty ? "nothing found." : found.joined(separator: ", ") + ".")
  }
}

extension Workspace {
  /// Parses and checks every template as a build would, the pages of the site among them.
  package func checkTemplates() -> TemplateCheck {
    do throws(TemplateLibraryError) {
      let library = try templates()
      return TemplateCheck(
        library.findings + SiteTemplates.findings(in: library.files), in: library.files)
    } catch {
      return TemplateCheck(
        error.findings + SiteTemplates.findings(in: error.files), in: error.files)
    }
  }

  /// Copies a built-in template into the workspace, where it is used instead, and gives its path.
  ///
  /// - Parameter name: a document's, or a path in `templates/` with or without its ending.
  package func eject(_ name: String) throws(WorkspaceError) -> String {
    guard let file = TemplateLibrary.builtInFile(named: name) else {
      throw .noTemplate(name, nearest: TemplateLibrary.nearestBuiltIn(to: name))
    }
    let isNew: Bool
    do throws(DiskError) {
      isNew = try disk.writeNew("\(root)/\(file.path)", Array(file.text.utf8))
    } catch {
      throw .disk(error)
    }
    guard isNew else { throw .templateExists(file.path) }
    return file.path
  }
}
