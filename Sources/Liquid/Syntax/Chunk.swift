/// A stretch of a template's source between markup boundaries, as byte ranges.
struct Chunk {
  enum Kind {
    case text
    /// `{{ … }}`; the range is what stands between.
    case output
    /// `{% name … %}` or a line of `{% liquid %}`.
    case tag(name: String)
    /// A `{{` or `{%` that nothing closes.
    case unclosed(String)
  }

  var kind: Kind
  /// Text: the text, without what `-` strips. Otherwise the markup after the tag's name.
  var range: Range<Int>
  /// Where `{{`, `{%` or the tag's name in `liquid` begins.
  var start: Int
  /// After the closing `}}` or `%}`.
  var end: Int

  var tagName: String? {
    if case .tag(let name) = kind { name } else { nil }
  }
}

/// Cuts a source into chunks. Markup ends at the first `}}` or `%}`, as in Liquid, strings or not.
struct ChunkReader {
  let bytes: [UInt8]
  private(set) var offset = 0
  /// Whether the markup before ended in `-`.
  private var stripsNext = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Chunk? {
    guard offset < bytes.count else { return nil }
    let start = offset
    guard let open = nextOpening(from: offset) else {
      offset = bytes.count
      return text(start..<bytes.count, stripsEnd: false)
    }
    if open > start || stripsNext {
      offset = open
      let strips = bytes.hasByte(UInt8(ascii: "-"), at: open + 2)
      let chunk = text(start..<open, stripsEnd: strips)
      if !chunk.range.isEmpty { return chunk }
    }
    return markup(at: open)
  }

  private mutating func text(_ range: Range<Int>, stripsEnd: Bool) -> Chunk {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    if stripsNext {
      while lower < upper, bytes[lower].isLiquidSpace { lower += 1 }
    }
    if stripsEnd {
      while lower < upper, bytes[upper - 1].isLiquidSpace { upper -= 1 }
    }
    stripsNext = false
    return Chunk(kind: .text, range: lower..<upper, start: lower, end: upper)
  }

  private func nextOpening(from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "{") {
        let next = bytes[index + 1]
        if next == UInt8(ascii: "{") || next == UInt8(ascii: "%") { return index }
      }
      index += 1
    }
    return nil
  }

  private mutating func markup(at open: Int) -> Chunk {
    let isTag = bytes[open + 1] == UInt8(ascii: "%")
    let closing = isTag ? UInt8(ascii: "%") : UInt8(ascii: "}")
    var lower = open + 2
    if bytes.hasByte(UInt8(ascii: "-"), at: lower) { lower += 1 }
    var close = lower
    while close + 1 < bytes.count,
      bytes[close] != closing || bytes[close + 1] != UInt8(ascii: "}")
    {
      close += 1
    }
    guard close + 1 < bytes.count else {
      offset = bytes.count
      stripsNext = false
      let kind = Chunk.Kind.unclosed(isTag ? "{%" : "{{")
      return Chunk(kind: kind, range: lower..<bytes.count, start: open, end: bytes.count)
    }
    offset = close + 2
    stripsNext = close > lower && bytes[close - 1] == UInt8(ascii: "-")
    let range = lower..<(stripsNext ? close - 1 : close)
    guard isTag else { return Chunk(kind: .output, range: range, start: open, end: offset) }
    return Chunk.tag(in: bytes, range: range, start: open, end: offset)
  }

  /// Skips to after `{% name %}` and yields what stands before it, verbatim; nil without one;
  /// then everything is skipped.
  mutating func verbatim(until name: String) -> Range<Int>? {
    let start = offset
    var index = start
    while let open = nextOpening(from: index) {
      if let end = closingTag(name, at: open) {
        offset = end.offset
        stripsNext = end.strips
        return start..<open
      }
      index = open + 1
    }
    offset = bytes.count
    return nil
  }

  private func closingTag(_ name: String, at open: Int) -> (offset: Int, strips: Bool)? {
    guard bytes[open + 1] == UInt8(ascii: "%") else { return nil }
    var index = open + 2
    if bytes.hasByte(UInt8(ascii: "-"), at: index) { index += 1 }
    while index < bytes.count, bytes[index].isLiquidSpace { index += 1 }
    guard bytes[index...].starts(with: name.utf8) else { return nil }
    index += name.utf8.count
    while index < bytes.count, bytes[index].isLiquidSpace { index += 1 }
    let strips = bytes.hasByte(UInt8(ascii: "-"), at: index)
    if strips { index += 1 }
    guard bytes.hasByte(UInt8(ascii: "%"), at: index),
      bytes.hasByte(UInt8(ascii: "}"), at: index + 1)
    else { return nil }
    return (index + 2, strips)
  }
}

extension Chunk {
  /// Splits a tag's content into its name and the markup that follows.
  static func tag(in bytes: [UInt8], range: Range<Int>, start: Int, end: Int) -> Chunk {
    var lower = range.lowerBound
    while lower < range.upperBound, bytes[lower].isLiquidSpace { lower += 1 }
    var upper = lower
    if lower < range.upperBound, bytes[lower] == UInt8(ascii: "#") {
      upper = lower + 1
    } else {
      while upper < range.upperBound, bytes[upper].isNameByte { upper += 1 }
    }
    let name = String(decoding: bytes[lower..<upper], as: UTF8.self)
    return Chunk(kind: .tag(name: name), range: upper..<range.upperBound, start: start, end: end)
  }
}

extension UInt8 {
  /// What a name may consist of after its first character.
  var isNameByte: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
  }
}

extension [UInt8] {
  func hasByte(_ byte: UInt8, at index: Int) -> Bool { index < count && self[index] == byte }
}
