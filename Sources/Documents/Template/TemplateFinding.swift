import CommonMark
import Diagnostics
import Packets

/// What can be wrong with a document's template beside its Liquid, as facts; `finding` words them.
enum TemplateFinding: Hashable, Sendable {
  /// Files of one layout that don't stand together.
  case missingLayout([String])
  /// A key of the header of mails in a document of another layout.
  case mailKey(String, layout: Layout, SourceLocation)
  /// A mail's `attach` that names no calendar, or one for another audience.
  case noCalendar(String, expected: [String], SourceLocation)
  case unknownKey(String, nearest: String?, SourceLocation)
  case missingKey(String, example: String, SourceLocation)
  case badValue(key: String, found: String, expected: [String], SourceLocation)
  /// A file's name that can't name a document.
  case badName(file: String)
  /// A file that is no document, partial or layout by where it stands.
  case misplaced(file: String)
  /// Two customer documents that want to be the customer's index page.
  case twoIndexes(String, other: String)
  /// A customer document whose page would stand in the index page's place.
  case namedIndex(file: String)
  /// Markup that no writer writes, as the template's text has it.
  case rawHTML(file: String, markup: String)
  /// `[!PRESENTER]` where an audience would read it.
  case presenterNote(SourceLocation)
  /// What a template made can't be parsed as Markdown.
  case unparsable(String, ParseError)

  var finding: Finding {
    switch self {
    case .missingLayout(let files):
      Finding(
        "missing-layout", .error, at: nil,
        "templates/layouts/ lacks one of \(files.joined(separator: ", ")); expected all",
        fix: "restore them, or delete the workspace's templates/layouts/ to use the built-in ones")
    case .mailKey(let key, let layout, let location):
      Finding(
        "mail-key", .error, at: location,
        "found the key \"\(key)\" in a document of layout \(layout.rawValue); expected it in a "
          + "mail alone",
        fix: "write \"layout: mail\", or delete the line")
    case .noCalendar(let name, let expected, let location):
      Finding(
        "no-calendar", .error, at: location,
        "found \"attach: \(name)\"; expected a document of layout calendar for the same audience"
          + (expected.isEmpty ? "" : ": \(expected.joined(separator: ", "))"),
        fix: "name a calendar, or delete the line")
    case .unknownKey(let key, let nearest, let location):
      Finding(
        "unknown-key", .error, at: location,
        "found the key \"\(key)\"; expected one of \(DocumentHeader.keys.joined(separator: ", "))",
        fix: nearest.map { "write \"\($0)\"" } ?? "delete the line")
    case .missingKey(let key, let example, let location):
      Finding(
        "missing-key", .error, at: location,
        "the template's front matter has no \"\(key)\"; expected one such as \"\(key): \(example)\"",
        fix: "add \"\(key): \(example)\" between the --- lines at the top")
    case .badValue(let key, let found, let expected, let location):
      Finding(
        "bad-value", .error, at: location,
        "found \"\(found)\" for \"\(key)\"; expected \(expected.joined(separator: ", "))",
        fix: nearest(to: found, in: expected).map { "write \"\($0)\"" } ?? "write one of them")
    case .badName(let file):
      Finding(
        "bad-template-name", .error, at: SourceLocation(file: file, line: 1),
        "found the template \(file); expected a name of lower-case letters, digits and \"-\"",
        fix: "rename the file: its name is the document's, and stands in output paths")
    case .misplaced(let file):
      Finding(
        "misplaced-template", .error, at: SourceLocation(file: file, line: 1),
        "found \(file), which nothing uses; expected documents as templates/<name>.md, partials as "
          + "templates/partials/<name>.md, and in templates/layouts/ the built-in layouts' files",
        fix: "move it to one of them, or out of templates/")
    case .twoIndexes(let file, let other):
      Finding(
        "two-indexes", .error, at: SourceLocation(file: file, line: 1),
        "found \"index: yes\" here and in \(other); expected one customer document to be the index",
        fix: "delete the line \"index: yes\" in one of them")
    case .namedIndex(let file):
      Finding(
        "named-index", .error, at: SourceLocation(file: file, line: 1),
        "found a customer document named \"index\"; expected that name for the index page alone",
        fix: "rename the file, or make it the index page with \"index: yes\"")
    case .rawHTML(let file, let markup):
      Finding(
        "raw-html", .error, at: SourceLocation(file: file, line: 1),
        "the template has the raw HTML \(markup.prefix(60).trimmed); expected Markdown alone",
        fix: "say it in Markdown, or in {% comment %} if nobody is to read it")
    case .presenterNote(let location):
      Finding(
        "presenter-note", .error, at: location,
        "found [!PRESENTER] where its note would be read by everybody; expected it to begin a "
          + "quote at the top level of a deck",
        fix: "move the note to a quote of its own between a deck's paragraphs, or delete it")
    case .unparsable(let file, let error):
      Finding(
        "unparsable-document", .error, at: SourceLocation(file: file, line: 1),
        "the document that this template made can't be parsed: \(error.reason)",
        fix: "print less, or nest it less deeply")
    }
  }
}

extension ParseError {
  /// Behind a colon; lines count from the source's first.
  var reason: String {
    switch self {
    case .nestedTooDeeply(let limit, let position):
      "line \(position.line) nests deeper than \(limit) levels"
    case .tooLong(let bytes, let limit): "it has \(bytes) bytes, and \(limit) are the most"
    }
  }
}
