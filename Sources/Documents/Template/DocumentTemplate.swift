import CommonMark
import Diagnostics
import Liquid
import Packets

/// One document: a Markdown template with front matter that says for whom it is and how it is
/// laid out.
package struct DocumentTemplate: Sendable {
  /// The file's name without its ending: `success-plan`.
  package let name: String
  package let header: DocumentHeader
  /// Its path, for messages.
  package let file: String
  let template: Template
  /// What a mail says of its header; nil for other layouts.
  let mail: MailHeader?
  /// Where its file has `[!PRESENTER]`.
  private let noteMarkers: [SourceLocation]

  package var audience: Audience { header.audience }
  package var formats: [Format] { header.formats }

  /// Whether it goes to a customer by itself, and not to look something up.
  var isSentToCustomers: Bool {
    audience == .customer && [.mail, .calendar].contains(header.layout)
  }

  /// - Parameter sections: the workspace's own.
  init(
    named name: String, file: TemplateFile, partials: Partials, sections: [SectionDeclaration]
  ) throws(DocumentError) {
    let (header, body, findings) = DocumentHeader.read(file)
    guard let header, !findings.contains(where: { $0.severity == .error }) else {
      throw DocumentError(findings: findings)
    }
    do throws(TemplateError) {
      template = try Template(body, mode: .markdown, partials: partials, filters: .documents)
    } catch {
      let schema = ViewSchema.for(header.audience, sections: sections).root
      throw DocumentError(
        findings: findings
          + Template.mistakes(
            in: body, mode: .markdown, partials: partials, filters: .documents, against: schema))
    }
    mail =
      header.layout == .mail
      ? try MailHeader(header.mailFields, calendar: header.calendar, partials: partials) : nil
    self.name = name
    self.header = header
    self.file = file.path
    noteMarkers = PresenterNotes.places(in: file)
  }

  /// What the template says that its audience's view doesn't have.
  func check(sections: [SectionDeclaration]) -> [Finding] {
    let schema = ViewSchema.for(audience, sections: sections).root
    let notes = header.layout.hasPresenterCopy ? [] : noteMarkers
    return notes.map { TemplateFinding.presenterNote($0).finding }
      + (mail?.check(against: schema) ?? []) + template.check(against: schema)
  }

  /// What a note that an audience would read is reported as: at a marker that begins no quote at
  /// the margin, or else, as with a partial's, at the likeliest place.
  var misplacedNote: Finding {
    let inside = noteMarkers.first { $0.column != "> ".count + 1 }
    let top = SourceLocation(file: file, line: 1)
    return TemplateFinding.presenterNote(inside ?? noteMarkers.first ?? top).finding
  }
}

/// Why a document can't be made.
package struct DocumentError: Error, Hashable, Sendable {
  package let findings: [Finding]

  package init(findings: [Finding]) {
    self.findings = findings
  }
}
