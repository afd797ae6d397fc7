/// The quoted-printable encoding of text (RFC 2045, 6.7).
enum QuotedPrintable {
  /// The most characters of a line, its soft break included.
  private static let longestLine = 76

  /// The text as ASCII lines that end with CRLF. Line feeds, with or without a carriage return
  /// before them, and lone carriage returns are its line breaks; a text without a final one gets it.
  ///
  /// No line begins with `From ` or `.`, and no soft break splits a scalar.
  static func encode(_ text: String) -> String {
    var lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { encode(line: $0) + "\r\n" }.joined()
  }

  private static func encode(line: Substring) -> String {
    let scalars = Array(line.unicodeScalars)
    var encoded = ""
    var length = 0
    for index in scalars.indices {
      let isLast = index + 1 == scalars.count
      let room = longestLine - length - (isLast ? 0 : 1)
      var piece = piece(for: scalars[index], isLast: isLast)
      if piece.utf8.count > room {
        encoded += "=\r\n"
        length = 0
      }
      if length == 0, isChanged(scalars[index...]) { piece = escaped(scalars[index]) }
      encoded += piece
      length += piece.utf8.count
    }
    return encoded
  }

  private static func piece(for scalar: Unicode.Scalar, isLast: Bool) -> String {
    switch scalar {
    case " ", "\t": isLast ? escaped(scalar) : String(scalar)
    case "=": escaped(scalar)
    case "!"..."~": String(scalar)
    default: escaped(scalar)
    }
  }

  /// Whether programs on the way may change a line that begins so: mailboxes separate mails by
  /// `From `, SMTP ends them with a lone `.`.
  private static func isChanged(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.first == "." || line.prefix(5).elementsEqual("From ".unicodeScalars)
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf8.map { "=" + $0.hex }.joined()
  }
}
