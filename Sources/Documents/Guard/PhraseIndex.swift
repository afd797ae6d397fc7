/// Many phrases, looked for in one pass over a text's words: each place costs three look-ups,
/// however many phrases there are.
struct PhraseIndex: Sendable {
  /// Some words in a row.
  struct Phrase: Hashable, Sendable {
    let hashes: [UInt64]
    /// Which words have to begin with a capital; empty where case doesn't count.
    let capitals: [Bool]

    /// Nil for a text without a word. With `matchingCase` a word that begins with a capital is
    /// found with one alone.
    init?(_ text: String, matchingCase: Bool = false) {
      self.init(Words(text).words, matchingCase: matchingCase)
    }

    init?(_ words: some Collection<Word>, matchingCase: Bool = false) {
      guard !words.isEmpty else { return nil }
      hashes = words.map(\.hash)
      capitals = matchingCase ? words.map(\.startsUpper) : []
    }
  }

  /// A phrase, by its number, and the words it covers.
  struct Match: Hashable, Sendable {
    let phrase: Int
    let words: Range<Int>
  }

  private var phrases: [Phrase] = []
  /// By the length of the beginning, one to three words, and its hash.
  private var beginnings: [[UInt64: [Int32]]] = [[:], [:], [:]]

  var isEmpty: Bool { phrases.isEmpty }

  init(_ phrases: some Sequence<Phrase> = []) {
    for phrase in phrases { add(phrase) }
  }

  /// The phrase's number.
  @discardableResult
  mutating func add(_ phrase: Phrase) -> Int {
    let length = min(3, phrase.hashes.count)
    beginnings[length - 1][Self.hash(phrase.hashes[..<length]), default: []]
      .append(Int32(phrases.count))
    phrases.append(phrase)
    return phrases.count - 1
  }

  /// Every place of every phrase, in the order of the text.
  func matches(in words: [Word]) -> [Match] {
    guard !phrases.isEmpty else { return [] }
    var matches: [Match] = []
    for start in words.indices {
      var hash = Self.seed
      for length in 1...3 where start + length <= words.count {
        hash = Self.combine(hash, words[start + length - 1].hash)
        guard let candidates = beginnings[length - 1][hash] else { continue }
        for candidate in candidates where isMatch(Int(candidate), in: words, at: start) {
          let end = start + phrases[Int(candidate)].hashes.count
          matches.append(Match(phrase: Int(candidate), words: start..<end))
        }
      }
    }
    return matches
  }

  private func isMatch(_ index: Int, in words: [Word], at start: Int) -> Bool {
    let phrase = phrases[index]
    guard start + phrase.hashes.count <= words.count else { return false }
    for offset in phrase.hashes.indices {
      let word = words[start + offset]
      guard word.hash == phrase.hashes[offset] else { return false }
      if !phrase.capitals.isEmpty, phrase.capitals[offset], !word.startsUpper { return false }
    }
    return true
  }

  private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func combine(_ hash: UInt64, _ next: UInt64) -> UInt64 {
    (hash ^ next) &* 0x100_0000_01B3 &+ (hash >> 29)
  }

  private static func hash(_ hashes: ArraySlice<UInt64>) -> UInt64 {
    hashes.reduce(seed) { combine($0, $1) }
  }
}
