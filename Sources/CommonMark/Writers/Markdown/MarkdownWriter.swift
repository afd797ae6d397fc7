/// Writes a tree as Markdown that parses to the same tree, and looks as a person would type it.
///
/// Whatever characters its texts hold, the structure stays and the words stay whole: text is escaped
/// where it could mean something, line breaks in it become references.
///
/// Link definitions leave no node in a tree and are not written: links have their addresses. Where
/// the source had one that kept blocks apart, or raw HTML in a paragraph, and nothing else does, a
/// definition that means nothing stands in for it (`BlockSeam.separator`).
///
/// 1. Blocks become lines (`MarkdownWriter+Blocks`, `+List`, `+Table`, `+Literal`).
/// 2. Blank lines go between them, except in a tight list (`BlockSeam`).
/// 3. Paragraphs and headings are `InlineMarkdown`.
package struct MarkdownWriter {
  /// What a block has to know about its surroundings.
  struct Context {
    /// Blocks of a tight list's item follow each other without blank lines.
    var isTight = false
    /// The bullet whose item starts in the same line; a thematic break or a list must not repeat it.
    var bullet: Character?
    /// Whether a thematic break at the end needs a separator so that a list around it is loose.
    var loosensEnd = false
    /// Whether a paragraph of a tight list's item ends in the line above.
    var followsParagraph = false
    /// Whether this is the first block of a list item without a checkbox.
    var opensItem = false
    /// Whether it is the first of an item with a checkbox.
    var followsCheckbox = false
  }

  /// The Markdown of a whole document's blocks, ending with a line feed unless empty.
  package static func write(_ document: Document) -> String { write(document.blocks) }

  /// The Markdown of some blocks, ending with a line feed unless there are none.
  package static func write(_ blocks: [Block]) -> String {
    var lines = MarkdownWriter().lines(of: blocks, Context())
    guard let first = lines.first else { return "" }
    // At the start of a file, a rule would pass for front matter and U+FEFF for a byte-order mark.
    if first == "---" { lines[0] = "***" }
    if first.unicodeScalars.first == "\u{FEFF}" {
      lines[0] = "&#65279;" + String(first.unicodeScalars.dropFirst())
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Running text as the Markdown of one paragraph, without a final line feed.
  package static func write(_ inlines: [Inline]) -> String { InlineMarkdown.write(inlines) }
}
