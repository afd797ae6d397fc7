import Diagnostics
import Documents
import Packets
import Site

/// What is wrong with a workspace's templates and the built-in ones that they work with.
package struct TemplateCheck: Sendable {
  package let findings: [Finding]
  private let files: [TemplateFile]
  private let ownCount: Int

  fileprivate init(_ findings: [Finding], in files: [TemplateFile], ownCount: Int) {
    self.findings = findings
    self.files = files
    self.ownCount = ownCount
  }

  /// A template's text, for excerpts.
  package func source(_ file: String) -> SourceText? {
    files.first { $0.path == file }.map { SourceText(file: $0.path, text: $0.text) }
  }

  /// `Checked 34 templates, 2 of them your own: 1 error.`
  package var summary: String {
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
  package func checkTemplates(today: Day) -> TemplateCheck {
    do throws(TemplateLibraryError) {
      let library = try templates()
      let context = ViewContext(settings: settings, today: today, logo: logo)
      _ = try SiteTemplates(library, context: context)
      return TemplateCheck(
        library.findings, in: library.files, ownCount: library.files.count(where: library.isOwn))
    } catch {
      return TemplateCheck(
        error.findings, in: error.files,
        ownCount: error.files.count(where: TemplateLibrary.isOwn))
    }
  }

  /// Copies a built-in template into the workspace, where it is used instead, and gives its path.
  ///
  /// - Parameter name: a document's, or a path in `templates/` with or without its ending.
  package func eject(_ name: String) throws(WorkspaceError) -> String {
    guard let file = TemplateLibrary.builtInFile(named: name) else {
      throw .noTemplate(name, nearest: TemplateLibrary.nearestBuiltIn(to: name))
    }
    do {
      guard try disk.writeNew("\(root)/\(file.path)", Array(file.text.utf8)) else {
        throw WorkspaceError.templateExists(file.path)
      }
    } catch let error as DiskError {
      throw .disk(error)
    } catch {
      throw .templateExists(file.path)
    }
    return file.path
  }
}
