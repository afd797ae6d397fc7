import Diagnostics

/// Writes a tree as an HTML fragment.
///
/// Byte for byte what cmark's safe mode writes, with GitHub's form of tables, task lists and
/// strikethrough, but for two things: raw HTML leaves no trace, and URLs pass an allow-list. Both
/// can be set back to cmark's way, which the tests do to compare.
///
/// 1. Blocks (`HTMLWriter+Blocks`), each on a line of its own.
/// 2. Tables (`HTMLWriter+Table`).
/// 3. Inlines (`HTMLWriter+Inlines`); URLs pass `URLPolicy`.
package struct HTMLWriter {
  /// How the fragment differs from what cmark writes.
  package struct Options: Sendable {
    /// What stands for raw HTML; it is never written itself.
    package enum RawHTML: Sendable {
      /// Nothing but a `<br>`, which people type into table cells.
      case dropped
      /// What cmark writes in place of each piece: `<!-- raw HTML omitted -->`.
      case omitted
    }

    package var rawHTML = RawHTML.dropped
    package var urls = URLPolicy.allowList
    /// Added to each heading's level, which stays between 1 and 6.
    package var headingOffset = 0
    /// Whether headings get an `id`, a slug of their text, unique in what one writer writes.
    package var writesHeadingIDs = false
    /// Whether what has an origin says so: `data-source="packets/a.md:3:1"`.
    package var showsOrigin = false
    /// Whether a task's text is its checkbox's label; GitHub leaves the box without a name.
    package var labelsTasks = false
    /// Where set, all is wrapped in a `<div lang="…">`.
    package var language: String?

    package init() {}
  }

  let options: Options
  var html = ""
  var slugs = Slugs()

  package init(options: Options = Options()) { self.options = options }

  /// The HTML of a whole document.
  package static func write(_ document: Document, options: Options = Options()) -> String {
    write(document.blocks, options: options)
  }

  /// The HTML of some blocks.
  package static func write(_ blocks: [Block], options: Options = Options()) -> String {
    var writer = HTMLWriter(options: options)
    guard let language = options.language else {
      writer.write(blocks)
      return writer.html
    }
    writer.html = "<div lang=\"\(language.htmlEscaped)\">\n"
    writer.write(blocks)
    writer.startLine()
    return writer.html + "</div>\n"
  }

  /// The HTML of running text, with no element around it.
  package static func write(_ inlines: [Inline], options: Options = Options()) -> String {
    var writer = HTMLWriter(options: options)
    writer.write(inlines)
    return writer.html
  }

  /// Ends the current line unless nothing stands in it.
  mutating func startLine() {
    if let last = html.utf8.last, last != .newline { html += "\n" }
  }

  /// ` data-source="…"` if there is an origin to show, otherwise nothing.
  func source(_ origin: SourceLocation?) -> String {
    guard options.showsOrigin, let origin else { return "" }
    return " data-source=\"\(origin.description.htmlEscaped)\""
  }
}
