/// One of a closed list of words, the raw values.
package protocol Choice: PacketValue, CaseIterable, RawRepresentable where RawValue == String {
  /// What else means the same: other spellings, other languages.
  var aliases: [String] { get }
}

extension Choice {
  package var aliases: [String] { [] }

  package static var type: ValueType { .choice(allCases.map(\.rawValue), several: false) }

  package var erased: AnyValue { .words([rawValue]) }

  package func display(in language: Language) -> String { rawValue }
}

/// One or more words of a closed list, joined with commas, `/`, `&`, `+`, `and`.
package struct Choices<Option: Choice>: Hashable, Sendable {
  /// As typed, each once.
  package var options: [Option]

  package init(_ options: [Option]) {
    self.options = options
  }
}
