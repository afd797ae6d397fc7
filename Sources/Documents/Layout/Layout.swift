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
  /// Slides to present, a second-level heading each.
  case deck

  /// What the layout can be written as; all of them where a template doesn't say.
  package var formats: [Format] {
    switch self {
    case .page, .deck: [.md, .html]
    case .mail: [.eml, .txt, .html]
    case .calendar: [.ics]
    }
  }

  /// Whether a document has a copy for its presenter, with notes.
  package var hasPresenterCopy: Bool { self == .deck }
}

/// Whom a copy of a document is for.
package enum Copy: Sendable, Hashable {
  /// The document's audience. It has no notes, not even hidden ones.
  case audience
  /// Whoever presents it: with the template's `> [!PRESENTER]` notes, and internal for that.
  case presenter
}
