import Foundation

/// A file of one customer's, as it would be written.
package struct GuardedFile: Hashable, Sendable {
  /// How a reader takes the file.
  enum Form: Sendable {
    case html, markdown, mail, calendar, code, text
  }

  /// Why nobody can say what a customer would read in a file; it stands behind a colon.
  package struct Unreadable: Error, Hashable, Sendable {
    let reason: String
  }

  /// Below the output folder: findings name it.
  package var path: String
  private let content: Result<String, Unreadable>

  package init(path: String, text: String) {
    self.path = path
    content = .success(text)
  }

  /// A file that is there and can't be read.
  package init(path: String, unreadable reason: String) {
    self.path = path
    content = .failure(Unreadable(reason: reason))
  }

  /// By the ending; a file of an unknown kind is read as text.
  var form: Form {
    switch path.split(separator: ".").last.map({ $0.lowercased() }) {
    case "html", "htm", "xhtml", "svg", "xml": .html
    case "md", "markdown": .markdown
    case "eml": .mail
    case "ics": .calendar
    case "css", "js": .code
    default: .text
    }
  }

  /// Everything in it that somebody who has the file can read, comments and metadata too.
  func passages() throws(Unreadable) -> [Passage] {
    try Passage.read(content.get(), as: form)
  }
}

/// A stretch of running text in a file: a paragraph, a cell, an attribute, a comment. Words that
/// belong together stand in one.
struct Passage: Hashable, Sendable {
  /// Who meets the text.
  enum Kind: Sendable {
    /// A reader: text, labels, subjects, comments.
    case words
    /// A machine: scripts, styles, addresses, identifiers. Names and sentences leak from it all the
    /// same; a `box-shadow` or a `#handoff` says nothing to anybody.
    case code
  }

  /// Decoded, compatibility-composed (NFKC): a ligature, a no-break space and a full-width letter
  /// are what they look like.
  var text: String
  /// The line of the file on which it begins, from 1.
  var line: Int
  var kind: Kind

  init(_ text: String, line: Int, kind: Kind = .words) {
    self.text =
      text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCompatibilityMapping
    self.line = line
    self.kind = kind
  }

  static func read(
    _ text: String, as form: GuardedFile.Form, line: Int = 1
  ) throws(GuardedFile.Unreadable) -> [Passage] {
    switch form {
    case .html: HTMLReading.passages(of: text, line: line)
    case .markdown: try MarkdownReading.passages(of: text, line: line)
    case .mail: try MailReading.passages(of: text, line: line)
    case .calendar: CalendarReading.passages(of: text, line: line)
    case .code: [Passage(text, line: line, kind: .code)]
    case .text: plain(text, line: line)
    }
  }

  /// Paragraphs between empty lines.
  static func plain(_ text: String, line: Int) -> [Passage] {
    var passages: [Passage] = []
    var paragraph: [Substring] = []
    var number = line
    var start = line
    for row in text.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if row.allSatisfy(\.isWhitespace) {
        if !paragraph.isEmpty {
          passages.append(Passage(paragraph.joined(separator: "\n"), line: start))
        }
        paragraph = []
      } else {
        if paragraph.isEmpty { start = number }
        paragraph.append(row)
      }
      number += 1
    }
    if !paragraph.isEmpty {
      passages.append(Passage(paragraph.joined(separator: "\n"), line: start))
    }
    return passages
  }
}
