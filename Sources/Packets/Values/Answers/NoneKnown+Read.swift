import Diagnostics

extension NoneKnown {
  /// `None known — reason`, `N/A – reason`, `None: reason`; nil for what says something else. The
  /// reason is empty where none was given.
  package static func read(_ text: RichText) -> NoneKnown? {
    let typed = text.trimmed
    for phrase in phrases {
      guard let rest = typed.dropping(phrase) else { continue }
      guard let reason = reason(in: rest, needsMark: phrase.needsMark) else { continue }
      return NoneKnown(reason: reason, location: text.location)
    }
    return nil
  }

  /// The reason after a mark; empty where nothing follows; nil where the words go on without one,
  /// as in `None of the users …`.
  private static func reason(in rest: Substring, needsMark: Bool) -> String? {
    let trimmed = rest.trimmed
    if trimmed.allSatisfy({ ".!".contains($0) }) { return "" }
    let marks: Set<Character> = ["—", "–", "-", "−", ":", ",", ";", "(", ".", "\n"]
    if let first = trimmed.first, marks.contains(first) || rest.first == "\n" {
      var reason = trimmed.drop { marks.contains($0) || $0.isWhitespace }
      if first == "(", reason.last == ")" { reason = reason.dropLast() }
      return reason.trimmed
    }
    let isSpaced = rest.first?.isWhitespace == true
    for word in ["because ", "since ", "as ", "weil ", "da "] where isSpaced {
      if trimmed.lowercased().hasPrefix(word) { return trimmed }
    }
    return isSpaced && !needsMark ? trimmed : nil
  }

  struct Phrase {
    var words: String
    /// The phrase begins ordinary sentences too, so a mark must follow it.
    var needsMark: Bool
  }

  /// The longest first.
  private static let phrases =
    [
      "none known at this time", "none at this time", "none known so far", "none known yet",
      "nothing known", "none identified", "none known", "none so far", "not applicable",
      "nicht zutreffend", "nichts bekannt", "keine bekannt", "aucun connu", "entfällt", "keine",
      "none", "aucun",
    ].map { Phrase(words: $0, needsMark: true) }
    + ["n/a", "n.a.", "k.a.", "k. a."].map { Phrase(words: $0, needsMark: false) }
}

extension String {
  /// What follows `phrase` at the start, where the phrase ends there as a word.
  fileprivate func dropping(_ phrase: NoneKnown.Phrase) -> Substring? {
    var rest = self[...]
    for character in phrase.words {
      guard let next = rest.first else { return nil }
      let isSpace = character == " " && next.isWhitespace
      guard isSpace || String(next).lowercased() == String(character) else { return nil }
      rest.removeFirst()
    }
    if let next = rest.first, next.isLetter || next.isNumber { return nil }
    return rest
  }
}
