/// The file formats that documents are written in; the raw value is the file's ending.
package enum Format: String, Sendable, Hashable, CaseIterable {
  case md, html
}

/// The form that a document takes: what its tree is laid out as.
package enum Layout: String, Sendable, Hashable, CaseIterable {
  /// Something to read, print or send as a file.
  case page

  /// What the layout can be written as; all of them where a template doesn't say.
  package var formats: [Format] {
    switch self {
    case .page: [.md, .html]
    }
  }
}
