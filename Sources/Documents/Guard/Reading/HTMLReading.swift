/// Reads HTML as text: what stands between tags, in attributes, comments, titles, scripts and
/// styles. It takes any input for HTML, as browsers do.
struct HTMLReading {
  private let bytes: [UInt8]
  private var position = 0
  private var line: Int
  private var text: [UInt8] = []
  private var textLine: Int
  private var passages: [Passage] = []

  static func passages(of html: String, line: Int) -> [Passage] {
    var reading = HTMLReading(Array(html.utf8), line: line)
    return reading.read()
  }

  private init(_ bytes: [UInt8], line: Int) {
    self.bytes = bytes
    self.line = line
    textLine = line
  }

  private mutating func read() -> [Passage] {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<"), readMarkup() else {
        if text.isEmpty { textLine = line }
        text.append(bytes[position])
        advance(1)
        continue
      }
    }
    flush()
    return passages
  }

  /// What stands at a `<`; false where that is a mere character.
  private mutating func readMarkup() -> Bool {
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    switch next {
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      readDeclaration()
      return true
    case UInt8(ascii: "/"):
      advance(2)
      let name = readName()
      skip(past: ">")
      if !Self.inline.contains(name) { flush() }
      return true
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      advance(1)
      readTag()
      return true
    default: return false
    }
  }

  private mutating func readDeclaration() {
    let start = line
    for (opening, closing) in [("<!--", "-->"), ("<![CDATA[", "]]>")] where starts(with: opening) {
      advance(opening.utf8.count)
      let content = take(until: closing)
      // A comment interrupts no word.
      passages.append(Passage(content.decodingReferences, line: start))
      return
    }
    passages.append(Passage(take(until: ">"), line: start, kind: .code))
  }

  private mutating func readTag() {
    let name = readName()
    if !Self.inline.contains(name) { flush() }
    if name == "br" { text.append(UInt8(ascii: " ")) }
    let start = line
    var attributes: [(name: String, value: String)] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      if bytes[position].isSpace || bytes[position] == UInt8(ascii: "/") {
        advance(1)
      } else {
        attributes.append(readAttribute())
      }
    }
    advance(1)
    let isGenerator = attributes.contains { $0.name == "name" && $0.value == "generator" }
    for (name, value) in attributes where !value.isEmpty {
      let isRead = Self.readAttributes.contains(name) && !isGenerator
      let decoded = value.decodingReferences
      passages.append(
        Passage(
          Self.addresses.contains(name) ? decoded.removingPercentEncodingLeniently : decoded,
          line: start, kind: isRead ? .words : .code))
    }
    if let kind = Self.rawText[name] { readRawText(of: name, as: kind) }
  }

  /// The content of an element that holds no markup.
  private mutating func readRawText(of name: String, as kind: Passage.Kind) {
    let start = line
    let content = take(until: "</\(name)", consuming: false)
    let decoded = kind == .code ? content.decodingScriptEscapes : content.decodingReferences
    passages.append(Passage(decoded, line: start, kind: kind))
  }

  private mutating func readName() -> String {
    var name: [UInt8] = []
    while position < bytes.count, !bytes[position].isSpace,
      bytes[position] != UInt8(ascii: ">"), bytes[position] != UInt8(ascii: "/")
    {
      name.append(bytes[position].lowercasedASCII)
      advance(1)
    }
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func readAttribute() -> (name: String, value: String) {
    var name: [UInt8] = []
    repeat {
      name.append(bytes[position].lowercasedASCII)
      advance(1)
    } while position < bytes.count && !bytes[position].isSpace
      && bytes[position] != UInt8(ascii: "=")
      && bytes[position] != UInt8(ascii: ">") && bytes[position] != UInt8(ascii: "/")
    let key = String(decoding: name, as: UTF8.self)
    while position < bytes.count, bytes[position].isSpace { advance(1) }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      return (key, "")
    }
    advance(1)
    while position < bytes.count, bytes[position].isSpace { advance(1) }
    guard position < bytes.count else { return (key, "") }
    let quote = bytes[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      advance(1)
      return (key, take(until: quote == UInt8(ascii: "'") ? "'" : "\""))
    }
    var value: [UInt8] = []
    while position < bytes.count, !bytes[position].isSpace, bytes[position] != UInt8(ascii: ">") {
      value.append(bytes[position])
      advance(1)
    }
    return (key, String(decoding: value, as: UTF8.self))
  }

  // MARK: The input

  private mutating func advance(_ count: Int) {
    let end = min(position + count, bytes.count)
    for index in position..<end where bytes[index] == UInt8(ascii: "\n") { line += 1 }
    position = end
  }

  private func starts(with prefix: String) -> Bool {
    bytes[position...].starts(with: prefix.utf8)
  }

  private mutating func skip(past end: String) { _ = take(until: end) }

  /// Up to the end mark, in any case of its letters, or to the end of the input.
  private mutating func take(until end: String, consuming: Bool = true) -> String {
    let mark = Array(end.utf8)
    var index = position
    while index < bytes.count, !isMark(mark, at: index) { index += 1 }
    let content = String(decoding: bytes[position..<index], as: UTF8.self)
    advance(index - position + (consuming ? mark.count : 0))
    return content
  }

  private func isMark(_ mark: [UInt8], at index: Int) -> Bool {
    guard index + mark.count <= bytes.count else { return false }
    for offset in mark.indices
    where bytes[index + offset].lowercasedASCII != mark[offset].lowercasedASCII { return false }
    return true
  }

  private mutating func flush() {
    let content = String(decoding: text, as: UTF8.self)
    text = []
    guard content.utf8.contains(where: { !$0.isSpace }) else { return }
    passages.append(Passage(content.decodingReferences, line: textLine))
  }

  /// Elements that interrupt no sentence.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tspan", "u", "var", "wbr",
  ]
  /// Attributes whose text a person meets.
  private static let readAttributes: Set<String> = [
    "alt", "title", "aria-label", "aria-description", "aria-roledescription", "aria-valuetext",
    "placeholder", "label", "content", "summary", "value", "abbr", "data-label",
  ]
  private static let addresses: Set<String> = [
    "href", "src", "action", "cite", "xlink:href", "data", "poster", "formaction", "srcset",
  ]
  private static let rawText: [String: Passage.Kind] = [
    "script": .code, "style": .code, "title": .words, "textarea": .words, "xmp": .words,
    "noembed": .words, "noframes": .words, "iframe": .words,
  ]
}

extension UInt8 {
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
