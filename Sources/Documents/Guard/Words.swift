import Foundation

/// One word of a passage, ready to be compared: letters and digits in lower case, without
/// apostrophes, soft hyphens and marks that nobody sees.
struct Word: Hashable, Sendable {
  /// Of the word in lower case (FNV-1a, 64 bits): words compare by it.
  let hash: UInt64
  /// In the passage's UTF-8.
  let range: Range<Int>
  let startsUpper: Bool
  let hasLetter: Bool
  /// Part of a web or mail address.
  var isAddress = false
}

/// A text cut into words.
struct Words: Sendable {
  let bytes: [UInt8]
  private(set) var words: [Word] = []
  /// Where its line feeds stand.
  private var lineFeeds: [Int] = []

  /// Composed as passages are (NFKC), so that a name typed with combining marks compares.
  init(_ text: String) {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    bytes = Array((isPlain ? text : text.precomposedStringWithCompatibilityMapping).utf8)
    words.reserveCapacity(bytes.count / 6)
    var position = 0
    var builder = WordBuilder()
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        if byte == UInt8(ascii: "\n") { lineFeeds.append(position) }
        builder.take(ascii: byte, at: position, into: &words)
        position += 1
      } else {
        let (scalar, length) = Self.scalar(in: bytes, at: position)
        builder.take(scalar, at: position, length: length, into: &words)
        position += length
      }
    }
    builder.finish(at: bytes.count, into: &words)
    markAddresses()
  }

  var hashes: [UInt64] { words.map(\.hash) }

  /// The text of some of the words, as it stands there, on one line.
  func text(_ range: Range<Int>) -> String {
    guard let first = words[range].first, let last = words[range].last else { return "" }
    return text(utf8: first.range.lowerBound..<last.range.upperBound)
  }

  func text(utf8 range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// How many line feeds stand before the byte.
  func lineOffset(utf8 offset: Int) -> Int { lineFeeds.firstPosition { $0 >= offset } }

  /// The words that a stretch of the text touches.
  func words(in range: Range<Int>) -> Range<Int> {
    let first = words.firstPosition { $0.range.upperBound > range.lowerBound }
    return first..<max(first, words.firstPosition { $0.range.lowerBound >= range.upperBound })
  }

  /// Words between two white spaces of which one has `://`, `@` or `www.` are an address.
  private mutating func markAddresses() {
    guard bytes.contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "/") }) else {
      return
    }
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(where: \.isSpace) ?? bytes.count
      let chunk = bytes[start..<end]
      if chunk.contains(UInt8(ascii: "@")) || chunk.containsSchemeMark {
        for index in words(in: start..<end) { words[index].isAddress = true }
      }
      start = end + 1
    }
  }

  private static func scalar(in bytes: [UInt8], at position: Int) -> (Unicode.Scalar, Int) {
    let length = bytes[position] >= 0xF0 ? 4 : bytes[position] >= 0xE0 ? 3 : 2
    let end = min(position + length, bytes.count)
    let scalar = String(decoding: bytes[position..<end], as: UTF8.self).unicodeScalars.first
    return (scalar ?? "\u{FFFD}", end - position)
  }
}

extension ArraySlice<UInt8> {
  fileprivate var containsSchemeMark: Bool {
    let mark = Array("://".utf8)
    return count > 3 && indices.dropLast(2).contains { self[$0..<($0 + 3)].elementsEqual(mark) }
  }
}

/// Puts words together, one scalar after the other.
private struct WordBuilder {
  private var hash = offsetBasis
  private var start: Int?
  private var end = 0
  private var startsUpper = false
  private var hasLetter = false

  mutating func take(ascii byte: UInt8, at position: Int, into words: inout [Word]) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      begin(at: position, isUpper: false)
      hasLetter = true
      add(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      begin(at: position, isUpper: true)
      hasLetter = true
      add(byte | 0x20)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      begin(at: position, isUpper: false)
      add(byte)
    case UInt8(ascii: "'"): return
    default: return finish(at: position, into: &words)
    }
    end = position + 1
  }

  mutating func take(
    _ scalar: Unicode.Scalar, at position: Int, length: Int, into words: inout [Word]
  ) {
    if Self.isInvisible(scalar) { return }
    let properties = scalar.properties
    guard
      properties.isAlphabetic || properties.numericType != nil
        || properties.canonicalCombiningClass != .notReordered
    else { return finish(at: position, into: &words) }
    begin(at: position, isUpper: properties.isUppercase)
    if properties.isAlphabetic { hasLetter = true }
    for byte in properties.lowercaseMapping.utf8 { add(byte) }
    end = position + length
  }

  mutating func finish(at position: Int, into words: inout [Word]) {
    guard let start else { return }
    words.append(
      Word(hash: hash, range: start..<end, startsUpper: startsUpper, hasLetter: hasLetter))
    self.start = nil
    hash = Self.offsetBasis
    hasLetter = false
  }

  private mutating func begin(at position: Int, isUpper: Bool) {
    guard start == nil else { return }
    start = position
    startsUpper = isUpper
  }

  private mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Typographic apostrophes, soft hyphens, joiners, direction marks.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2019, 0x2018, 0x02BC, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064,
      0x2066...0x2069, 0xFEFF, 0xFE00...0xFE0F, 0x034F, 0x061C, 0x180E:
      true
    default: false
    }
  }

  private static let offsetBasis: UInt64 = 0xCBF2_9CE4_8422_2325
}
