import Documents
import Packets

/// Where rendered files go (documents.md, Where files go).
package enum OutputTree {
  /// The path below the output folder. A customer's index page is the document that says so; a mail
  /// is ours until somebody sends it.
  package static func path(
    of document: DocumentTemplate, format: Format, for slug: Slug
  ) -> String {
    switch document.audience {
    case _ where document.header.layout == .mail:
      "site/accounts/\(slug)/\(document.name).\(format.rawValue)"
    case .internal: "site/accounts/\(slug)/\(document.name).\(format.rawValue)"
    case .customer where document.header.isIndex && format == .html: "customers/\(slug)/index.html"
    case .customer: "customers/\(slug)/\(document.name).\(format.rawValue)"
    }
  }
}
