import Diagnostics
import Documents
import Packets

/// An account's documents as files, and what a bundle has beside them.
struct AccountLayout {
  let bundle: BundleStanding
  private(set) var documents: [PublishedDocument] = []
  /// The bundle's assets and its page for stray addresses; none where no bundle is made.
  private(set) var extras: [OutputFile] = []
  private(set) var findings: [Finding]
  /// Whether something that the bundle needs failed.
  private(set) var breaksBundle = false

  private let placement: Placement
  private let press: Press
  private let templates: SiteTemplates

  /// - Parameter known: what is known to be wrong already, and isn't told twice.
  init(
    _ placement: Placement, press: Press, templates: SiteTemplates, known: [Finding] = []
  ) {
    findings = known
    self.placement = placement
    self.press = press
    self.templates = templates
    bundle = placement.bundle
    let links = self.links
    for (template, place) in placement.documents {
      documents.append(publish(template, place, links))
    }
    do throws(DocumentError) {
      extras = try bundleExtras()
    } catch {
      fail(error)
    }
  }

  private mutating func fail(_ error: DocumentError, inBundle: Bool = true) {
    findings += error.findings.filter { !findings.contains($0) }
    breaksBundle = breaksBundle || inBundle
  }

  private mutating func publish(
    _ template: DocumentTemplate, _ place: Placement.Place?, _ links: [PageSetting.Link]
  ) -> PublishedDocument {
    let failed = PublishedDocument(template: template, standing: .failed)
    guard let place else { return failed }
    var published = PublishedDocument(
      template: template, standing: place.standing, missing: missing(for: place.document))
    guard place.standing != .over else { return published }
    do throws(DocumentError) {
      for format in template.formats {
        if let absence = press.absence(of: place.document, as: format) {
          if place.standing != .draft { published.missing.append(absence.message) }
          continue
        }
        published.files.append(try file(of: place, as: format, links))
        guard template.header.layout.hasPresenterCopy else { continue }
        published.presenterFiles.append(try presenterFile(of: place.document, as: format))
      }
    } catch {
      fail(error, inBundle: template.audience == .customer)
      return failed
    }
    return published
  }

  private func missing(for document: ComposedDocument) -> [String] {
    if let closure = document.closure { return [closure.words] }
    guard document.isDraft else { return [] }
    return document.readiness.reasons.map { reason in
      (reason.author.map { "\($0.rawValue), " } ?? "") + reason.text
    }
  }

  /// What a page of the bundle offers beside itself: the other pages, the plan first, then what
  /// opens in another program.
  private var links: [PageSetting.Link] {
    let given = placement.given
    let pages = given.filter { $0.template.formats.contains(.html) }
    let calendars = given.filter {
      $0.template.header.layout == .calendar && press.absence(of: $0, as: .ics) == nil
    }
    return (pages.map { ($0, .html) } + calendars.map { ($0, .ics) }).map { document, format in
      .init(
        document.template.header.title,
        path: OutputTree.bundleName(of: document.template, as: format))
    }
  }

  private func file(
    of place: Placement.Place, as format: Format, _ links: [PageSetting.Link]
  ) throws(DocumentError) -> OutputFile {
    let document = place.document
    let path: String
    let setting: PageSetting
    if place.isInside {
      path = OutputTree.insidePath(
        of: document.template, as: format, placement.slug, isDraft: place.standing == .draft)
      setting = templates.setting(
        of: path, links: [.init(document.accountName, path: "index.html")])
    } else {
      let name = OutputTree.bundleName(of: document.template, as: format)
      path = OutputTree.bundle(of: placement.slug) + name
      setting = PageSetting(
        stylesheet: .linked("assets/\(templates.pageStylesheet.fileName)"),
        links: links.filter { $0.path != name })
    }
    return OutputFile(path: path, text: try press.layOut(document, as: format, in: setting))
  }

  private func presenterFile(
    of document: ComposedDocument, as format: Format
  ) throws(DocumentError) -> OutputFile {
    OutputFile(
      path: OutputTree.presenterPath(of: document.template, as: format, placement.slug),
      text: try press.layOut(document, as: format, for: .presenter))
  }

  private func bundleExtras() throws(DocumentError) -> [OutputFile] {
    let folder = OutputTree.bundle(of: placement.slug)
    guard documents.flatMap(\.files).contains(where: { $0.path.hasPrefix(folder) }) else {
      return []
    }
    return [
      templates.pageStylesheet.file(in: folder),
      try templates.notFoundPage(
        at: "\(folder)404.html", stylesheet: templates.pageStylesheet),
    ]
  }
}
