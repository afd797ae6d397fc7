/// Where in HTML a template's text has led: what decides how a value is escaped there.
struct HTMLContext: Equatable {
  enum State: Equatable {
    case text
    /// After `<`, `</` or a tag's name.
    case tagOpen
    case tagName
    case beforeAttribute
    case attributeName
    case afterAttributeName
    case beforeValue
    case quoted(UInt8)
    case unquoted
    /// `<!…>` and `<?…>`
    case declaration
    case comment
    /// Inside `<script>` or `<style>`.
    case rawText
  }

  /// How much of a URL attribute is known.
  enum URLPart: Equatable { case none, start, undecided, decided }

  private(set) var state = State.text
  private var tag = ""
  private var isEndTag = false
  private var attribute = ""
  private var url = URLPart.none
  /// The last bytes of a comment or raw text, to find its end by.
  private var tail: [UInt8] = []

  /// Follows the template's own text.
  mutating func advance(over bytes: ArraySlice<UInt8>) {
    for byte in bytes { advance(over: byte) }
  }

  private mutating func advance(over byte: UInt8) {
    let isSpace = byte.isLiquidSpace
    switch state {
    case .text: if byte == UInt8(ascii: "<") { openTag() }
    case .tagOpen: readTagOpen(byte)
    case .tagName: readTagName(byte)
    case .beforeAttribute, .afterAttributeName: readBetween(byte, isSpace: isSpace)
    case .attributeName: readAttributeName(byte, isSpace: isSpace)
    case .beforeValue: readBeforeValue(byte, isSpace: isSpace)
    case .quoted(let quote):
      if byte == quote { state = .beforeAttribute } else { readURL(byte) }
    case .unquoted:
      if isSpace { state = .beforeAttribute } else if byte == UInt8(ascii: ">") { closeTag() }
    case .declaration:
      tail.append(byte)
      if tail == Array("--".utf8) {
        (state, tail) = (.comment, [])
      } else if byte == UInt8(ascii: ">") {
        self = HTMLContext()
      }
    case .comment:
      if endsTail("-->", byte) { self = HTMLContext() }
    case .rawText: readRawText(byte)
    }
  }

  /// `</script` ends the script where no other letter follows.
  private mutating func readRawText(_ byte: UInt8) {
    let endsName = byte.isLiquidSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
    if isEndTag, endsName {
      state = .tagName
      return readTagName(byte)
    }
    isEndTag = endsTail("</" + tag, byte)
  }

  /// Whether the text, with this byte, ends in a given one, ASCII case ignored.
  private mutating func endsTail(_ text: String, _ byte: UInt8) -> Bool {
    let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
    tail.append(isUpper ? byte | 0x20 : byte)
    if tail.count > text.utf8.count { tail.removeFirst() }
    return tail.elementsEqual(text.utf8)
  }

  private mutating func openTag() {
    self = HTMLContext()
    state = .tagOpen
  }

  private mutating func readTagOpen(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "/"): isEndTag = true
    case UInt8(ascii: "!"), UInt8(ascii: "?"): state = .declaration
    case _ where byte.isASCIILetter:
      state = .tagName
      readTagName(byte)
    case UInt8(ascii: "<"): openTag()
    default: self = HTMLContext()
    }
  }

  private mutating func readTagName(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") {
      closeTag()
    } else if byte.isLiquidSpace || byte == UInt8(ascii: "/") {
      state = .beforeAttribute
    } else {
      tag += lowercased(byte)
    }
  }

  private mutating func closeTag() {
    let isRaw = !isEndTag && (tag == "script" || tag == "style")
    let name = tag
    self = HTMLContext()
    if isRaw { (state, tag) = (.rawText, name) }
  }

  private mutating func readBetween(_ byte: UInt8, isSpace: Bool) {
    if byte == UInt8(ascii: ">") {
      closeTag()
    } else if byte == UInt8(ascii: "="), state == .afterAttributeName {
      state = .beforeValue
    } else if !isSpace, byte != UInt8(ascii: "/") {
      state = .attributeName
      attribute = lowercased(byte)
    }
  }

  private mutating func readAttributeName(_ byte: UInt8, isSpace: Bool) {
    if byte == UInt8(ascii: "=") {
      state = .beforeValue
    } else if byte == UInt8(ascii: ">") {
      closeTag()
    } else if isSpace || byte == UInt8(ascii: "/") {
      state = .afterAttributeName
    } else {
      attribute += lowercased(byte)
    }
  }

  private mutating func readBeforeValue(_ byte: UInt8, isSpace: Bool) {
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      state = .quoted(byte)
      url = Self.urlAttributes.contains(attribute) ? .start : .none
    } else if byte == UInt8(ascii: ">") {
      closeTag()
    } else if !isSpace {
      state = .unquoted
    }
  }

  private static let urlAttributes: Set<String> = [
    "href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href", "background",
    "ping", "manifest",
  ]

  /// Attributes whose values are code, styles or lists of URLs.
  private var isCodeAttribute: Bool {
    attribute.hasPrefix("on") || ["style", "srcdoc", "srcset"].contains(attribute)
  }

  private mutating func readURL(_ byte: UInt8) {
    guard url == .start || url == .undecided else { return }
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): url = .decided
    default: url = .undecided
    }
  }

  private func lowercased(_ byte: UInt8) -> String {
    String(decoding: [byte], as: UTF8.self).lowercased()
  }

  /// Where two ways through a template lead together; nil where they end at different places.
  func joined(with other: HTMLContext) -> HTMLContext? {
    guard state == other.state, tag == other.tag, attribute == other.attribute else { return nil }
    var joined = self
    if url != other.url { joined.url = .undecided }
    joined.tail = []
    return joined
  }

  /// How a value printed here is written, or why none may be.
  mutating func output() -> Result<OutputContext, ForbiddenOutput> {
    switch state {
    case .text: return .success(.htmlText)
    case .quoted:
      if isCodeAttribute { return .failure(ForbiddenOutput(place: .eventHandler)) }
      defer { if url == .start { url = .undecided } }
      switch url {
      case .none, .decided: return .success(.htmlAttribute)
      case .start: return .success(.htmlURL)
      case .undecided: return .success(.htmlURLPart)
      }
    case .rawText:
      return tag == "style"
        ? .success(.stylesheet) : .failure(ForbiddenOutput(place: .script))
    case .tagOpen, .tagName: return .failure(ForbiddenOutput(place: .tagName))
    case .beforeAttribute, .attributeName, .afterAttributeName:
      return .failure(ForbiddenOutput(place: .attributeName))
    case .beforeValue, .unquoted:
      state = .unquoted
      return .failure(ForbiddenOutput(place: .unquotedAttribute))
    case .declaration, .comment: return .failure(ForbiddenOutput(place: .comment))
    }
  }
}

/// A value where an HTML template may print none.
struct ForbiddenOutput: Error {
  let place: OutputContext.Forbidden
}

/// Which URLs a value may bring into an HTML attribute.
enum URLScheme {
  /// http, https, mailto and tel, and whatever has no scheme.
  static func isAllowed(_ url: String) -> Bool {
    let bytes = Array(url.utf8.filter { $0 > 0x20 && $0 != 0x7F })
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return true }
    let scheme = bytes[..<colon]
    if scheme.contains(where: { "/?#".utf8.contains($0) }) { return true }
    return ["http", "https", "mailto", "tel"]
      .contains(String(decoding: scheme, as: UTF8.self).lowercased())
  }
}
