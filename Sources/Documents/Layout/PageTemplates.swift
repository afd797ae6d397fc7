import CommonMark
import Diagnostics
import Foundation
import Liquid
import Packets

/// The page layout: one template, one stylesheet, for every document that is a page.
struct PageTemplates: Sendable {
  private let page: Template
  private let stylesheet: String

  init(files: [TemplateFile]) throws(DocumentError) {
    func text(_ name: String) -> TemplateFile? {
      files.first { $0.path == "templates/layouts/\(name)" }
    }
    guard let page = text("page.html"), let stylesheet = text("page.css") else {
      throw DocumentError(findings: [TemplateFinding.missingLayout(["page.html", "page.css"]).finding])
    }
    self.stylesheet = stylesheet.text
    do throws(TemplateError) {
      self.page = try Template(TemplateSource(file: page.path, text: page.text), mode: .html)
    } catch {
      throw DocumentError(findings: error.findings)
    }
    let findings = self.page.check(against: PageShape.root)
    guard findings.isEmpty else { throw DocumentError(findings: findings) }
  }

  func html(
    of document: ComposedDocument, context: ViewContext
  ) throws(DocumentError) -> String {
    let company = context.settings.company
    let isInternal = document.template.audience == .internal
    let today = PlanDate(context.today).display(in: document.language)
    let values: [Value] = [
      .string(document.language.tag),
      .string("\(document.template.header.title): \(document.accountName)"),
      .string(document.template.header.title),
      company.name.map { .string($0) } ?? .null,
      context.logo.map { .opaque(Markup(.html($0.image(named: company.name)))) } ?? .null,
      .string(document.template.audience.rawValue),
      isInternal ? .string("Internal: not for the customer") : .null,
      .opaque(Markup(.stylesheet(stylesheet + company.accentStyle))),
      .opaque(Markup(.html(PageBody(document).html))),
      .string(
        isInternal
          ? "From \(document.source), as of \(today)."
          : "\(company.name.map { "\($0), " } ?? "")\(today)"),
    ]
    let root = TypedObject(
      PageShape.root, [.object(TypedObject(PageShape.page, values))])
    do throws(RenderError) {
      return try page.render(.object(root)).text
    } catch {
      throw DocumentError(findings: [error.finding])
    }
  }
}

/// What the page's template may use.
private enum PageShape {
  static let page = ObjectType(
    "page",
    [
      .init("language", .string, meaning: "BCP 47 tag"),
      .init("title", .string, meaning: "For the window"),
      .init("kind", .string, meaning: "The document's title"),
      .init("company", .string, isOptional: true, meaning: "Our company's name"),
      .init(
        "logo", .opaque(OpaqueType("html", trust: .html)), isOptional: true,
        meaning: "Our company's logo, with the name as its alternative"),
      .init("audience", .string, meaning: "internal or customer"),
      .init("notice", .string, isOptional: true, meaning: "A warning that goes with the page"),
      .init(
        "stylesheet", .opaque(OpaqueType("stylesheet", trust: .stylesheet)),
        meaning: "The layout's stylesheet with the company's colour"),
      .init(
        "content", .opaque(OpaqueType("html", trust: .html)), meaning: "The document's body"),
      .init("colophon", .string, meaning: "Who made it, and when"),
    ])

  static let root = ObjectType("layout", [.init("page", .object(page), meaning: "The page")])
}
