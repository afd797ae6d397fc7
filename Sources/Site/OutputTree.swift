import Documents
import Packets

/// Where rendered files go below the output folder (documents.md, Where files go).
package enum OutputTree {
  package static let index = "site/index.html"
  package static let notFound = "site/404.html"

  /// What stays inside: internal documents, drafts, mails, the account's page.
  package static func site(of slug: Slug) -> String { "site/accounts/\(slug)/" }

  /// What the customer may have, complete in itself.
  package static func bundle(of slug: Slug) -> String { "customers/\(slug)/" }

  /// The name of a document's file in its folder.
  static func name(
    of document: DocumentTemplate, as format: Format, _ standing: PublishedDocument.Standing
  ) -> String {
    switch standing {
    case .ready where document.header.isIndex && format == .html: "index.html"
    case .draft: "\(document.name).draft.\(format.rawValue)"
    default: "\(document.name).\(format.rawValue)"
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
