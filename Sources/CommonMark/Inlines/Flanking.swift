/// Which sides of a delimiter run can open and close (spec 0.30, 6.2), by its neighbours.
struct Flanking {
  let isLeft: Bool
  let isRight: Bool
  let followsPunctuation: Bool
  let precedesPunctuation: Bool

  /// nil stands for the start or the end of the text, which count as whitespace.
  init(before: Unicode.Scalar?, after: Unicode.Scalar?) {
    let spaceBefore = before?.isCommonMarkWhitespace ?? true
    let spaceAfter = after?.isCommonMarkWhitespace ?? true
    followsPunctuation = before?.isCommonMarkPunctuation ?? false
    precedesPunctuation = after?.isCommonMarkPunctuation ?? false
    isLeft = !spaceAfter && (!precedesPunctuation || spaceBefore || followsPunctuation)
    isRight = !spaceBefore && (!followsPunctuation || spaceAfter || precedesPunctuation)
  }
}

extension Unicode.Scalar {
  /// Spec 0.30, 2.1: Zs, tab, line feed, form feed, carriage return.
  var isCommonMarkWhitespace: Bool {
    switch value {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
    case 0..<0x80: false
    default: properties.generalCategory == .spaceSeparator
    }
  }

  /// Spec 0.30, 2.1: ASCII punctuation and the Unicode categories P, as of Unicode 7, which is what
  /// cmark knows; a test compares the two.
  var isCommonMarkPunctuation: Bool {
    if let ascii = UInt8(exactly: value), ascii < 0x80 { return ascii.isASCIIPunctuation }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return properties.age.map { $0.major <= 7 } ?? false
    default: return false
    }
  }
}
