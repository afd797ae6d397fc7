import CommonMark
import Diagnostics
import Liquid
import Packets
import Playbook

/// The page layout: one template, one stylesheet, for every document that is a page.
package struct PageTemplates: Sendable {
  private let page: LayoutTemplate
  private let rules: String

  init(files: [TemplateFile]) throws(DocumentError) {
    func file(_ name: String) -> TemplateFile? {
      files.first { $0.path == "templates/layouts/\(name)" }
    }
    guard let page = file("page.html"), let stylesheet = file("page.css") else {
      let names = ["page.html", "page.css"]
      throw DocumentError(findings: [TemplateFinding.missingLayout(names).finding])
    }
    rules = stylesheet.text
    self.page = try LayoutTemplate(page, variable: ("page", PageShape.page))
  }

  /// The stylesheet with the company's colour.
  package func stylesheet(for company: Settings.Company) -> String {
    rules + company.accentStyle
  }

  func html(
    of document: ComposedDocument, in setting: PageSetting, context: ViewContext
  ) throws(DocumentError) -> String {
    let company = context.settings.company
    let isInternal = document.template.audience == .internal
    let today = PlanDate(context.today).display(in: document.language)
    let title = "\(document.template.header.title): \(document.accountName)"
    return try page.render(
      PageShape.value(
        [
          .string(document.language.tag), .string(document.direction),
          .string(DraftMark.title(title, of: document)),
          .string(document.template.header.title),
          company.name.map { .string($0) } ?? .null,
          context.logo.map { .opaque(Markup(.html($0.image(named: company.name)))) } ?? .null,
          .string(document.template.audience.rawValue),
          isInternal ? .string("Internal: not for the customer") : .null,
          .opaque(Markup(.html(DraftMark.html(of: document) + PageBody(document).html))),
          .string(
            isInternal
              ? "From \(document.source), as of \(today)."
              : "\(company.name.map { "\($0), " } ?? "")\(today)"),
        ], in: setting, stylesheet: stylesheet(for: company)))
  }
}

/// What the page's template may use.
private enum PageShape {
  static let page = ObjectType(
    "page",
    [
      .init("language", .string, meaning: "BCP 47 tag"),
      .init("direction", .string, meaning: "ltr or rtl"),
      .init("title", .string, meaning: "For the window"),
      .init("kind", .string, meaning: "The document's title"),
      .init("company", .string, isOptional: true, meaning: "Our company's name"),
      .init(
        "logo", Markup.html, isOptional: true,
        meaning: "Our company's logo, with the name as its alternative"),
      .init("audience", .string, meaning: "internal or customer"),
      .init("notice", .string, isOptional: true, meaning: "A warning that goes with the page"),
      .init("content", Markup.html, meaning: "The document's body"),
      .init("colophon", .string, meaning: "Who made it, and when"),
    ] + SettingShape.fields)

  /// - Parameter values: one a field of `page` before the setting's.
  static func value(
    _ values: [Value], in setting: PageSetting, stylesheet: String
  ) -> TypedObject {
    TypedObject(page, values + SettingShape.values(of: setting, stylesheet: stylesheet))
  }
}

/// What every page's template may use of where it stands.
package enum SettingShape {
  private static let link = ObjectType(
    "link",
    [
      .init("title", .string, meaning: "What it leads to"),
      .init("path", .string, meaning: "The path from this page"),
    ])

  package static let fields: [ObjectType.Field] = [
    .init(
      "stylesheet", Markup.stylesheet,
      meaning: "The layout's stylesheet with the company's colour, for a page that carries it"),
    .init(
      "stylesheet_path", .string, isOptional: true,
      meaning: "The stylesheet's file, where it stands beside the page"),
    .init(
      "style_source", .string,
      meaning: "What a Content-Security-Policy allows as the page's style"),
    .init("links", .array(of: .object(link)), meaning: "Other pages to go to"),
  ]

  /// One value a field of `fields`.
  package static func values(of setting: PageSetting, stylesheet: String) -> [Value] {
    let links = setting.links.map {
      Value.object(TypedObject(link, [.string($0.title), .string($0.path)]))
    }
    switch setting.stylesheet {
    case .inline:
      return [
        .opaque(Markup(.stylesheet(stylesheet))), .null,
        .string("'\(Fingerprint(of: stylesheet).policySource)'"), .array(links),
      ]
    case .linked(let path):
      // A template that knows nothing of files carries its style with it all the same.
      return [
        .opaque(Markup(.stylesheet(stylesheet))), .string(path), .string("'self'"), .array(links),
      ]
    }
  }
}
