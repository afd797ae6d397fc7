import Documents
import Packets

/// Where rendered files go (documents.md, Where files go).
package enum OutputTree {
  /// The path below the output folder. A customer's index page is the document that says so.
  package static func path(
    of document: DocumentTemplate, format: Format, for slug: Slug
  ) -> String {
    switch document.audience {
    case .internal: "site/accounts/\(slug)/\(document.name).\(format.rawValue)"
    case .customer where document.header.isIndex && format == .html: "customers/\(slug)/index.html"
    case .customer: "customers/\(slug)/\(document.name).\(format.rawValue)"
    }
  }

  /// Where a presenter's copy goes: among the internal files, whatever its audience.
  package static func presenterPath(
    of document: DocumentTemplate, format: Format, for slug: Slug
  ) -> String {
    "site/accounts/\(slug)/\(document.name).presenter.\(format.rawValue)"
  }
}
