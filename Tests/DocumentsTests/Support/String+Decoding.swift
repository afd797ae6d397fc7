import Foundation

extension String {
  /// HTML as a reader sees it: the text, and what `alt` and `title` say, with entities decoded.
  var decodedHTML: String {
    var text = ""
    for (index, part) in split(separator: "<", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstIndex(of: ">") else {
        text += part
        continue
      }
      text += String(part[..<end]).shownAttributes + part[part.index(after: end)...]
    }
    let entities = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"),
      ("&nbsp;", "\u{A0}"), ("&amp;", "&"),
    ]
    return entities.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  private var shownAttributes: String {
    hasPrefix("br")
      ? "\n"
      : ["alt=\"", "title=\""].flatMap { start in
        components(separatedBy: start).dropFirst().map { " " + $0.prefix { $0 != "\"" } + " " }
      }.joined()
  }

  /// With `%41` as `A`.
  var percentDecoded: String {
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.count == 2, let decoded = UInt8(digits, radix: 16) {
        bytes.append(decoded)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
