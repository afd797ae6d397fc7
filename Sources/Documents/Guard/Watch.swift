/// Phrases to look for, each with what it means to find it.
struct Watch<Subject: Sendable>: Sendable {
  private var index = PhraseIndex()
  private(set) var subjects: [Subject] = []
  /// The subject of each phrase, by their numbers.
  private var meant: [Int] = []

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
    add(phrase, meaning: subjects.count - 1)
    return subjects.count - 1
  }

  /// A name as languages inflect it: `Gantrix`, `Gantrix's` and, in German, `Kerns Werk`.
  @discardableResult
  mutating func add(name: String, _ subject: Subject, matchingCase: Bool = false) -> Int? {
    guard let number = add(name, subject, matchingCase: matchingCase) else { return nil }
    if let genitive = PhraseIndex.Phrase(name + "s", matchingCase: matchingCase),
      name.last?.isLetter == true
    {
      add(genitive, meaning: number)
    }
    return number
  }

  /// Changes what it means to find a phrase.
  mutating func update(_ number: Int, _ change: (inout Subject) -> Void) {
    change(&subjects[number])
  }

  private mutating func add(_ phrase: PhraseIndex.Phrase, meaning subject: Int) {
    index.add(phrase)
    meant.append(subject)
  }

  func matches(in words: [Word]) -> [(subject: Subject, words: Range<Int>)] {
    index.matches(in: words).map { (subjects[meant[$0.phrase]], $0.words) }
  }
}
