import Documents
import Packets

/// Where rendered files go below the output folder (documents.md, Where files go).
package enum OutputTree {
  package static let index = "site/index.html"
  package static let notFound = "site/404.html"

  /// The files around all accounts.
  package static let around = OutputRegion([index, notFound, "site/assets/"])

  /// What stays inside: internal documents, drafts, mails, the account's page.
  package static func site(of slug: Slug) -> String { "site/accounts/\(slug)/" }

  /// What the customer may have, complete in itself.
  package static func bundle(of slug: Slug) -> String { "customers/\(slug)/" }

  /// The account that a file below the output folder is of; nil for those around all accounts.
  package static func account(of path: String) -> String? {
    for folder in ["site/accounts/", "customers/"] where path.hasPrefix(folder) {
      return path.dropFirst(folder.count).split(separator: "/").first.map(String.init)
    }
    return nil
  }

  /// The name of a document's file in its bundle, which the index page opens.
  static func bundleName(of document: DocumentTemplate, as format: Format) -> String {
    let isIndex = document.header.isIndex && format == .html
    return "\(isIndex ? "index" : document.name).\(format.rawValue)"
  }

  /// A document's file where it stays inside.
  static func insidePath(
    of document: DocumentTemplate, as format: Format, _ slug: Slug, isDraft: Bool
  ) -> String {
    "\(site(of: slug))\(document.name)\(isDraft ? ".draft" : "").\(format.rawValue)"
  }

  /// A deck's copy with notes.
  static func presenterPath(
    of document: DocumentTemplate, as format: Format, _ slug: Slug
  ) -> String {
    "\(site(of: slug))\(document.name).presenter.\(format.rawValue)"
  }

  /// Every file that a document may have inside.
  static func insidePaths(of document: DocumentTemplate, _ slug: Slug) -> [String] {
    document.formats.flatMap { format in
      [
        insidePath(of: document, as: format, slug, isDraft: false),
        insidePath(of: document, as: format, slug, isDraft: true),
        presenterPath(of: document, as: format, slug),
      ]
    }
  }

  /// The path to `target` from a file, both below the output folder.
  static func path(to target: String, from file: String) -> String {
    let target = target.split(separator: "/", omittingEmptySubsequences: false)
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let shared = zip(target.dropLast(), folder).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: folder.count - shared)
    return (up + target.dropFirst(shared).map(String.init)).joined(separator: "/")
  }
}
