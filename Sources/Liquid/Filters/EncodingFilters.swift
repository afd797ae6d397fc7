/// Base64 (RFC 4648) and URL encoding.
extension Filter {
  static let encodingFilters: [Filter] = [
    Filter("base64_decode", input: .text, result: .type(.string)) {
      (input, _, _) throws(FilterError) in
      input.rewritten(try decoded(input.text, alphabet: standardAlphabet, needsPadding: true))
    },
    Filter("base64_encode", input: .text, result: .type(.string)) { input, _, _ in
      input.rewritten(encoded(input.text, alphabet: standardAlphabet))
    },
    Filter("base64_url_safe_decode", input: .text, result: .type(.string)) {
      (input, _, _) throws(FilterError) in
      input.rewritten(try decoded(input.text, alphabet: urlAlphabet, needsPadding: false))
    },
    Filter("base64_url_safe_encode", input: .text, result: .type(.string)) { input, _, _ in
      input.rewritten(encoded(input.text, alphabet: urlAlphabet))
    },
    Filter("url_decode", input: .text, result: .type(.string)) {
      (input, _, _) throws(FilterError) in
      input.isNull ? input : input.rewritten(try urlDecoded(Array(input.text.utf8)))
    },
    Filter("url_encode", input: .text, result: .type(.string)) { input, _, _ in
      input.isNull ? input : input.rewritten(urlEncoded(input.text))
    },
  ]

  private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
  private static let standardAlphabet = Array((letters + "+/").utf8)
  private static let urlAlphabet = Array((letters + "-_").utf8)

  private static func encoded(_ text: String, alphabet: [UInt8]) -> String {
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let group = rest.prefix(3)
      rest = rest.dropFirst(3)
      var bits = 0
      for byte in group { bits = bits << 8 | Int(byte) }
      bits <<= 8 * (3 - group.count)
      for place in 0..<4 {
        let digit = alphabet[bits >> (6 * (3 - place)) & 0x3F]
        result.append(place <= group.count ? digit : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func decoded(
    _ text: String, alphabet: [UInt8], needsPadding: Bool
  ) throws(FilterError) -> String {
    let bytes = Array(text.utf8)
    let padding = bytes.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    let digits = bytes.dropLast(padding)
    let isWhole = bytes.count % 4 == 0 && padding <= 2
    guard digits.count % 4 != 1, isWhole || (!needsPadding && padding == 0) else {
      throw FilterError("the text is not Base64")
    }
    var result: [UInt8] = []
    var bits = 0
    var count = 0
    for byte in digits {
      let isURLDigit = !needsPadding && (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/"))
      let digits = isURLDigit ? standardAlphabet : alphabet
      guard let digit = digits.firstIndex(of: byte) else {
        throw FilterError("the text is not Base64")
      }
      bits = (bits << 6 | digit) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return try validText(result, "the decoded bytes are no text")
  }

  private static func validText(_ bytes: [UInt8], _ reason: String) throws(FilterError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw FilterError(reason) }
    return text
  }

  private static func urlEncoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      if byte.isASCIILetter || byte.isASCIIDigit || "_.-~".utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else if byte == 0x20 {
        result += "+"
      } else {
        result += byte < 0x10 ? "%0" : "%"
        result += String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }

  private static func urlDecoded(_ bytes: [UInt8]) throws(FilterError) -> String {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let digits = bytes[min(index + 1, bytes.count)..<min(index + 3, bytes.count)]
      if bytes[index] == UInt8(ascii: "%"), digits.count == 2, digits.first != UInt8(ascii: "+"),
        let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        result.append(byte)
        index += 3
      } else {
        result.append(bytes[index] == UInt8(ascii: "+") ? 0x20 : bytes[index])
        index += 1
      }
    }
    return try validText(result, "the decoded bytes are no text")
  }
}
