/// The file formats that documents are written in; the raw value is the file's ending.
package enum Format: String, Sendable, Hashable, CaseIterable {
  case md, html, eml, txt, ics
}

/// The form that a document takes: what its tree is laid out as.
package enum Layout: String, Sendable, Hashable, CaseIterable {
  /// Something to read, print or send as a file.
  case page
  /// A draft for a mail program.
  case mail
  /// Events for a calendar program, a second-level heading each.
  case calendar

  /// What the layout can be written as; all of them where a template doesn't say.
  package var formats: [Format] {
    switch self {
    case .page: [.md, .html]
    case .mail: [.eml, .txt, .html]
    case .calendar: [.ics]
    }
  }
}
