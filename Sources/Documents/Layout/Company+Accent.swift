import Packets

extension Settings.Company {
  /// The company's colour as the layouts' stylesheets know it, shaded until it reads on their
  /// light and dark grounds, cards' too; nothing for a company without one.
  var accentStyle: String {
    guard let accent = colour.flatMap(Colour.init(hex:)) else { return "" }
    let dark = Colour(red: 0x1F, green: 0x25, blue: 0x30)
    return """
      :root { --accent: \(accent.readable(on: .white).hex); \
      --accent-dark: \(accent.readable(on: dark).hex); }

      """
  }
}
