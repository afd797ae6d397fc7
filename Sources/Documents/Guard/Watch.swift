/// Phrases to look for, each with what it means to find it.
struct Watch<Subject: Sendable>: Sendable {
  private var index = PhraseIndex()
  /// By the phrases' numbers.
  var subjects: [Subject] = []

  /// The subject's number; nil for a text without a word.
  @discardableResult
  mutating func add(_ text: String, _ subject: Subject, matchingCase: Bool = false) -> Int? {
    guard let phrase = PhraseIndex.Phrase(text, matchingCase: matchingCase) else { return nil }
    return add(phrase, subject)
  }

  /// Without a word there is nothing to look for.
  mutating func add(_ words: Words, _ subject: Subject) {
    if let phrase = PhraseIndex.Phrase(words.words) { add(phrase, subject) }
  }

  @discardableResult
  mutating func add(_ phrase: PhraseIndex.Phrase, _ subject: Subject) -> Int {
    subjects.append(subject)
    return index.add(phrase)
  }

  func matches(in words: [Word]) -> [(subject: Subject, words: Range<Int>)] {
    index.matches(in: words).map { (subjects[$0.phrase], $0.words) }
  }
}
