import Diagnostics

extension Choice {
  /// The word or one of its aliases, with case, spaces, `-` and `_` folded.
  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Self> {
    let typed = text.trimmed
    if let match = match(typed) { return .value(match) }
    guard typed.utf8.count <= 1000 else {
      let problem = ValueProblem.unknownWord(typed, type, nearest: nil)
      return .unread([problem.finding(at: text.location)])
    }
    let several = typed.splitWords().compactMap(match)
    if several.count > 1 {
      let problem = ValueProblem.severalWords(typed, several.map(\.rawValue))
      return .unread([problem.finding(at: text.location)])
    }
    // `done (2026-11-03)`, `in progress – waiting for IT`: the word leads, the rest is a remark.
    if let (head, remark) = typed.splitRemark(), let match = match(head) {
      return .value(match, findings: [ValueProblem.remark(remark).finding(at: text.location)])
    }
    let near = nearest(to: typed, in: spellings).flatMap(match)?.rawValue
    let problem = ValueProblem.unknownWord(typed, type, nearest: near)
    return .unread([problem.finding(at: text.location)])
  }

  /// The option that `typed` means.
  static func match(_ typed: String) -> Self? {
    guard typed.utf8.count <= 200 else { return nil }
    let folded = typed.foldedWord
    guard !folded.isEmpty else { return nil }
    return allCases.first { $0.rawValue.foldedWord == folded }
      ?? allCases.first { $0.aliases.contains { $0.foldedWord == folded } }
  }

  static var spellings: [String] { allCases.map(\.rawValue) + allCases.flatMap(\.aliases) }
}

extension PacketValue {
  /// The reading of a word that the type doesn't have.
  static func unknownWord(
    _ typed: String, at location: SourceLocation, among words: [String]
  ) -> Reading<Self> {
    let problem = ValueProblem.unknownWord(typed, type, nearest: nearest(to: typed, in: words))
    return .unread([problem.finding(at: location)])
  }
}

extension Choices: PacketValue {
  package static var type: ValueType {
    .choice(Option.allCases.map(\.rawValue), several: true)
  }

  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Choices> {
    let typed = text.trimmed
    guard typed.utf8.count <= 1000 else {
      let problem = ValueProblem.unknownWord(typed, type, nearest: nil)
      return .unread([problem.finding(at: text.location)])
    }
    var options: [Option] = []
    var findings: [Finding] = []
    for word in Option.match(typed) == nil ? typed.splitWords() : [typed] {
      let item = RichText(plain: word, at: text.location)
      let reading = Option.read(item, in: context)
      findings += reading.findings
      if let option = reading.value, !options.contains(option) { options.append(option) }
    }
    return options.isEmpty ? .unread(findings) : .value(Choices(options), findings: findings)
  }

  package static var takesLists: Bool { true }

  /// A sequence of words too.
  package static func read(_ value: YAMLValue, in context: ReadingContext) -> Reading<Choices> {
    let words = value.items.compactMap(\.scalar)
    guard words.count == value.items.count else {
      return .unread([ValueProblem.notScalar(type, value).finding(at: value.location)])
    }
    return read(
      RichText(plain: words.joined(separator: ", "), at: value.location), in: context)
  }

  package var erased: AnyValue { .words(options.map(\.rawValue)) }

  package func display(in language: Language) -> String {
    options.map(\.rawValue).joined(separator: ", ")
  }
}
