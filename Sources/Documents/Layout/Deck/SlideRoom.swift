/// How much room a slide has under its title, in points of a frame of 1280 by 720, which is what
/// `deck.css` draws and then scales to the screen.
struct SlideRoom: Hashable, Sendable {
  var width: Double
  var height: Double

  /// An ordinary slide's, with the title over it on one line or several.
  init(titled title: String) {
    let lines = TextMeasure(width: 1128, size: 40).lines(of: title)
    (width, height) = (1128, 490 - Double(lines - 1) * 46)
  }

  /// A slide's with a title on one line.
  static let ordinary = SlideRoom(titled: "")

  private init(width: Double, height: Double) {
    (self.width, self.height) = (width, height)
  }

  /// The side of an opening that has the quotes.
  static let besideOpening = SlideRoom(width: 590, height: 440)
}

/// How many lines a text takes. Fonts differ from machine to machine, so it reckons with a wide one.
struct TextMeasure: Sendable {
  /// The line's length in points, never less than `narrowest`.
  let width: Double
  /// The font's size in points.
  let size: Double

  /// In points: what is nested so deep that less is left for it has a few letters a line all the
  /// same.
  private static let narrowest = 60.0

  init(width: Double, size: Double) {
    self.width = Self.room(width)
    self.size = size
  }

  /// The width that something has where `width` is left for it.
  static func room(_ width: Double) -> Double {
    // Not `max`, which a NaN passes.
    width > narrowest ? width : narrowest
  }

  /// At least one; a word that is longer than a line goes on in the next.
  func lines(of text: String) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + linesOfOne($1) }
  }

  private func linesOfOne(_ text: Substring) -> Int {
    let space = 0.32 * size
    var lines = 1
    var used = 0.0
    for word in text.split(separator: " ") {
      let length = Self.length(of: word) * size
      if used > 0, used + space + length > width {
        lines += 1
        used = 0
      }
      used += (used > 0 ? space : 0) + length
      if used > width {
        lines += Int(used / width)
        used = used.truncatingRemainder(dividingBy: width)
      }
    }
    return lines
  }

  /// The length of the longest word, in points.
  func longestWord(of text: String) -> Double {
    text.split(whereSeparator: \.isWhitespace).map { Self.length(of: $0) * size }.max() ?? 0
  }

  /// The length of the text on one line, in points.
  func length(of text: String) -> Double { Self.length(of: text[...]) * size }

  /// In widths of the font's size.
  private static func length(of text: Substring) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x20: 0.32
    case 0x69, 0x6A, 0x6C, 0x2C, 0x2E, 0x3A, 0x3B, 0x27: 0.33
    case 0x41...0x5A, 0x6D, 0x77, 0x40, 0x25: 0.74
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    // Chinese, Japanese, Korean, emoji.
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F000...0x1FAFF, 0x20000...0x3FFFD:
      1
    default: 0.57
    }
  }
}
