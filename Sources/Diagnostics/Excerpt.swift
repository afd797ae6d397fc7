/// The part of a line that fits a terminal, and the blanks before the caret below it.
struct Excerpt {
  let line: String
  /// 1-based Unicode scalar.
  let column: Int

  private static let width = 90

  var parts: (text: String, caret: String) {
    let scalars = Array(line.unicodeScalars)
    let target = min(max(1, column) - 1, scalars.count)
    let start = scalars.count > Self.width ? max(0, target - Self.width / 2) : 0
    let end = min(scalars.count, start + Self.width)
    let lead = start > 0 ? "…" : ""
    let visible = lead + String(String.UnicodeScalarView(scalars[start..<end])).printable
    let before = lead + String(String.UnicodeScalarView(scalars[start..<target])).printable
    let caret = String(repeating: " ", count: before.reduce(0) { $0 + $1.columns })
    return (end < scalars.count ? visible + "…" : visible, caret)
  }
}

extension String {
  /// The text as a terminal may have it: tabs are spaces, and of control characters and those that
  /// turn the direction of text, which would be commands there, only a sign is left.
  package var printable: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          if scalar == "\t" { " " } else { scalar.isCommand ? "\u{FFFD}" : scalar }
        }))
  }
}

extension Unicode.Scalar {
  fileprivate var isCommand: Bool {
    switch self {
    case "\u{061C}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
    case "\u{2028}", "\u{2029}": true
    default: properties.generalCategory == .control
    }
  }

  fileprivate var isCombining: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  /// Of two columns: East Asian Wide and Fullwidth (UAX #11) and emoji.
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: properties.isEmojiPresentation
    }
  }
}

extension Character {
  /// How many columns a terminal takes for it.
  package var columns: Int {
    if unicodeScalars.contains(where: \.isWide) || unicodeScalars.contains("\u{FE0F}") { return 2 }
    return unicodeScalars.allSatisfy(\.isCombining) ? 0 : 1
  }
}
