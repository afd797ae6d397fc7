import CommonMark
import Diagnostics
import Liquid
import Packets

/// The mail layout: the document around a mail's HTML.
struct MailTemplates: Sendable {
  private let mail: LayoutTemplate

  init(files: [TemplateFile]) throws(DocumentError) {
    guard let file = files.first(where: { $0.path == "templates/layouts/mail.html" }) else {
      throw DocumentError(findings: [TemplateFinding.missingLayout(["mail.html"]).finding])
    }
    mail = try LayoutTemplate(file, variable: ("mail", MailShape.mail))
  }

  /// The mail's HTML; it loads nothing and has no script and no stylesheet.
  func html(of document: ComposedDocument) throws(DocumentError) -> String {
    let subject = document.envelope?.subject ?? ""
    let values: [Value] = [
      .string(document.language.tag),
      .string(document.direction),
      .string(
        DraftMark.title(
          subject.isEmpty ? document.template.header.title : subject, of: document)),
      DraftMark.line(of: document).map { .string($0) } ?? .null,
      .opaque(
        Markup(.html(MailBody(document.tree, isRightToLeft: document.isRightToLeft).html))),
    ]
    return try mail.render(TypedObject(MailShape.mail, values))
  }
}

/// What the mail's template may use.
private enum MailShape {
  static let mail = ObjectType(
    "mail",
    [
      .init("language", .string, meaning: "BCP 47 tag"),
      .init("direction", .string, meaning: "ltr or rtl"),
      .init("subject", .string, meaning: "What the mail is about"),
      .init("draft", .string, isOptional: true, meaning: "Why it is not to be sent yet"),
      .init("content", Markup.html, meaning: "The mail's body"),
    ])
}
