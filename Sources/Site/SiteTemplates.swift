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
    var findings: [Finding] = []
    func template(
      _ name: String, _ variable: (name: String, type: ObjectType)
    ) -> LayoutTemplate? {
      guard let file = library.layout(name) else { return nil }
      do throws(DocumentError) {
        return try LayoutTemplate(file, variable: variable)
      } catch {
        findings += error.findings
        return nil
      }
    }
    let index = template("index.html", ("site", IndexShape.site))
    let account = template("account.html", ("account", AccountShape.account))
    let notFound = template("404.html", ("page", NotFoundShape.page))
    guard let index, let account, let notFound,
      let rules = library.layout("site.css"), let script = library.layout("index.js")
    else { throw TemplateLibraryError(findings: findings, files: library.files) }
    (self.index, self.account, self.notFound) = (index, account, notFound)
    company = context.settings.company.name
    let stylesheet = library.pages.stylesheet(for: context.settings.company)
    pageStylesheet = Asset("page", ending: "css", text: stylesheet)
    siteStylesheet = Asset("site", ending: "css", text: stylesheet + rules.text)
    self.script = Asset("index", ending: "js", text: script.text)
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
