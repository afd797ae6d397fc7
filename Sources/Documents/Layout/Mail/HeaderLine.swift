/// A field of a message's header: its name and the words of its body (RFC 5322, 2.2).
struct HeaderLine {
  let name: String
  /// ASCII without white space (but in quoted strings); lines are folded between them.
  let words: [String]

  /// RFC 5322 asks for 78 characters a line at most, RFC 2047 for 76 where encoded words stand.
  private static let longestLine = 76

  init(_ name: String, _ words: [String]) {
    self.name = name
    self.words = words
  }

  /// A field that holds text: words as they are where they are ASCII, otherwise all of it encoded.
  static func text(_ name: String, _ text: String) -> HeaderLine {
    HeaderLine(name, isPlain(text) ? text.split(separator: " ").map(String.init) : encoded(text))
  }

  private static func encoded(_ text: String) -> [String] {
    text.isEmpty ? [] : EncodedWord.words(of: text)
  }

  /// Printable ASCII, words apart by one space, none too long for a line or like an encoded word.
  static func isPlain(_ text: String) -> Bool {
    text.split(separator: " ", omittingEmptySubsequences: false).allSatisfy { word in
      (1...60).contains(word.utf8.count) && !word.contains("=?")
        && word.unicodeScalars.allSatisfy { ("!"..."~").contains($0) }
    }
  }

  /// With its line breaks and the last one; a longer word has a line of its own.
  var written: String {
    var written = name + ":"
    var length = written.utf8.count
    for word in words {
      if length + 1 + word.utf8.count > Self.longestLine, length > name.utf8.count + 1 {
        written += "\r\n"
        length = 0
      }
      written += " " + word
      length += 1 + word.utf8.count
    }
    return written + "\r\n"
  }
}
