/// White space.
extension Filter {
  static let trimmingFilters: [Filter] = [
    Filter("lstrip", input: .text, result: .type(.string)) { input, _, _ in
      input.rewritten(input.text.stripped(start: true, end: false))
    },
    Filter("rstrip", input: .text, result: .type(.string)) { input, _, _ in
      input.rewritten(input.text.stripped(start: false, end: true))
    },
    Filter("squish", input: .text, result: .type(.string)) { input, _, _ in
      input.rewritten(input.text.split(like: " ").joined(separator: " "))
    },
    Filter("strip", input: .text, result: .type(.string)) { input, _, _ in
      input.rewritten(input.text.stripped(start: true, end: true))
    },
    Filter("strip_newlines", input: .text, result: .type(.string)) { input, _, _ in
      input.rewritten(input.text.replacingLineEnds(with: []))
    },
  ]
}

extension String {
  fileprivate func stripped(start: Bool, end: Bool) -> String {
    var bytes = Array(utf8)[...]
    if start { bytes = bytes.drop(while: \.isLiquidSpace) }
    while end, let last = bytes.last, last.isLiquidSpace { bytes = bytes.dropLast() }
    return bytes.count == utf8.count ? self : String(decoding: bytes, as: UTF8.self)
  }

  /// Each line feed, with a carriage return before it, replaced.
  func replacingLineEnds(with replacement: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    for byte in utf8 {
      guard byte == UInt8(ascii: "\n") else {
        result.append(byte)
        continue
      }
      if result.last == UInt8(ascii: "\r") { result.removeLast() }
      result.append(contentsOf: replacement)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
