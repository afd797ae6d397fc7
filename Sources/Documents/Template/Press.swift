import CommonMark
import Diagnostics
import Liquid
import Packets
import Playbook

/// Makes documents of packets.
///
/// 1. `View`: what the document's audience may see, as values.
/// 2. `Template.render`: Markdown text with a token for each printed value.
/// 3. `Document`: the text parsed once, the tokens replaced in the tree, addresses checked.
/// 4. A writer or a layout: the tree as Markdown, as a page of HTML, or as slides.
package struct Press: Sendable {
  package let library: TemplateLibrary
  package let context: ViewContext

  package init(library: TemplateLibrary, context: ViewContext) {
    self.library = library
    self.context = context
  }

  /// The packet's document in one format, as a file of its own.
  package func render(
    _ template: DocumentTemplate, of account: Assessment, as format: Format,
    for copy: Copy = .audience
  ) throws(DocumentError) -> String {
    try layOut(try compose(template, of: account), as: format, for: copy)
  }

  /// The document's tree, with every value in its place.
  package func compose(
    _ template: DocumentTemplate, of account: Assessment
  ) throws(DocumentError) -> ComposedDocument {
    try compose(template, of: account, from: View(of: account, for: template.audience, in: context))
  }

  /// - Parameter view: the account's for the template's audience, made once for all its documents.
  package func compose(
    _ template: DocumentTemplate, of account: Assessment, from view: View
  ) throws(DocumentError) -> ComposedDocument {
    let packet = account.packet
    let rendered = try text(of: template, from: view)
    let tree = try self.tree(of: rendered, from: template)
    let envelope = try template.mail.map { mail throws(DocumentError) in
      try mail.envelope(
        from: view, settings: context.settings.mail,
        packet: packet.files.first.map { SourceLocation(file: $0, line: 1) })
    }
    let header = template.header
    let filled = tree.substituting { rendered.tokens[$0].map(\.substitution) }
      .refusingAddresses()
    return ComposedDocument(
      template: template,
      readiness: Readiness(of: account, for: header.ready),
      closure: Closure(
        of: account, after: header.until, isSent: template.isSentToCustomers),
      accountName: packet.name, slug: packet.slug,
      revision: packet.account.revision?.value?.value ?? 0, language: view.language,
      sources: packet.files,
      slides: header.layout == .deck
        ? Slides(limits: context.settings.deck).slides(
          of: filled.blocks, notesAt: PresenterNotes.starts(in: tree),
          otherwiseTitled: "\(header.title): \(packet.name)") : [],
      envelope: envelope, attachments: try attachments(of: template, for: account), tree: filled)
  }

  /// The rendered text as a tree; all markup in it is the template's own, so raw HTML is too.
  private func tree(
    of rendered: Rendered, from template: DocumentTemplate
  ) throws(DocumentError) -> Document {
    let tree: Document
    do throws(ParseError) {
      tree = try Document(parsing: rendered.text)
    } catch {
      throw DocumentError(findings: [TemplateFinding.unparsable(template.file, error).finding])
    }
    if let markup = tree.rawHTML {
      let finding = TemplateFinding.rawHTML(file: template.file, markup: markup).finding
      throw DocumentError(findings: [finding])
    }
    if PresenterNotes.areMisplaced(in: tree, for: template.header.layout) {
      throw DocumentError(findings: [template.misplacedNote])
    }
    return tree
  }

  private func text(
    of template: DocumentTemplate, from view: View
  ) throws(DocumentError) -> Rendered {
    do throws(RenderError) {
      return try template.template.render(.object(TypedObject(view.schema.root, view.values)))
    } catch {
      throw DocumentError(findings: [error.finding])
    }
  }

  /// The document in one format. A presenter's copy is internal, whatever the audience; it differs
  /// where the layout has one.
  ///
  /// - Parameter setting: where the file will stand; a deck carries all it needs, wherever.
  package func layOut(
    _ document: ComposedDocument, as format: Format, for copy: Copy = .audience,
    in setting: PageSetting = .alone
  ) throws(DocumentError) -> String {
    switch (document.template.header.layout, format) {
    case (.page, .html):
      return try library.pages.html(of: document, in: setting, context: context)
    case (.page, _):
      return DraftMark.markdown(of: document) + MarkdownWriter.write(document.tree)
    case (.deck, .html):
      return try library.decks.html(
        of: document, slides: document.slides(for: copy), copy: copy, context: context)
    case (.deck, _):
      return DeckMarkdown(document: document, copy: copy, slides: document.slides(for: copy)).text
    case (.mail, _): return try mail(document, as: format)
    case (.calendar, _): return try calendar(document)
    }
  }
}

/// A document before it takes a file's form.
package struct ComposedDocument: Sendable {
  package let template: DocumentTemplate
  /// Whether the account has come as far as the template asks, and what is in the way.
  package let readiness: Readiness
  /// Why builds make it no more; nil as long as they do. Whoever asks for it by name gets it.
  package let closure: Closure?
  package let accountName: String
  package let slug: String
  /// Counts what calendars were given out, from 0.
  let revision: Int
  package let language: Language
  /// In what direction the template's words run.
  var isRightToLeft: Bool { template.header.language.isRightToLeft }
  var direction: String { template.header.language.direction }
  /// The packet's files.
  package let sources: [String]
  /// A deck's, with the presenter's notes; empty for other layouts. Filling slides takes its time,
  /// and all formats and copies have the same.
  fileprivate let slides: [Slide]
  /// A mail's header; nil for other layouts.
  package let envelope: MailEnvelope?
  /// The calendars that go along with a mail.
  let attachments: [MIMEEntity.Attachment]
  package let tree: Document

  /// Whether it is a customer's document that no customer may get yet: every page of it says so,
  /// and its files stand with the internal ones.
  package var isDraft: Bool { template.audience == .customer && !readiness.isReady }

  /// A deck's slides, the notes for the presenter alone.
  func slides(for copy: Copy) -> [Slide] {
    guard copy == .audience else { return slides }
    return slides.map { slide in
      var slide = slide
      slide.notes = []
      return slide
    }
  }

  /// The packet's file, or its folder.
  var source: String {
    guard sources.count > 1, let first = sources.first,
      let slash = first.lastIndex(of: "/")
    else { return sources.first ?? "" }
    return String(first[...slash])
  }
}

extension Document {
  /// The first piece of raw HTML; `<br>` is a break in every writer.
  fileprivate var rawHTML: String? {
    var found: String?
    forEachBlock { block in
      if case .htmlBlock(let markup) = block.content { found = found ?? markup }
    }
    forEachInline { inline in
      if case .html(let markup) = inline.content, !inline.isHTMLBreak { found = found ?? markup }
    }
    return found
  }
}
