/// A line of a calendar: a property with its parameters and its value (RFC 5545, 3.1).
struct ContentLine: Hashable {
  private let text: String

  /// In octets, without the line break.
  private static let longest = 75

  /// A value that is no text, and needs no escapes: a date, a word.
  init(_ name: String, _ value: String) { text = "\(name):\(value)" }

  /// A text: its line breaks, commas, semicolons and backslashes are escaped (RFC 5545, 3.3.11),
  /// other control characters left out.
  init(_ name: String, text value: String) { self.init(name, Self.escaped(value)) }

  /// Folded at 75 octets without splitting a scalar, nor what a reader takes for one character
  /// where that fits; ending with CRLF.
  var written: String {
    var written = ""
    var octets = 0
    for character in text {
      let fits = character.utf8.count <= Self.longest - 1
      for piece in fits ? [String(character)] : character.unicodeScalars.map(String.init) {
        if octets + piece.utf8.count > Self.longest {
          written += "\r\n "
          octets = 1
        }
        written += piece
        octets += piece.utf8.count
      }
    }
    return written + "\r\n"
  }

  private static func escaped(_ value: String) -> String {
    var escaped = ""
    for scalar in value.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\\", ",", ";": escaped += "\\\(scalar)"
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": escaped += "\\n"
      case "\t": escaped += "\t"
      default:
        if scalar.properties.generalCategory != .control { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }

  /// A parameter's value in quotes; what may not stand in them is spelled as RFC 6868 says.
  static func parameter(_ value: String) -> String {
    var quoted = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "^": quoted += "^^"
      case "\"": quoted += "^'"
      case "\n": quoted += "^n"
      default:
        if scalar.properties.generalCategory != .control { quoted.unicodeScalars.append(scalar) }
      }
    }
    return "\"\(quoted)\""
  }
}
