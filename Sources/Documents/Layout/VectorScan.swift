/// Looks through an SVG's markup for what runs or loads something. It needs no tree: whatever looks
/// like a danger is one, even in a comment.
struct VectorScan {
  /// As it is typed, in lower case: what elements and attributes are called.
  private let markup: String
  /// What attributes and styles say: references and escapes resolved, without the blanks that
  /// browsers drop from an address.
  private let values: String

  init(_ text: String) {
    markup = text.lowercased()
    values = String(
      text.decodingReferences.decodingScriptEscapes.lowercased().unicodeScalars.filter {
        $0.value > 0x20 || $0 == " "
      }.map(Character.init))
  }

  /// The first danger, as messages name it; nil for a picture and nothing else.
  var danger: String? {
    Self.elements.first { markup.contains("<\($0)") || markup.contains(":\($0)") }
      .map { "<\($0)>" }
      ?? Self.words.first { markup.contains($0) || values.contains($0) }
      ?? handler ?? foreignReference(in: markup) ?? foreignReference(in: values)
  }

  private static let elements = [
    "script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "listener",
  ]
  private static let words = [
    "<!doctype", "<!entity", "<?xml-stylesheet", "javascript:", "@import", "expression(",
  ]

  /// An attribute that holds script: `onload=`.
  private var handler: String? {
    var names = markup.split(separator: "=").dropLast().map { part in
      part.reversed().drop(while: \.isWhitespace).prefix {
        !$0.isWhitespace && !"\"'/".contains($0)
      }
    }.map { String($0.reversed()) }
    names = names.filter { $0.hasPrefix("on") && $0.dropFirst(2).allSatisfy(\.isLetter) }
    return names.first { $0.count > 2 }.map { "\($0)=" }
  }

  /// An address outside the file: `href="https://…"`, `url(…)`.
  private func foreignReference(in text: String) -> String? {
    for start in ["href", "src", "url("] {
      for part in text.components(after: start) {
        let rest = part.drop { $0.isWhitespace || "=\"'".contains($0) }
        if start != "url(", !part.drop(while: \.isWhitespace).hasPrefix("=") { continue }
        let isInside = rest.hasPrefix("#") || Self.pictures.contains { rest.hasPrefix($0) }
        if !isInside {
          return start == "url(" ? "url(\(rest.prefix(30)))" : "\(start)=\"\(rest.prefix(30))\""
        }
      }
    }
    return nil
  }

  private static let pictures = ["data:image/png;", "data:image/jpeg;"]
}

extension String {
  /// What follows each place where a text stands.
  fileprivate func components(after text: String) -> [Substring] {
    ranges(of: text).map { self[$0.upperBound...] }
  }
}
