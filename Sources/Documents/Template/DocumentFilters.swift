import Liquid

extension FilterTable {
  /// Liquid's own filters and those that documents add.
  static let documents = FilterTable.standard.adding([.sentence])
}

extension Filter {
  /// `Ann, Ben and Cleo`: Jekyll's filter of that name, with its optional last word.
  fileprivate static let sentence = Filter(
    "array_to_sentence_string", input: .list,
    [Parameter("connector", .text, isRequired: false)], result: .type(.string)
  ) { input, arguments, _ in
    guard case .array(let elements) = input else { return input }
    let words = elements.map(\.printed)
    guard let last = words.last, words.count > 1 else {
      return words.first.map { .string($0) } ?? .null
    }
    let connector = arguments[0]?.printed ?? "and"
    return .string(words.dropLast().joined(separator: ", ") + " \(connector) " + last)
  }
}
