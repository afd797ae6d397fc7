import Diagnostics
import Documents
import Packets
import Playbook

/// What one account's packet becomes: its documents in all their formats, the customer's bundle
/// and the account's page.
///
/// 1. Compose every document; a mistake in one leaves the others alone.
/// 2. Say where each may go: inside, to the customer, or inside as a draft.
/// 3. Lay them out, each knowing where it stands and what stands beside it.
/// 4. Have the leak guard read what the customer would get: if it finds anything, nothing goes out.
/// 5. Add what makes the bundle complete, and the page that gathers everything.
package struct AccountPublication: Sendable {
  package let documents: [PublishedDocument]
  /// What the leak guard made of it.
  package let guarded: LeakGuard.Report
  package let files: [OutputFile]
  package let findings: [Finding]
  package let summary: AccountSummary

  package init(
    of account: Assessment, slug: Slug, findings: [Finding], press: Press, templates: SiteTemplates,
    leakGuard: LeakGuard
  ) {
    var desk = Desk(slug: slug, press: press, templates: templates)
    let packet = account.packet
    var documents = desk.publish(account)
    guarded = leakGuard.report(on: documents.flatMap(\.guardedFiles), of: packet)
    if !guarded.findings.isEmpty { documents = documents.map(\.withheld) }
    let all = findings + guarded.findings + desk.findings
    var files = documents.flatMap { $0.files + $0.presenterFiles } + desk.bundleFiles(documents)
    let page = AccountPage(
      account: account, slug: slug, documents: documents, pictures: press.pictures(of: packet),
      findings: all, templates: templates,
      today: press.context.today)
    do throws(DocumentError) {
      files.append(try page.file())
      self.findings = all
    } catch {
      self.findings = all + error.findings
    }
    self.documents = documents
    self.files = files
    summary = AccountSummary(
      account, slug: slug, findings: self.findings, asOf: press.context.today)
  }

  /// The files of a document that failed, and so of its last good version, begin with these.
  package var failed: [PublishedDocument] { documents.filter { $0.standing == .failed } }
}

/// Where an account's documents are laid out.
private struct Desk {
  let slug: Slug
  let press: Press
  let templates: SiteTemplates
  var findings: [Finding] = []

  init(slug: Slug, press: Press, templates: SiteTemplates) {
    self.slug = slug
    self.press = press
    self.templates = templates
  }

  mutating func publish(_ account: Assessment) -> [PublishedDocument] {
    let views = Dictionary(
      uniqueKeysWithValues: Audience.allCases.map { audience in
        (audience, View(of: account, for: audience, in: press.context))
      })
    let composed = press.library.documents.map { template in
      (template, views[template.audience].flatMap { compose(template, of: account, from: $0) })
    }
    // A bundle opens with its index page: until that is ready, what else is ready waits inside.
    let indexes = composed.filter(\.0.header.isIndex)
    let hasIndex = indexes.allSatisfy { _, document in
      document.map { standing(of: $0) == .ready } ?? false
    }
    let links = hasIndex ? self.links(of: composed.compactMap(\.1)) : []
    return composed.map { template, document in
      guard let document else { return PublishedDocument(template: template, standing: .failed) }
      var published = PublishedDocument(
        template: template, standing: standing(of: document), missing: missing(for: document))
      let isInside =
        !hasIndex || published.standing != .ready || template.header.layout == .mail
      do throws(DocumentError) {
        for format in template.formats {
          if let absence = press.absence(of: document, as: format) {
            if published.standing != .draft { published.missing.append(absence.message) }
            continue
          }
          published.files.append(
            try file(of: document, as: format, published.standing, isInside: isInside, links))
          guard template.header.layout.hasPresenterCopy else { continue }
          published.presenterFiles.append(try presenterFile(of: document, as: format))
        }
      } catch {
        findings += error.findings
        published = PublishedDocument(template: template, standing: .failed)
      }
      return published
    }
  }

  private mutating func compose(
    _ template: DocumentTemplate, of account: Assessment, from view: View
  ) -> ComposedDocument? {
    do throws(DocumentError) {
      let document = try press.compose(template, of: account, from: view)
      // Two mails to the same people have the same to say; a draft's recipients can wait.
      if !document.isDraft {
        findings += press.findings(on: document).filter { !findings.contains($0) }
      }
      return document
    } catch {
      findings += error.findings
      return nil
    }
  }

  private func standing(of document: ComposedDocument) -> PublishedDocument.Standing {
    if document.isDraft { return .draft }
    return document.template.audience == .internal ? .internal : .ready
  }

  private func missing(for document: ComposedDocument) -> [String] {
    guard document.isDraft else { return [] }
    return document.readiness.reasons.map { reason in
      (reason.author.map { "\($0.rawValue), " } ?? "") + reason.text
    }
  }

  /// What a page of the bundle offers beside itself: the other pages, the plan first, then what
  /// opens in another program.
  private func links(of documents: [ComposedDocument]) -> [(name: String, title: String)] {
    let given = documents.filter {
      standing(of: $0) == .ready && $0.template.header.layout != .mail
    }
    let pages = given.filter { $0.template.formats.contains(.html) }
    let calendars = given.filter {
      $0.template.header.layout == .calendar && press.absence(of: $0, as: .ics) == nil
    }
    let ordered =
      pages.filter(\.template.header.isIndex) + pages.filter { !$0.template.header.isIndex }
    return (ordered.map { ($0, .html) } + calendars.map { ($0, .ics) }).map { document, format in
      let name = OutputTree.name(of: document.template, as: format, .ready)
      return (name, document.template.header.title)
    }
  }

  private func file(
    of document: ComposedDocument, as format: Format, _ standing: PublishedDocument.Standing,
    isInside: Bool, _ links: [(name: String, title: String)]
  ) throws(DocumentError) -> OutputFile {
    let folder = isInside ? OutputTree.site(of: slug) : OutputTree.bundle(of: slug)
    let name = OutputTree.name(of: document.template, as: format, standing)
    let path = folder + name
    let setting: PageSetting
    if isInside {
      setting = templates.setting(
        of: path, links: [.init(document.accountName, path: "index.html")])
    } else {
      let others = links.filter { $0.name != name }
      setting = PageSetting(
        stylesheet: .linked("assets/\(templates.pageStylesheet.fileName)"),
        links: others.map { .init($0.title, path: $0.name) })
    }
    return OutputFile(path: path, text: try press.layOut(document, as: format, in: setting))
  }

  private func presenterFile(
    of document: ComposedDocument, as format: Format
  ) throws(DocumentError) -> OutputFile {
    OutputFile(
      path: "\(OutputTree.site(of: slug))\(document.template.name).presenter.\(format.rawValue)",
      text: try press.layOut(document, as: format, for: .presenter))
  }

  /// What a bundle has beside its documents; nothing where there is no bundle.
  mutating func bundleFiles(_ documents: [PublishedDocument]) -> [OutputFile] {
    let folder = OutputTree.bundle(of: slug)
    guard documents.flatMap(\.files).contains(where: { $0.path.hasPrefix(folder) }) else {
      return []
    }
    do throws(DocumentError) {
      return [
        templates.pageStylesheet.file(in: folder),
        try templates.notFoundPage(
          at: "\(folder)404.html", stylesheet: templates.pageStylesheet),
      ]
    } catch {
      findings += error.findings
      return []
    }
  }
}
