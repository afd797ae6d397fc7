import Diagnostics
import Foundation
import Liquid
import Packets

/// A template's text with its path as messages show it: `templates/pre-read.md`.
package struct TemplateFile: Hashable, Sendable {
  package var path: String
  package var text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

/// All templates of a run, parsed and checked: nothing renders with a template that has a mistake.
///
/// `templates/<name>.md` is a document, `templates/partials/<name>.md` a partial that documents
/// may `render`, `templates/layouts/` holds what turns a document into a page or a deck.
package struct TemplateLibrary: Sendable {
  /// In the order of their names.
  package let documents: [DocumentTemplate]
  package let pages: PageTemplates
  let decks: DeckTemplates
  let mails: MailTemplates
  package let files: [TemplateFile]
  /// What is worth a look and stops nothing.
  package let findings: [Finding]
  private let sections: [SectionDeclaration]

  /// The built-in templates, with the workspace's own in place of those of the same path.
  /// `sections` are the workspace's own, which templates may use too.
  package init(
    overriding own: [TemplateFile] = [], sections: [SectionDeclaration] = []
  ) throws(TemplateLibraryError) {
    let files = Self.merged(own)
    self.files = files
    self.sections = sections
    var findings: [Finding] = []
    documents = Self.documents(in: files, sections: sections, findings: &findings)
    findings += Self.repeatedIndexes(documents) + Self.missingCalendars(documents)
    findings += own.filter { !Self.isUsed($0) }.map {
      TemplateFinding.misplaced(file: $0.path).finding
    }
    let pages = Self.collect(&findings) { () throws(DocumentError) in
      try PageTemplates(files: files)
    }
    let decks = Self.collect(&findings) { () throws(DocumentError) in
      try DeckTemplates(files: files)
    }
    let mails = Self.collect(&findings) { () throws(DocumentError) in
      try MailTemplates(files: files)
    }
    guard let pages, let decks, let mails, !findings.contains(where: { $0.severity == .error })
    else { throw TemplateLibraryError(findings: findings, files: files) }
    (self.pages, self.decks, self.mails, self.findings) = (pages, decks, mails, findings)
  }

  /// What could be made, or nil with what is wrong among the findings.
  private static func collect<Templates>(
    _ findings: inout [Finding], making templates: () throws(DocumentError) -> Templates
  ) -> Templates? {
    do throws(DocumentError) {
      return try templates()
    } catch {
      findings += error.findings
      return nil
    }
  }

  /// Whether a file stands where templates are looked for, or is the note that explains a folder.
  private static func isUsed(_ file: TemplateFile) -> Bool {
    let isNote = file.path.lowercased().hasSuffix("/readme.md")
    let isPartial = file.path.hasPrefix("templates/partials/") && file.path.hasSuffix(".md")
    let isLayout = builtIn.contains { $0.path == file.path }
    return isNote || isPartial || isLayout || documentName(of: file) != nil
  }

  private static func documents(
    in files: [TemplateFile], sections: [SectionDeclaration], findings: inout [Finding]
  ) -> [DocumentTemplate] {
    let partials = partials(in: files)
    var documents: [DocumentTemplate] = []
    for file in files {
      guard let name = documentName(of: file) else { continue }
      guard Slug(name) != nil else {
        findings.append(TemplateFinding.badName(file: file.path).finding)
        continue
      }
      do throws(DocumentError) {
        let document = try DocumentTemplate(
          named: name, file: file, partials: partials, sections: sections)
        findings += document.check(sections: sections)
        documents.append(document)
      } catch {
        findings += error.findings
      }
    }
    return documents
  }

  /// Mails that take along what is no calendar for their reader.
  private static func missingCalendars(_ documents: [DocumentTemplate]) -> [Finding] {
    documents.compactMap { mail in
      guard let named = mail.mail?.calendar else { return nil }
      let known = documents.filter {
        $0.header.layout == .calendar && $0.audience == mail.audience
      }.map(\.name)
      guard !known.contains(named.name) else { return nil }
      return TemplateFinding.noCalendar(named.name, expected: known, named.location).finding
    }
  }

  private static func repeatedIndexes(_ documents: [DocumentTemplate]) -> [Finding] {
    let indexes = documents.filter(\.header.isIndex)
    let named = documents.filter {
      $0.name == "index" && $0.audience == .customer && !$0.header.isIndex
    }
    return named.map { TemplateFinding.namedIndex(file: $0.file).finding }
      + indexes.dropFirst().map { document in
        TemplateFinding.twoIndexes(document.file, other: indexes[0].file).finding
      }
  }

  /// The document of that name; throws what was meant where there is none.
  package func template(named name: String) throws(UnknownDocument) -> DocumentTemplate {
    if let document = documents.first(where: { $0.name == name }) { return document }
    throw UnknownDocument(name: name, known: documents.map(\.name))
  }

  /// What the document's template may use.
  package func schema(of document: DocumentTemplate) -> ViewSchema {
    ViewSchema.for(document.audience, sections: sections)
  }

  /// A file of `templates/layouts/`; nil where there is none.
  package func layout(_ name: String) -> TemplateFile? { files.layout(name) }

  /// The text of a template, for excerpts.
  package func source(_ file: String) -> SourceText? { files.source(file) }

  /// Sorted by path; a workspace's file replaces the built-in one of the same path.
  private static func merged(_ own: [TemplateFile]) -> [TemplateFile] {
    let replaced = Set(own.map(\.path))
    return (builtIn.filter { !replaced.contains($0.path) } + own).sorted { $0.path < $1.path }
  }

  private static func documentName(of file: TemplateFile) -> String? {
    let parts = file.path.split(separator: "/")
    guard parts.count == 2, let name = parts.last, name.hasSuffix(".md"),
      name.lowercased() != "readme.md"
    else { return nil }
    return String(name.dropLast(".md".count))
  }

  private static func partials(in files: [TemplateFile]) -> Partials {
    let prefix = "templates/partials/"
    let partials = files.filter { $0.path.hasPrefix(prefix) && $0.path.hasSuffix(".md") }
    let named = partials.map { file in
      (
        name: String(file.path.dropFirst(prefix.count).dropLast(".md".count)),
        source: TemplateSource(file: file.path, text: file.text.withoutFinalNewline)
      )
    }
    let sources = Dictionary(named.map { ($0.name, $0.source) }) { first, _ in first }
    return Partials(names: named.map(\.name)) { sources[$0] }
  }

  /// Whether the file of that path is the workspace's.
  package func isOwn(_ path: String) -> Bool { files.contains { $0.path == path && $0.isOwn } }

  /// The built-in file of that name: a document's, `partials/quote`, `templates/layouts/page.css`.
  package static func builtInFile(named name: String) -> TemplateFile? {
    builtIn.first { $0.path == name || $0.names.contains(name) }
  }

  package static func nearestBuiltIn(to name: String) -> String? {
    nearest(to: name, in: builtIn.flatMap(\.names))
  }

  /// The files of `templates/` as the binary carries them.
  static let builtIn: [TemplateFile] = EmbeddedFiles.files.compactMap { path, base64 in
    guard let data = Data(base64Encoded: base64.description) else { return nil }
    return TemplateFile(path: "templates/\(path)", text: String(decoding: data, as: UTF8.self))
  }
}

extension [TemplateFile] {
  /// The one in `templates/layouts/`; nil where there is none.
  package func layout(_ name: String) -> TemplateFile? {
    first { $0.path == "templates/layouts/\(name)" }
  }

  /// The text of the one of that path, for excerpts.
  package func source(_ path: String) -> SourceText? {
    first { $0.path == path }.map { SourceText(file: $0.path, text: $0.text) }
  }
}

extension TemplateFile {
  /// Whether it is a workspace's and not built in.
  package var isOwn: Bool { !TemplateLibrary.builtIn.contains(self) }

  /// What people call it: its path in `templates/`, with and without its ending.
  fileprivate var names: [String] {
    let name = String(path.dropFirst("templates/".count))
    return name.hasSuffix(".md") ? [name, String(name.dropLast(".md".count))] : [name]
  }
}

extension String {
  /// A partial stands where it is rendered: the newline that ends its file is not part of it.
  fileprivate var withoutFinalNewline: String {
    hasSuffix("\n") ? String(dropLast()) : self
  }
}

/// A name that no document has.
package struct UnknownDocument: Error, Hashable, CustomStringConvertible {
  let name: String
  let known: [String]

  package var description: String {
    let meant = nearest(to: name, in: known).map { "; did you mean \"\($0)\"?" }
    return "found no document \"\(name)\""
      + (meant ?? "; expected one of: \(known.joined(separator: ", "))")
  }
}

/// Mistakes in templates; nothing renders until they are mended.
package struct TemplateLibraryError: Error, Sendable {
  package let findings: [Finding]
  /// The templates' texts, for excerpts.
  package let files: [TemplateFile]

  package init(findings: [Finding], files: [TemplateFile]) {
    self.findings = findings
    self.files = files
  }

  package func source(_ file: String) -> SourceText? { files.source(file) }
}
