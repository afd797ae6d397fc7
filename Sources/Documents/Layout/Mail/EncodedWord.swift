import Foundation

/// Text outside ASCII in a header: encoded words (RFC 2047, 2).
enum EncodedWord {
  /// The most characters that one word has. The standard allows 75; fewer leave room for a field's
  /// name before the first one.
  private static let longest = 66
  private static let frame = "=?utf-8?Q??=".count

  /// The words that stand for a text, to be set apart by white space, which is no part of it. None
  /// of them splits a scalar, nor what a reader takes for one character where that fits.
  ///
  /// Whichever of Q and B is shorter is used, Q for what is mostly ASCII.
  static func words(of text: String) -> [String] {
    let usesBase64 = quoted(text).count > (text.utf8.count + 2) / 3 * 4
    return chunks(of: text, usesBase64: usesBase64).map { chunk in
      usesBase64
        ? "=?utf-8?B?\(Data(chunk.utf8).base64EncodedString())?=" : "=?utf-8?Q?\(quoted(chunk))?="
    }
  }

  private static func chunks(of text: String, usesBase64: Bool) -> [String] {
    let room = longest - frame
    let size = { (text: String) in
      usesBase64 ? (text.utf8.count + 2) / 3 * 4 : quoted(text).count
    }
    var chunks: [String] = []
    var chunk = ""
    for character in text {
      let pieces =
        size(String(character)) <= room
        ? [String(character)] : character.unicodeScalars.map(String.init)
      for piece in pieces {
        if size(chunk + piece) > room {
          chunks.append(chunk)
          chunk = ""
        }
        chunk += piece
      }
    }
    return chunks + [chunk]
  }

  /// The Q encoding as it may stand in a display name too: letters, digits and `!*+-/` are
  /// themselves, a space is `_` (RFC 2047, 4.2 and 5).
  private static func quoted(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        String(UnicodeScalar(byte))
      case UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "/"):
        String(UnicodeScalar(byte))
      case UInt8(ascii: " "): "_"
      default: "=" + byte.hex
      }
    }.joined()
  }
}

extension UInt8 {
  /// Two upper-case hexadecimal digits.
  var hex: String {
    let digits = String(self, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
