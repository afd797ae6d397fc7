/// Sentences of a text: up to a full stop, question or exclamation mark, an empty line or the end.
struct Sentences {
  struct Sentence: Sendable {
    var words: [Word]
    /// As it stands there, on one line.
    var text: String
    /// How many lines below the text's first it begins.
    var lineOffset: Int
  }

  /// Below this a sentence tells too little to be known again.
  static let fewestWords = 5

  /// Those of five words or more.
  static func long(in words: Words) -> [Sentence] {
    all(in: words).filter { sentence in
      sentence.words.count { $0.hasLetter } >= fewestWords
    }
  }

  static func all(in words: Words) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = 0
    for index in words.words.indices {
      let isLast = index + 1 == words.words.count
      let end = words.words[index].range.upperBound
      let next = isLast ? words.bytes.count : words.words[index + 1].range.lowerBound
      guard isLast || isBreak(words.bytes[end..<next]) else { continue }
      sentences.append(
        Sentence(
          words: Array(words.words[start...index]), text: words.text(start..<(index + 1)),
          lineOffset: words.lineOffset(utf8: words.words[start].range.lowerBound)))
      start = index + 1
    }
    return sentences
  }

  /// Whether a sentence ends between two words: a mark with white space after it, or an empty line.
  private static func isBreak(_ between: ArraySlice<UInt8>) -> Bool {
    let feeds = between.count { $0 == UInt8(ascii: "\n") }
    if feeds > 1 { return true }
    guard let mark = between.firstIndex(where: { marks.contains($0) }) else { return false }
    return between[mark...].contains(where: \.isSpace)
  }

  private static let marks: Set<UInt8> = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")]
}
