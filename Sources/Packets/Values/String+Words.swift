extension String {
  /// What words of a list are matched by: as `foldedKey`, without variation selectors and a final
  /// stop; `⏳ open` matches as `open`.
  var foldedWord: String {
    var scalars = Array(foldedKey.unicodeScalars.filter { $0.value != 0xFE0F })
    while scalars.last == "." || scalars.last == "!" { scalars.removeLast() }
    if scalars.contains(where: \.isLetter) {
      scalars.removeAll { !$0.isLetter && !$0.isDigit }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Split at commas, `;`, `/`, `&`, `+`, `|`, breaks, `and`, `und` and `et`, without empty parts.
  func splitWords() -> [String] {
    var parts: [String] = []
    for piece in split(whereSeparator: { ",;/&+|\n、".contains($0) }) {
      var words: [Substring] = []
      for word in piece.split(whereSeparator: \.isWhitespace) {
        if ["and", "und", "et"].contains(word.lowercased()) {
          parts.append(words.joined(separator: " "))
          words = []
        } else {
          words.append(word)
        }
      }
      parts.append(words.joined(separator: " "))
    }
    return parts.filter { !$0.isEmpty }
  }

  /// A word and what follows it in parentheses or after a dash, colon, comma or semicolon.
  func splitRemark() -> (word: String, remark: String)? {
    let marks: Set<Character> = ["(", ",", ";", ":", "–", "—"]
    let spacedHyphen = firstRange(of: " - ")?.lowerBound
    guard let mark = [firstIndex(where: marks.contains), spacedHyphen].compactMap({ $0 }).min(),
      mark > startIndex
    else { return nil }
    let remark = self[mark...].trimmed
    return (self[..<mark].trimmed, remark)
  }
}
