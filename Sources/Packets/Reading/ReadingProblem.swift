import Diagnostics

/// What is odd about a packet's structure: the facts; the wording is in `finding(at:)` alone.
enum ReadingProblem: Hashable, Sendable {
  case unknownSection(String, nearest: String?)
  case unknownKey(String, nearest: String?, group: String)
  /// A known key in the wrong place.
  case misplacedKey(String, group: String)
  case unknownColumn(String, nearest: String?, part: String)
  case unknownLabel(String, nearest: String?, section: String)
  /// A fact, quote or key that was given before.
  case givenTwice(String, first: SourceLocation)
  case beforeFirstSection
  case misfit(section: String, expected: String, fix: String)
  /// Lines with bars that Markdown takes for text.
  case brokenTable
  case raggedRow(typed: Int, columns: Int)
  case excessCells(typed: Int, columns: Int)
  case dashesMadeHeading(String)
  case sectionLevel(String, level: Int)
  case groupHeading(String, section: String)
  case notLanguage(String)
  case sectionInside(String, outer: String)
  case sectionRepeated(String, first: SourceLocation)
  case eatenLine(String)
  case noneKnownButGiven(String, noneKnown: SourceLocation)
  case unclosedComment
  /// A tag that no document prints.
  case rawHTML(String)
  /// A comment that begins with `handoff:` and says something we don't know.
  case unknownDirective(String)
  case allowanceWithoutRule
  case allowanceWithoutReason(String)
  case notMapping(String)
  case notRecord(String)
  /// The front matter has no account; the heading is taken where there is one.
  case noAccount(heading: String?)
  case accountDiffers(heading: String, account: String)
  case nestedTooDeeply(limit: Int)
  case tooLong(bytes: Int, limit: Int)

  func finding(at location: SourceLocation?) -> Finding {
    let words = wording
    return Finding(
      words.rule, words.severity, at: location, words.message, fix: words.fix, notes: notes)
  }

  private var notes: [Finding.Note] {
    switch self {
    case .givenTwice(_, let first), .sectionRepeated(_, let first):
      [Finding.Note("first given here", at: first)]
    case .noneKnownButGiven(_, let place): [Finding.Note("`None known` stands here", at: place)]
    default: []
    }
  }
}
