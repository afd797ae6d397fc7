import Diagnostics

/// What headings, labels and column heads are compared by.
struct NameIndex: Sendable {
  private var indices: [String: Int] = [:]
  /// Every name and alias as declared, for suggestions.
  private var spellings: [String] = []

  /// Names come before aliases, and what is declared first before what comes later.
  init(_ names: [(name: String, aliases: [String])]) {
    for (index, entry) in names.enumerated() { add(entry.name, index) }
    for (index, entry) in names.enumerated() {
      for alias in entry.aliases { add(alias, index) }
    }
  }

  private mutating func add(_ name: String, _ index: Int) {
    spellings.append(name)
    let key = name.squeezedName
    if indices[key] == nil { indices[key] = index }
  }

  subscript(name: String) -> Int? {
    indices[name.squeezedName]
  }

  /// The same for a label as typed; `Driver (why now)` names a field where both words do.
  subscript(label label: String) -> Int? {
    if let index = self[label] { return index }
    let pieces = label.split { $0 == "(" || $0 == ")" || $0 == "/" }.map(String.init)
      .filter { !$0.trimmed.isEmpty }
    guard pieces.count > 1, let first = pieces.first.flatMap({ self[$0] }),
      pieces.allSatisfy({ self[$0] == first })
    else { return nil }
    return first
  }

  /// The nearest known spelling, where one is near.
  func nearest(to name: String) -> String? {
    Diagnostics.nearest(to: name, in: spellings)
  }
}

extension StringProtocol {
  /// Lower case; words of letters and digits with one space between; no apostrophes.
  var foldedName: String {
    var words: [String] = []
    var word = ""
    for scalar in unicodeScalars {
      if scalar == "\u{FE0F}" || scalar == "'" || scalar == "’" { continue }
      if ("a"..."z").contains(scalar) {
        word.unicodeScalars.append(scalar)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || (scalar.properties.generalCategory == .nonspacingMark && !word.isEmpty)
      {
        word += scalar.properties.lowercaseMapping
      } else if scalar == "&" || scalar == "+" {
        words += [word, "and"]
        word = ""
      } else {
        words.append(word)
        word = ""
      }
    }
    return (words + [word]).filter { !$0.isEmpty }.joined(separator: " ")
  }

}

extension String {
  /// `foldedName` without spaces, so that `noticeBy`, `notice-by` and `notice by` are one.
  var squeezedName: String {
    String(foldedName.unicodeScalars.filter { $0 != " " }.map(Character.init))
  }

  /// A heading without what people put around a name: emoji, `5.`, `SECTION 1:`, `{#id}`,
  /// `(draft)`; the fullest spelling first.
  var headingSpellings: [String] {
    var spellings = [self]
    let withoutID = cutting(from: "{#")
    if withoutID != self { spellings.append(withoutID) }
    let numbered = withoutID.droppingNumbering
    if numbered != withoutID { spellings.append(numbered) }
    let plain = numbered.cutting(from: "(")
    // `Scope (internal)` must not become a section that customers read.
    let isPrivate = numbered.lowercased().split { !$0.isLetter }.contains {
      ["internal", "private", "confidential", "intern", "interne"].contains($0)
    }
    if plain != numbered, !isPrivate { spellings.append(plain) }
    return spellings
  }

  private func cutting(from mark: String) -> String {
    unicodeScalars.firstRange(of: mark.unicodeScalars).map { String(self[..<$0.lowerBound]) }
      ?? self
  }

  /// `5. Risks`, `1.2) Risks`, `SECTION 1: Risks`, `Part II – Risks` → `Risks`.
  private var droppingNumbering: String {
    var words = split { $0.isWhitespace }.drop { $0.foldedName.isEmpty }
    guard words.count > 1, let first = words.first else { return self }
    if ["section", "part", "chapter", "step"].contains(first.lowercased()), words.count > 2 {
      words.removeFirst(2)
    } else if first.unicodeScalars.allSatisfy({
      ("0"..."9").contains($0) || ".):\u{FE0F}\u{20E3}".unicodeScalars.contains($0)
    }) {
      words.removeFirst()
    } else {
      return self
    }
    return words.joined(separator: " ")
  }
}
