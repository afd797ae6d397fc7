/// A text's size, weight and colour, and how wide it will be.
///
/// The page's fonts aren't known here. Widths are those of the widest common interface font,
/// DejaVu Sans, so that in any other a text is narrower than its place.
struct TextStyle: Hashable, Sendable {
  var size: Double
  var isBold = false
  var ink = Ink.plain

  static let body = TextStyle(size: 13)
  static let strong = TextStyle(size: 13, isBold: true)
  static let small = TextStyle(size: 11.5, ink: .quiet)
  static let smallStrong = TextStyle(size: 11.5, isBold: true)
  /// What needs a reader's eye.
  static let alert = TextStyle(size: 11.5, isBold: true, ink: .warn)

  /// From one base line to the next.
  var lineHeight: Double { (size * 1.3).rounded() }

  var attributes: [SVGNode.Attribute] {
    [.init("font-size", size)] + (isBold ? [.init("font-weight", "600")] : []) + [ink.attribute]
  }

  /// The same inside a text of another weight.
  var ownAttributes: [SVGNode.Attribute] {
    isBold ? attributes : [.init("font-weight", "400")] + attributes
  }

  /// In the picture's units; never less than a browser needs with a common font.
  func width(of text: String) -> Double {
    let thousandths = text.printable.unicodeScalars.reduce(0) { $0 + Self.width(of: $1) }
    return Double(thousandths) / 1000 * size * (isBold ? 1.16 : 1)
  }

  /// In thousandths of the size.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    if (0x20...0x7E).contains(scalar.value) { return ascii[Int(scalar.value) - 0x20] }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch scalar.value {
    case 0xA0, 0x2000...0x200A: return 500
    case 0x2013, 0x2018...0x201F: return 520
    case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60:
      return 1_050
    case 0x0600...0x06FF, 0x0750...0x077F, 0xFB50...0xFDFF, 0xFE70...0xFEFF: return 800
    case 0x2600...0x27BF, 0x1F000...0x1FAFF: return 1_400
    default: break
    }
    return scalar.properties.isUppercase ? 860 : scalar.properties.isLowercase ? 720 : 1_000
  }

  /// From the space to the tilde.
  private static let ascii = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
  ]
}
