/// HTML's syntax. Markdown templates have no use for these: their writers escape.
extension Filter {
  static let markupFilters: [Filter] = [
    Filter("escape", input: .text, result: .type(.string), isEscaping: true) { input, _, _ in
      input.isNull ? input : input.rewritten(escaped(input.text, keepsReferences: false))
    },
    Filter("escape_once", input: .text, result: .type(.string), isEscaping: true) { input, _, _ in
      input.isNull ? input : input.rewritten(escaped(input.text, keepsReferences: true))
    },
    Filter("h", input: .text, result: .type(.string), isEscaping: true) { input, _, _ in
      input.isNull ? input : input.rewritten(escaped(input.text, keepsReferences: false))
    },
    Filter("newline_to_br", input: .text, result: .type(.string), isEscaping: true) { input, _, _ in
      input.rewritten(input.text.replacingLineEnds(with: Array("<br />\n".utf8)))
    },
    Filter("strip_html", input: .text, result: .type(.string), isEscaping: true) { input, _, _ in
      input.rewritten(withoutTags(Array(input.text.utf8)))
    },
  ]

  private static func escaped(_ text: String, keepsReferences: Bool) -> String {
    let escaped: String? = text.withBytes { bytes in
      let count = bytes.count { htmlReference(for: $0) != nil }
      guard count > 0 else { return nil }
      return String(capacity: bytes.count + count * (longestHTMLReference - 1)) { writer in
        for (index, byte) in bytes.enumerated() {
          let isKept =
            keepsReferences && byte == UInt8(ascii: "&") && hasReference(bytes, after: index)
          if !isKept, let reference = htmlReference(for: byte) {
            writer.append(reference)
          } else {
            writer.append(byte)
          }
        }
      }
    }
    return escaped ?? text
  }

  /// Whether `name;` or `#123;` follows.
  private static func hasReference(_ bytes: UnsafeBufferPointer<UInt8>, after index: Int) -> Bool {
    var rest = bytes[(index + 1)...]
    let isNumber = rest.first == UInt8(ascii: "#")
    if isNumber { rest = rest.dropFirst() }
    let name = rest.prefix { isNumber ? $0.isASCIIDigit : $0.isASCIILetter }
    return !name.isEmpty && rest.dropFirst(name.count).first == UInt8(ascii: ";")
  }

  /// Scripts, comments and styles with what they hold, then every other tag, taken out.
  private static func withoutTags(_ bytes: [UInt8]) -> String {
    let blocks = [("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>")]
      .map { (Array($0.utf8), Array($1.utf8)) }
    var open = blocks.map { _ in true }
    let content = removing(bytes) { index in
      for (block, (start, end)) in blocks.enumerated()
      where open[block] && bytes[index...].starts(with: start) {
        if let range = bytes.firstRange(of: end, from: index + start.count) {
          return range.upperBound
        }
        open[block] = false
      }
      return nil
    }
    var hasEnd = true
    let text = removing(content) { index in
      guard hasEnd else { return nil }
      let end = content[index...].firstIndex(of: UInt8(ascii: ">"))
      hasEnd = end != nil
      return end.map { $0 + 1 }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Leaves out what begins with `<` and reaches to where `end` says.
  private static func removing(_ bytes: [UInt8], upTo end: (Int) -> Int?) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), let next = end(index) {
        index = next
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
