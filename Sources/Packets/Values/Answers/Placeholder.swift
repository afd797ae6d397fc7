import CommonMark

/// What people leave where nobody has filled in a value yet.
///
/// `AC/DC`, `24/7`, `[see contract](…)` and `N/A – no data team` are values.
package enum Placeholder: Hashable, Sendable {
  /// Nothing, or nothing but dashes, dots and the like: an empty cell, `—`, `____`, `???`.
  case blank
  /// `TBD`, `NaN`, `to be decided`
  case word
  /// `[Name]`, `{{client}}`, `$[Amount]`, `$COMPANY`, `<customer>`
  case template
  /// `Yes / No`, `☐ Yes ☐ No`, `pending | in-progress | completed` with nothing chosen
  case menu

  /// What kind of placeholder the whole of `text` is; nil for a value. The field's type tells a menu
  /// of its own words from a value.
  package static func find(in text: RichText, for type: ValueType = .text) -> Placeholder? {
    let typed = text.inlines.withTags.trimmed
    if isBlank(typed) { return .blank }
    if typed.utf8.count > maximumLength { return nil }
    if type == .flag, ["[ ]", "[]", "☐"].contains(typed) { return nil }
    if isWord(typed) { return .word }
    if TemplateText(typed).isWhole { return .template }
    if Menu(typed, for: type)?.isUnchosen == true { return .menu }
    return nil
  }

  /// Longer texts are prose, which placeholders may stand in but not be.
  static let maximumLength = 400

  private static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar.isBlank || scalar.isFormatting
        || "-–—−_.…?*~/\\|:,;=#•·".unicodeScalars.contains(scalar)
    }
  }

  private static func isWord(_ text: String) -> Bool {
    // The longest of the words has two dozen letters.
    let folded = text.utf8.count <= 80 ? text.foldedWord : ""
    if words.contains(folded) { return true }
    // `TODO: ask Maria`, `TBD (Jonas)`, `TODO ask Priscilla`; but `todo lists are ready` says something.
    if ["tbd", "todo", "tba", "fixme"].contains(where: text.prefix(5).lowercased().hasPrefix) {
      var tokens = Tokens(text)
      let isShouted = ["TBD ", "TODO ", "TBA ", "FIXME "].contains(where: text.hasPrefix)
      if tokens.accept(word: "tbd", "todo", "tba", "fixme"), tokens.symbol != nil || isShouted {
        return true
      }
    }
    // A spreadsheet's heading for a column without one: `Unnamed: 3`.
    return folded.hasPrefix("unnamed") && folded.dropFirst(7).allSatisfy(\.isNumber)
      && folded.count > 7
  }

  private static let words: Set<String> = Set(
    [
      "tbd", "tba", "tbc", "tbs", "todo", "to do", "fixme", "nan", "null", "undefined", "xx", "xxx",
      "xxxx", "placeholder", "to be determined", "to be decided", "to be defined",
      "to be announced", "to be added", "to be completed", "to be filled in", "to be filled",
      "to be provided", "to be discussed", "to follow", "fill in", "fill me in", "insert here",
      "lorem ipsum", "folgt", "offen", "noch offen", "wird nachgereicht",
    ].map(\.foldedWord))
}

extension [Inline] {
  /// The plain text with HTML tags as typed, except breaks and comments: `<customer>` may be a
  /// placeholder.
  fileprivate var withTags: String {
    map { inline -> String in
      if case .html(let html) = inline.content, !html.isLineBreakTag, !html.hasPrefix("<!--"),
        !html.hasPrefix("</")
      {
        return html
      }
      return [inline].plain
    }.joined()
  }
}
