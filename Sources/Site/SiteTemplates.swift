import Diagnostics
import Documents
import Liquid

/// The layouts of the pages that stand around documents, and the assets that all pages share.
package struct SiteTemplates: Sendable {
  let index: LayoutTemplate
  let account: LayoutTemplate
  let notFound: LayoutTemplate
  /// Of documents: a customer's pages need no more.
  let pageStylesheet: Asset
  let siteStylesheet: Asset
  let script: Asset
  let company: String?

  /// Throws what is wrong with the layouts, all of it.
  package init(_ library: TemplateLibrary, context: ViewContext) throws(TemplateLibraryError) {
    let (layouts, findings) = Self.layouts(in: library.files)
    guard let index = layouts["index.html"], let account = layouts["account.html"],
      let notFound = layouts["404.html"],
      let rules = library.layout("site.css"), let script = library.layout("index.js")
    else { throw TemplateLibraryError(findings: findings, files: library.files) }
    (self.index, self.account, self.notFound) = (index, account, notFound)
    company = context.settings.company.name
    let stylesheet = library.pages.stylesheet(for: context.settings.company)
    pageStylesheet = Asset("page", ending: "css", text: stylesheet)
    siteStylesheet = Asset("site", ending: "css", text: stylesheet + rules.text)
    self.script = Asset("index", ending: "js", text: script.text)
  }

  /// What is wrong with the layouts of the pages around documents, where others have mistakes too.
  package static func findings(in files: [TemplateFile]) -> [Finding] {
    layouts(in: files).findings
  }

  /// By name; one with a mistake is left out.
  private static func layouts(
    in files: [TemplateFile]
  ) -> (layouts: [String: LayoutTemplate], findings: [Finding]) {
    let variables: [(file: String, variable: (name: String, type: ObjectType))] = [
      ("index.html", ("site", IndexShape.site)),
      ("account.html", ("account", AccountShape.account)),
      ("404.html", ("page", NotFoundShape.page)),
    ]
    var layouts: [String: LayoutTemplate] = [:]
    var findings: [Finding] = []
    for (name, variable) in variables {
      guard let file = files.layout(name) else { continue }
      do throws(DocumentError) {
        layouts[name] = try LayoutTemplate(file, variable: variable)
      } catch {
        findings += error.findings
      }
    }
    return (layouts, findings)
  }

  /// What every page of the internal site shares.
  package var files: [OutputFile] {
    get throws(DocumentError) {
      [
        siteStylesheet.file(in: "site/"), script.file(in: "site/"),
        try notFoundPage(at: OutputTree.notFound, stylesheet: siteStylesheet),
      ]
    }
  }

  /// What a page of the site refers to from where it stands.
  func setting(of page: String, links: [PageSetting.Link]) -> PageSetting {
    let path = OutputTree.path(to: siteStylesheet.file(in: "site/").path, from: page)
    return PageSetting(stylesheet: .linked(path), links: links)
  }

  /// The page that a server shows where there is none. It may be shown at any address, so it
  /// carries its style and links to nothing.
  func notFoundPage(
    at path: String, stylesheet: Asset
  ) throws(DocumentError) -> OutputFile {
    let values: [Value] = [company.map { .string($0) } ?? .null]
    let setting = SettingShape.values(of: .alone, stylesheet: stylesheet.text)
    return OutputFile(
      path: path, text: try notFound.render(TypedObject(NotFoundShape.page, values + setting)))
  }
}

/// What the template of the 404 page may use.
enum NotFoundShape {
  static let page = ObjectType(
    "page",
    [.init("company", .string, isOptional: true, meaning: "Our company's name")]
      + SettingShape.fields)
}
