/// The text that names a person, while its parts are taken out of it one after the other.
struct PersonSpelling {
  enum Address: Hashable {
    case address(String)
    /// In `<…>`, but no address.
    case bad(String)
  }

  private var text: String

  /// In bytes; no name with all its notes is longer.
  private static let maximumLength = 1000

  /// Nil for what is too long to name anybody.
  init?(_ text: String) {
    self.text = text.trimmed
    guard self.text.utf8.count <= Self.maximumLength else { return nil }
  }

  /// What is left, without marks at its ends; `maria` for `@maria`.
  var name: String {
    var scalars = text.trimmed.unicodeScalars[...]
    while let first = scalars.first, "@,;:–—-•☐☑✅".unicodeScalars.contains(first) || first.isBlank {
      scalars.removeFirst()
    }
    while let last = scalars.last, ",;:–—-".unicodeScalars.contains(last) || last.isBlank {
      scalars.removeLast()
    }
    return String(String.UnicodeScalarView(scalars)).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// The first `<…>`, or the first word with an `@` inside.
  mutating func takeAddress() -> Address? {
    if let open = text.firstIndex(of: "<"), let close = text[open...].firstIndex(of: ">") {
      let found = String(text[text.index(after: open)..<close])
      text.removeSubrange(open...close)
      text = text.trimmed
      return Self.isAddress(found) ? .address(found) : .bad(found)
    }
    let words = text.split { $0.isWhitespace || "(),;".contains($0) }
    guard let word = words.first(where: { Self.isAddress(String($0)) }) else { return nil }
    let address = String(word)
    text.removeSubrange(word.startIndex..<word.endIndex)
    text = text.replacing("()", with: "").trimmed
    return .address(address)
  }

  /// A final `(…)`, without its parentheses.
  mutating func takeFinalNote() -> String? {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return nil }
    let note = text[text.index(after: open)...].dropLast().trimmed
    text = text[..<open].trimmed
    return note
  }

  /// What follows a comma, a break or a spaced dash.
  mutating func takeTitle() -> String? {
    let places = [", ", ",", "\n", " – ", " — ", " - ", "; "].compactMap { mark in
      text.firstRange(of: mark)
    }
    guard let mark = places.min(by: { $0.lowerBound < $1.lowerBound }),
      mark.lowerBound > text.startIndex
    else { return nil }
    let title = text[mark.upperBound...].trimmed
    text = text[..<mark.lowerBound].trimmed
    return title.isEmpty ? nil : title
  }

  /// `12`, `12 people`, `x12`: how many a group has.
  static func count(_ note: String) -> Int? {
    var tokens = Tokens(note)
    _ = tokens.accept("×", "~") || tokens.accept(word: "x")
    guard let count = tokens.number(digits: 1...6) else { return nil }
    _ = tokens.accept("×") || tokens.accept(word: "x")
    _ = tokens.accept(
      word: "people", "persons", "users", "members", "staff", "heads", "seats", "leute", "personen")
    return tokens.isAtEnd ? count : nil
  }

  /// `local@domain` of printable ASCII and letters, with nothing that a mail header could take as
  /// its own.
  static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let local = parts.first, let domain = parts.last, !local.isEmpty,
      !domain.isEmpty, !domain.hasPrefix("."), !domain.hasSuffix(".")
    else { return false }
    let marks = "!#$%&'*+-/=?^_`{|}~.".unicodeScalars
    return local.unicodeScalars.allSatisfy { $0.isLetter || $0.isDigit || marks.contains($0) }
      && domain.unicodeScalars.allSatisfy { $0.isLetter || $0.isDigit || $0 == "." || $0 == "-" }
  }
}

extension Unicode.Scalar {
  var isBlank: Bool {
    // The property is looked up in a table; most text is ASCII.
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
