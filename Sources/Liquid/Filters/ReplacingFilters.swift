/// Texts within texts.
extension Filter {
  static let replacingFilters: [Filter] = [
    replacing("remove", takesReplacement: nil, .all),
    replacing("remove_first", takesReplacement: nil, .first),
    replacing("remove_last", takesReplacement: nil, .last),
    replacing("replace", takesReplacement: false, .all),
    replacing("replace_first", takesReplacement: false, .first),
    replacing("replace_last", takesReplacement: true, .last),
  ]

  private enum Occurrence { case first, last, all }

  /// `takesReplacement`: nil where there is none, else whether it is required.
  private static func replacing(
    _ name: String, takesReplacement: Bool?, _ occurrence: Occurrence
  ) -> Filter {
    var parameters = [Parameter("text", .text)]
    if let takesReplacement {
      parameters.append(Parameter("replacement", .text, isRequired: takesReplacement))
    }
    return Filter(name, input: .text, parameters, result: .type(.string)) {
      (input, arguments, context) throws(FilterError) in
      let text = input.text
      let result = try replace(
        occurrence, of: arguments.text(0), in: text, with: arguments.text(1),
        limit: context.limits.outputBytes)
      return result.map { input.rewritten($0) } ?? input.rewritten(text)
    }
  }

  /// The text with one or all occurrences replaced; nil where there are none.
  private static func replace(
    _ occurrence: Occurrence, of pattern: String, in text: String, with replacement: String,
    limit: Int
  ) throws(FilterError) -> String? {
    let ranges = text.withBytes { text in
      pattern.withBytes { places(of: $0, in: text, occurrence) }
    }
    guard !ranges.isEmpty else { return nil }
    let (added, overflow) = ranges.count.multipliedReportingOverflow(by: replacement.utf8.count)
    guard !overflow, added <= limit else { throw FilterError(exceeding: limit) }
    return text.withBytes { text in
      replacement.withBytes { replacement in
        String(capacity: text.count + added) { writer in
          var start = 0
          for range in ranges {
            writer.append(text[start..<range.lowerBound])
            writer.append(replacement)
            start = range.upperBound
          }
          writer.append(text[start...])
        }
      }
    }
  }

  /// Where the pattern stands. An empty one occurs between all scalars and at both ends.
  private static func places(
    of pattern: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>,
    _ occurrence: Occurrence
  ) -> [Range<Int>] {
    switch occurrence {
    case .first: return text.firstRange(of: pattern, from: 0).map { [$0] } ?? []
    case .last:
      return pattern.isEmpty ? [text.count..<text.count] : lastRange(of: pattern, in: text)
    case .all: break
    }
    guard !pattern.isEmpty else {
      let starts = text.indices.filter { text[$0] & 0xC0 != 0x80 }
      return (starts + [text.count]).map { $0..<$0 }
    }
    var ranges: [Range<Int>] = []
    var start = 0
    while let range = text.firstRange(of: pattern, from: start) {
      ranges.append(range)
      start = range.upperBound
    }
    return ranges
  }

  /// The last occurrence, which may overlap one that would be found from the start.
  private static func lastRange(
    of pattern: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    guard let range = Array(text.reversed()).firstRange(of: pattern.reversed(), from: 0) else {
      return []
    }
    return [text.count - range.upperBound..<text.count - range.lowerBound]
  }
}
