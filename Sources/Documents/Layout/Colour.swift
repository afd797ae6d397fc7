import Foundation

/// An sRGB colour, for accents that must stay readable on light and dark grounds.
package struct Colour: Hashable, Sendable {
  /// 0 to 255.
  package let red, green, blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// `#0F766E` or `#07e`; nil for anything else.
  package init?(hex: String) {
    guard hex.hasPrefix("#") else { return nil }
    var digits = Array(hex.dropFirst())
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    guard digits.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
      let value = UInt32(String(digits), radix: 16)
    else { return nil }
    self.init(
      red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }

  package var hex: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  static let white = Colour(red: 255, green: 255, blue: 255)
  static let black = Colour(red: 0, green: 0, blue: 0)

  /// The nearest shade of the colour that reads on `ground`: moved towards black or white until
  /// the contrast reaches `contrast` (WCAG 2.2, 1.4.3 asks 4.5 of text).
  func readable(on ground: Colour, contrast: Double = 4.5) -> Colour {
    let target = ground.luminance > 0.5 ? Colour.black : Colour.white
    let shades = (0...20).lazy.map { mixed(with: target, share: Double($0) / 20) }
    return shades.first { $0.contrast(with: ground) >= contrast } ?? target
  }

  /// WCAG 2.2's contrast ratio, 1 to 21.
  func contrast(with other: Colour) -> Double {
    let lighter = max(luminance, other.luminance)
    let darker = min(luminance, other.luminance)
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// WCAG 2.2's relative luminance, 0 to 1.
  var luminance: Double {
    func linear(_ part: UInt8) -> Double {
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  private func mixed(with other: Colour, share: Double) -> Colour {
    func mix(_ part: UInt8, _ otherPart: UInt8) -> UInt8 {
      UInt8((Double(part) * (1 - share) + Double(otherPart) * share).rounded())
    }
    return Colour(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }
}
