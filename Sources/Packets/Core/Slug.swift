/// An account's name in paths and on the command line: lower-case ASCII letters, digits and `-`.
///
/// Nothing else is a slug, so no slug can leave the folder it is put in.
package struct Slug: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let description: String

  /// Nil where the text has a character that a slug may not have, or none at all.
  package init?(_ text: some StringProtocol) {
    let isAllowed = { (scalar: Unicode.Scalar) in
      switch scalar {
      case "a"..."z", "0"..."9", "-": true
      default: false
      }
    }
    guard !text.isEmpty, text.utf8.count <= 100, text.unicodeScalars.allSatisfy(isAllowed) else {
      return nil
    }
    description = String(text)
  }

  /// The nearest slug to a name as people write it: `Müller & Söhne GmbH` → `mueller-soehne-gmbh`.
  /// Nil where no letter or digit is left.
  package init?(from name: String) {
    var words: [String] = [""]
    for scalar in name.lowercased().unicodeScalars {
      if let spelled = Self.spelling(of: scalar) {
        words[words.count - 1] += spelled
      } else if words.last != "" {
        words.append("")
      }
    }
    let joined = words.filter { !$0.isEmpty }.joined(separator: "-")
    self.init(joined.prefix(100))
  }

  package static func < (left: Slug, right: Slug) -> Bool { left.description < right.description }

  private static func spelling(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": String(scalar)
    case "ä", "æ": "ae"
    case "ö", "ø", "œ": "oe"
    case "ü": "ue"
    case "ß": "ss"
    case "à", "á", "â", "ã", "å": "a"
    case "è", "é", "ê", "ë": "e"
    case "ì", "í", "î", "ï": "i"
    case "ò", "ó", "ô", "õ": "o"
    case "ù", "ú", "û": "u"
    case "ç": "c"
    case "ñ": "n"
    case "'", "’": ""
    default: nil
    }
  }
}
