/// Case, parts and joins of texts. Lengths count Unicode scalars.
extension Filter {
  static let textFilters: [Filter] = [
    Filter("append", input: .text, [Parameter("text", .text)], result: .type(.string)) {
      input, arguments, _ in
      input.rewritten(input.text + arguments.text(0))
    },
    Filter("capitalize", input: .text, result: .type(.string)) { input, _, _ in
      input.rewritten(input.text.capitalized)
    },
    Filter("downcase", input: .text, result: .type(.string)) { input, _, _ in
      input.rewritten(input.text.cased(upper: false))
    },
    Filter("prepend", input: .text, [Parameter("text", .text)], result: .type(.string)) {
      input, arguments, _ in
      input.rewritten(arguments.text(0) + input.text)
    },
    Filter(
      "slice",
      [Parameter("start", .number), Parameter("length", .number, isRequired: false)],
      result: .input
    ) { (input, arguments, _) throws(FilterError) in
      let start = try arguments.integer(0, "the start")
      let length = arguments[1]?.isNull ?? true ? 1 : try arguments.integer(1, "the length")
      if case .array(let elements) = input {
        return .array(Array(sliced(elements, from: start, length: length)))
      }
      let scalars = Array(input.text.unicodeScalars)
      var view = String.UnicodeScalarView()
      view.append(contentsOf: sliced(scalars, from: start, length: length))
      return input.rewritten(String(view))
    },
    Filter(
      "split", input: .text, [Parameter("separator", .text)], result: .type(.array(of: .string))
    ) {
      input, arguments, _ in
      .array(input.text.split(like: arguments.text(0)).map { .string($0) })
    },
    Filter(
      "truncate", input: .text,
      [
        Parameter("length", .number, isRequired: false), Parameter("end", .text, isRequired: false),
      ],
      result: .type(.string)
    ) { (input, arguments, _) throws(FilterError) in
      let length = arguments[0] == nil ? 50 : try arguments.integer(0, "the length")
      return truncated(input, to: length, end: arguments[1]?.text ?? "...")
    },
    Filter(
      "truncatewords", input: .text,
      [Parameter("words", .number, isRequired: false), Parameter("end", .text, isRequired: false)],
      result: .type(.string)
    ) { (input, arguments, _) throws(FilterError) in
      let count = arguments[0] == nil ? 15 : try arguments.integer(0, "the number of words")
      let words = input.text.split(like: " ")
      guard !input.isNull, words.count > max(1, count) else { return input }
      let end = arguments[1]?.text ?? "..."
      return input.rewritten(words.prefix(max(1, count)).joined(separator: " ") + end)
    },
    Filter("upcase", input: .text, result: .type(.string)) { input, _, _ in
      input.rewritten(input.text.cased(upper: true))
    },
  ]

  /// `length` elements from `start`, which counts from the end where it is negative.
  private static func sliced<Element>(
    _ elements: [Element], from start: Int, length: Int
  ) -> ArraySlice<Element> {
    let lower = start < 0 ? elements.count + max(start, -elements.count - 1) : start
    guard lower >= 0, lower <= elements.count, length > 0 else { return [] }
    return elements[lower..<lower + min(length, elements.count - lower)]
  }

  /// The first scalars, so that with `end` they are `length`; the whole where it fits.
  private static func truncated(_ input: Value, to length: Int, end: String) -> Value {
    let text = input.text
    guard !input.isNull, text.utf8.count > length, text.scalarCount > length else { return input }
    let kept = max(0, length - min(end.scalarCount, max(0, length)))
    return input.rewritten(
      text.withBytes { text in
        let start = text.prefix(text.length(ofScalars: kept))
        return end.withBytes { end in
          String(capacity: start.count + end.count) { writer in
            writer.append(start)
            writer.append(end)
          }
        }
      })
  }
}

extension FilterArguments {
  /// The text of an argument; empty where it was left out.
  func text(_ index: Int) -> String { self[index]?.text ?? "" }

  /// The whole number that an argument must be.
  func integer(_ index: Int, _ what: String) throws(FilterError) -> Int {
    guard let number = self[index]?.wholeNumber else {
      throw FilterError("\(what) must be a whole number, found \(self[index]?.typeName ?? "nil")")
    }
    return number
  }
}

extension String {
  /// All letters in one case; the short way for ASCII.
  func cased(upper: Bool) -> String {
    let cased: String? = withBytes { bytes in
      guard bytes.isASCII else { return nil }
      return String(capacity: bytes.count) { writer in
        for byte in bytes { writer.append(byte.cased(upper: upper)) }
      }
    }
    return cased ?? (upper ? uppercased() : lowercased())
  }

  /// The first letter large, the others small.
  fileprivate var capitalized: String {
    let capitalized: String? = withBytes { bytes in
      guard bytes.isASCII else { return nil }
      return String(capacity: bytes.count) { writer in
        for byte in bytes { writer.append(byte.cased(upper: writer.count == 0)) }
      }
    }
    if let capitalized { return capitalized }
    let first = String(unicodeScalars.prefix(1))
    return first.cased(upper: true) + String(unicodeScalars.dropFirst()).cased(upper: false)
  }

  /// Parts as Ruby's `split` makes them: a single space stands for any white space, an empty
  /// separator for every scalar; empty parts at the end are dropped.
  func split(like separator: String) -> [String] {
    if separator.isEmpty { return unicodeScalars.map { String($0) } }
    let bytes = Array(utf8)
    if separator == " " {
      return bytes.split(whereSeparator: \.isLiquidSpace).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    var parts: [String] = []
    var start = 0
    let pattern = Array(separator.utf8)
    while let range = bytes.firstRange(of: pattern, from: start) {
      parts.append(String(decoding: bytes[start..<range.lowerBound], as: UTF8.self))
      start = range.upperBound
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    while parts.last?.isEmpty == true { parts.removeLast() }
    return parts
  }
}

extension UInt8 {
  /// An ASCII letter in one case, any other byte as it is.
  @inline(__always)
  fileprivate func cased(upper: Bool) -> UInt8 {
    let first = UInt8(ascii: upper ? "a" : "A")
    return self >= first && self < first + 26 ? self ^ 0x20 : self
  }
}
