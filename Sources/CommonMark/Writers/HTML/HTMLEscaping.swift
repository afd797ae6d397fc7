extension String {
  /// The text for HTML content and double-quoted attributes.
  package var htmlEscaped: String {
    guard utf8.contains(where: { $0.isHTMLSpecial }) else { return self }
    var escaped = ""
    escaped.reserveCapacity(utf8.count + 16)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The URL for an attribute: what a URL may not contain percent-encoded, `%` kept.
  package var hrefEscaped: String {
    var escaped = ""
    escaped.reserveCapacity(utf8.count + 16)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "&"): escaped += "&amp;"
      case UInt8(ascii: "'"): escaped += "&#x27;"
      case _ where byte.isURLSafe: escaped.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        escaped += hex.count == 1 ? "%0\(hex)" : "%\(hex)"
      }
    }
    return escaped
  }
}

extension UInt8 {
  fileprivate var isHTMLSpecial: Bool {
    switch self {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
    default: false
    }
  }

  /// What cmark leaves as it is in a URL.
  fileprivate var isURLSafe: Bool {
    if isASCIILetter || isASCIIDigit { return true }
    switch Unicode.Scalar(self) {
    case "!", "#", "$", "%", "(", ")", "*", "+", ",", "-", ".", "/", ":", ";", "=", "?", "@", "_",
      "~":
      return true
    default: return false
    }
  }
}
