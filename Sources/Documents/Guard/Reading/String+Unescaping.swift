import CommonMark

extension String {
  /// With HTML's character references (`&amp;`, `&#8217;`) decoded.
  var decodingReferences: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    var result = ""
    var rest = self[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      let tail = rest[start...]
      let name = tail.dropFirst().prefix(33).prefix {
        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#")
      }
      let after = tail.index(start, offsetBy: name.count + 1)
      guard !name.isEmpty, let decoded = Self.reference(String(name)) else {
        result += "&"
        rest = tail.dropFirst()
        continue
      }
      result += decoded
      rest =
        after < tail.endIndex && tail[after] == ";"
        ? tail[tail.index(after: after)...] : tail[after...]
    }
    return result + rest
  }

  private static func reference(_ name: String) -> String? {
    if name.hasPrefix("#") {
      let isHex = name.dropFirst().first.map { "xX".contains($0) } ?? false
      let code = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
      return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
    if let known = known[name] { return known }
    // Two thousand names, which the Markdown parser knows.
    guard let tree = try? Document(parsing: "&\(name);") else { return nil }
    let text = tree.blocks.plainText
    return text == "&\(name);" || text.isEmpty ? nil : text
  }

  private static let known = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
  ]

  /// With `%41` as `A`; a `%` that starts no code stays.
  var removingPercentEncodingLeniently: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let code = UInt8.hex(rest.prefix(2)) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// With the escapes of scripts and styles decoded: `\u00e9`, `\u{e9}`, `\xe9`, CSS's `\e9 `,
  /// `\n` and a character that stands for itself.
  var decodingScriptEscapes: String {
    guard utf8.contains(UInt8(ascii: "\\")) else { return self }
    var result = String.UnicodeScalarView()
    var scalars = Array(unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      guard scalar == "\\", let next = scalars.first else {
        result.append(scalar)
        continue
      }
      if let (code, length) = Self.escape(scalars) {
        result.append(code)
        scalars = scalars.dropFirst(length)
      } else {
        result.append("nrt".unicodeScalars.contains(next) ? " " : next)
        scalars = scalars.dropFirst()
      }
    }
    return String(result)
  }

  private static func escape(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> (Unicode.Scalar, length: Int)? {
    func digits(_ text: ArraySlice<Unicode.Scalar>, _ most: Int) -> String {
      String(String.UnicodeScalarView(text.prefix(most).prefix { $0.properties.isASCIIHexDigit }))
    }
    func scalar(_ hex: String) -> Unicode.Scalar? {
      UInt32(hex, radix: 16).flatMap(Unicode.Scalar.init)
    }
    let rest = scalars.dropFirst()
    switch scalars.first {
    case "u" where rest.first == "{":
      let hex = digits(rest.dropFirst(), 6)
      return scalar(hex).map { ($0, hex.count + 3) }
    case "u" where digits(rest, 4).count == 4: return scalar(digits(rest, 4)).map { ($0, 5) }
    case "x" where digits(rest, 2).count == 2: return scalar(digits(rest, 2)).map { ($0, 3) }
    default:
      // CSS: one to six digits, then a space that ends them.
      let hex = digits(scalars, 6)
      guard hex.count > 1 else { return nil }
      let isEnded = scalars.dropFirst(hex.count).first == " "
      return scalar(hex).map { ($0, hex.count + (isEnded ? 1 : 0)) }
    }
  }
}

extension UInt8 {
  /// Two hexadecimal digits.
  static func hex(_ digits: some Collection<UInt8>) -> UInt8? {
    guard digits.count == 2 else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
