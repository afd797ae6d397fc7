import CommonMark
import Diagnostics
import Liquid
import Packets

/// The deck layout: one template, one stylesheet and one script for every document that is a deck,
/// all in one file that opens from disk.
struct DeckTemplates: Sendable {
  private let deck: Template
  private let stylesheet: String
  private let script: String

  init(files: [TemplateFile]) throws(DocumentError) {
    func text(_ name: String) -> TemplateFile? {
      files.first { $0.path == "templates/layouts/\(name)" }
    }
    guard let deck = text("deck.html"), let stylesheet = text("deck.css"),
      let script = text("deck.js")
    else {
      let names = ["deck.html", "deck.css", "deck.js"]
      throw DocumentError(findings: [TemplateFinding.missingLayout(names).finding])
    }
    self.stylesheet = stylesheet.text
    // The one thing that would end the element early.
    self.script = script.text.replacing("</", with: "<\\/")
    do throws(TemplateError) {
      self.deck = try Template(TemplateSource(file: deck.path, text: deck.text), mode: .html)
    } catch {
      throw DocumentError(findings: error.findings)
    }
    let findings = self.deck.check(against: DeckShape.root)
    guard findings.isEmpty else { throw DocumentError(findings: findings) }
  }

  func html(
    of document: ComposedDocument, slides: [Slide], copy: Copy, context: ViewContext
  ) throws(DocumentError) -> String {
    let company = context.settings.company
    let style = stylesheet + company.accentStyle
    let body = DeckBody(slides: slides, company: company.name, logo: context.logo, mark: nil)
    let values: [Value] = [
      .string(document.language.tag),
      .string(document.language.isRightToLeft ? "rtl" : "ltr"),
      .string("\(document.template.header.title): \(document.accountName)"),
      .string(document.template.audience.rawValue),
      copy == .presenter ? .string(PresenterCopy.banner) : .null,
      .string(Fingerprint(of: style).policySource),
      .string(Fingerprint(of: script).policySource),
      .opaque(Markup(.stylesheet(style))),
      .opaque(Markup(.html("<script>\(script)</script>"))),
      .opaque(Markup(.html(body.html))),
      .integer(slides.count),
    ]
    let root = TypedObject(DeckShape.root, [.object(TypedObject(DeckShape.deck, values))])
    do throws(RenderError) {
      return try deck.render(.object(root)).text
    } catch {
      throw DocumentError(findings: [error.finding])
    }
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
      .init("style_source", .string, meaning: "The stylesheet as a Content-Security-Policy names it"),
      .init("script_source", .string, meaning: "The same for the script"),
      .init(
        "stylesheet", .opaque(OpaqueType("stylesheet", trust: .stylesheet)),
        meaning: "The layout's stylesheet with the company's colour"),
      .init(
        "script", .opaque(OpaqueType("html", trust: .html)), meaning: "The layout's script element"),
      .init("slides", .opaque(OpaqueType("html", trust: .html)), meaning: "A section a slide"),
      .init("count", .integer, meaning: "How many slides there are"),
    ])

  static let root = ObjectType("layout", [.init("deck", .object(deck), meaning: "The deck")])
}

extension Language {
  /// Whether its usual script runs from right to left.
  fileprivate var isRightToLeft: Bool {
    let subtags = tag.lowercased().split { $0 == "-" || $0 == "_" }
    guard !subtags.contains("latn"), let language = subtags.first else { return false }
    return ["ar", "dv", "fa", "he", "iw", "ks", "ku", "ps", "sd", "ug", "ur", "yi"].contains(language)
  }
}
