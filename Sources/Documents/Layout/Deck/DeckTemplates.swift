import CommonMark
import Diagnostics
import Liquid
import Packets
import Playbook

/// The deck layout: one template, one stylesheet and one script for every document that is a deck,
/// all in one file that opens from disk.
struct DeckTemplates: Sendable {
  private let deck: LayoutTemplate
  private let rules: String
  private let script: String

  init(files: [TemplateFile]) throws(DocumentError) {
    func file(_ name: String) -> TemplateFile? {
      files.first { $0.path == "templates/layouts/\(name)" }
    }
    guard let deck = file("deck.html"), let rules = file("deck.css"), let script = file("deck.js")
    else {
      let names = ["deck.html", "deck.css", "deck.js"]
      throw DocumentError(findings: [TemplateFinding.missingLayout(names).finding])
    }
    self.rules = rules.text
    // The one thing that would end the element early.
    self.script = script.text.replacing("</", with: "<\\/")
    self.deck = try LayoutTemplate(deck, variable: ("deck", DeckShape.deck))
  }

  func html(
    of document: ComposedDocument, slides: [Slide], copy: Copy, context: ViewContext
  ) throws(DocumentError) -> String {
    let company = context.settings.company
    let stylesheet = rules + company.accentStyle
    let body = DeckBody(
      slides: slides, company: company.name, logo: context.logo, mark: DraftMark.word(of: document))
    let title = "\(document.template.header.title): \(document.accountName)"
    let values: [Value] = [
      .string(document.language.tag),
      .string(document.direction),
      .string(DraftMark.title(title, of: document)),
      .string(document.template.audience.rawValue),
      copy == .presenter ? .string(PresenterCopy.banner) : .null,
      .string("'\(Fingerprint(of: stylesheet).policySource)'"),
      .string("'\(Fingerprint(of: script).policySource)'"),
      .opaque(Markup(.stylesheet(stylesheet))),
      .opaque(Markup(.html("<script>\(script)</script>"))),
      .opaque(Markup(.html(body.html))),
      .integer(slides.count),
    ]
    return try deck.render(TypedObject(DeckShape.deck, values))
  }
}

/// What the deck's template may use.
private enum DeckShape {
  static let deck = ObjectType(
    "deck",
    [
      .init("language", .string, meaning: "BCP 47 tag"),
      .init("direction", .string, meaning: "ltr or rtl"),
      .init("title", .string, meaning: "For the window"),
      .init("audience", .string, meaning: "internal or customer"),
      .init("banner", .string, isOptional: true, meaning: "What a presenter's copy says of itself"),
      .init(
        "style_source", .string,
        meaning: "What a Content-Security-Policy allows as the deck's style"),
      .init(
        "script_source", .string,
        meaning: "What a Content-Security-Policy allows as the deck's script"),
      .init(
        "stylesheet", Markup.stylesheet,
        meaning: "The layout's stylesheet with the company's colour"),
      .init("script", Markup.html, meaning: "The layout's script element"),
      .init("slides", Markup.html, meaning: "A section a slide"),
      .init("count", .integer, meaning: "How many slides there are"),
    ])
}
