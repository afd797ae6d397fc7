/// Which URLs may become an address in HTML.
package enum URLPolicy: Sendable {
  /// Links: `http`, `https`, `mailto`, `tel` and relative ones. Images: `http`, `https`, relative
  /// ones and `data:` with a PNG, GIF, JPEG or WebP picture. Others get no element at all.
  case allowList
  /// cmark's safe mode: an empty address in place of `javascript:`, `vbscript:`, `file:`, `data:`.
  case commonMark
  /// Links with one of those schemes, as a mail has no place that a relative one could start from;
  /// no image at all, as a mail loads nothing.
  case mail

  /// The address to write for a link's destination; nil for none.
  package func link(_ destination: String) -> String? {
    switch self {
    case .allowList:
      let scheme = Self.scheme(of: destination)
      return scheme.map(Self.linkSchemes.contains) ?? true ? destination : nil
    case .mail:
      return Self.scheme(of: destination).map(Self.linkSchemes.contains) ?? false
        ? destination : nil
    case .commonMark: return Self.isDangerous(destination) ? "" : destination
    }
  }

  /// The address to write for an image's source; nil for none.
  package func image(_ source: String) -> String? {
    switch self {
    case .allowList:
      let scheme = Self.scheme(of: source)
      let isAllowed = scheme.map(Self.imageSchemes.contains) ?? true
      return isAllowed || Self.isPicture(source) ? source : nil
    case .mail: return nil
    case .commonMark: return Self.isDangerous(source) ? "" : source
    }
  }

  private static let linkSchemes = ["http", "https", "mailto", "tel"]
  private static let imageSchemes = ["http", "https"]

  /// What stands before the first colon, in lower case; nil for a relative URL.
  ///
  /// Spaces and controls don't count, as browsers skip some of them when they look for a scheme.
  private static func scheme(of url: String) -> String? {
    var scheme = ""
    for scalar in url.unicodeScalars {
      switch scalar {
      case ":": return scheme
      case "/", "?", "#": return nil
      case _ where scalar.value <= 0x20 || (0x7F...0xA0).contains(scalar.value): continue
      case _ where scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isWhitespace:
        continue
      default: scheme += scalar.properties.lowercaseMapping
      }
    }
    return nil
  }

  private static func isPicture(_ url: String) -> Bool {
    ["png", "gif", "jpeg", "webp"].contains { starts(url, with: "data:image/\($0)") }
  }

  private static func isDangerous(_ url: String) -> Bool {
    let schemes = ["javascript:", "vbscript:", "file:", "data:"]
    return !isPicture(url) && schemes.contains { starts(url, with: $0) }
  }

  /// Byte by byte, as a combining mark behind the colon must not hide it; case does not count.
  private static func starts(_ url: String, with prefix: String) -> Bool {
    url.utf8.lazy.map { $0.isASCIILetter ? $0 | 0x20 : $0 }.starts(with: prefix.utf8)
  }
}
