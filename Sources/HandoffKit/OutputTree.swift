import Documents
import Packets

/// Where rendered files go (documents.md, Where files go).
package enum OutputTree {
  /// The path below the output folder. A customer's index page is the document that says so; a
  /// draft stands with the internal files, and nothing of it with the customer's.
  package static func path(
    of document: DocumentTemplate, isDraft: Bool, format: Format, for slug: Slug
  ) -> String {
    switch document.audience {
    case _ where isDraft: "site/accounts/\(slug)/\(document.name).draft.\(format.rawValue)"
    case .internal: "site/accounts/\(slug)/\(document.name).\(format.rawValue)"
    case .customer where document.header.isIndex && format == .html: "customers/\(slug)/index.html"
    case .customer: "customers/\(slug)/\(document.name).\(format.rawValue)"
    }
  }
}
