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

  /// The text with one or all occurrences replaced; nil where there are none. An empty pattern
  /// occurs between all scalars and at both ends.
  private static func replace(
    _ occurrence: Occurrence, of pattern: String, in text: String, with replacement: String,
    limit: Int
  ) throws(FilterError) -> String? {
    let bytes = Array(text.utf8)
    var ranges: [Range<Int>]
    if pattern.isEmpty {
      ranges = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }.map { $0..<$0 }
      ranges.append(bytes.count..<bytes.count)
    } else {
      ranges = occurrences(of: Array(pattern.utf8), in: bytes, onlyFirst: occurrence == .first)
    }
    guard let first = ranges.first, let last = ranges.last else { return nil }
    switch occurrence {
    case .first: ranges = [first]
    case .last: ranges = [pattern.isEmpty ? last : lastRange(of: pattern, in: bytes) ?? last]
    case .all: break
    }
    let (added, overflow) = ranges.count.multipliedReportingOverflow(by: replacement.utf8.count)
    guard !overflow, added <= limit else { throw FilterError(exceeding: limit) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + added)
    var start = 0
    for range in ranges {
      result.append(contentsOf: bytes[start..<range.lowerBound])
      result.append(contentsOf: replacement.utf8)
      start = range.upperBound
    }
    result.append(contentsOf: bytes[start...])
    return String(decoding: result, as: UTF8.self)
  }

  private static func occurrences(
    of pattern: [UInt8], in bytes: [UInt8], onlyFirst: Bool
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while let range = bytes.firstRange(of: pattern, from: start) {
      ranges.append(range)
      if onlyFirst { break }
      start = range.upperBound
    }
    return ranges
  }

  /// The last occurrence, which may overlap one that was found from the start.
  private static func lastRange(of pattern: String, in bytes: [UInt8]) -> Range<Int>? {
    let reversed = Array(bytes.reversed())
    guard let range = reversed.firstRange(of: pattern.utf8.reversed(), from: 0) else { return nil }
    return bytes.count - range.upperBound..<bytes.count - range.lowerBound
  }
}
