/// A word of the markup inside `{{ }}` and `{% %}`.
struct Token {
  enum Kind: Equatable {
    case name(String)
    case integer(Int)
    case decimal(DecimalNumber)
    case string(String)
    case comparison(Comparison.Operator)
    /// One of `| . : , [ ] ( ) = ..`
    case symbol(String)
    case end
  }

  var kind: Kind
  var range: Range<Int>
}

/// Cuts markup into tokens.
struct Tokenizer {
  private let bytes: [UInt8]
  private let end: Int
  private var offset: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  /// All tokens, the last one `.end`.
  static func tokens(_ bytes: [UInt8], _ range: Range<Int>) throws(SyntaxError) -> [Token] {
    var tokenizer = Tokenizer(bytes, range)
    var tokens: [Token] = []
    while true {
      let token = try tokenizer.next()
      tokens.append(token)
      if token.kind == .end { return tokens }
    }
  }

  private func byte(at index: Int) -> UInt8? { index < end ? bytes[index] : nil }

  private mutating func next() throws(SyntaxError) -> Token {
    while let byte = byte(at: offset), byte.isLiquidSpace { offset += 1 }
    guard let first = byte(at: offset) else { return Token(kind: .end, range: end..<end) }
    if first.isASCIILetter || first == UInt8(ascii: "_") { return name() }
    let isNegative = first == UInt8(ascii: "-") && (byte(at: offset + 1)?.isASCIIDigit ?? false)
    if first.isASCIIDigit || isNegative { return try number() }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") { return try string(first) }
    return try symbol(first)
  }

  private mutating func name() -> Token {
    let start = offset
    while let byte = byte(at: offset), byte.isNameByte { offset += 1 }
    if byte(at: offset) == UInt8(ascii: "?") { offset += 1 }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    let kind: Token.Kind = text == "contains" ? .comparison(.contains) : .name(text)
    return Token(kind: kind, range: start..<offset)
  }

  private mutating func number() throws(SyntaxError) -> Token {
    let start = offset
    offset += 1
    while byte(at: offset)?.isASCIIDigit == true { offset += 1 }
    let hasFraction =
      byte(at: offset) == UInt8(ascii: ".") && byte(at: offset + 1)?.isASCIIDigit == true
    if hasFraction {
      offset += 1
      while byte(at: offset)?.isASCIIDigit == true { offset += 1 }
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    let range = start..<offset
    if hasFraction, let number = DecimalNumber(parsing: text) {
      return Token(kind: .decimal(number), range: range)
    }
    if !hasFraction, let number = Int(text) { return Token(kind: .integer(number), range: range) }
    throw SyntaxError(.numberTooLarge(text), at: start)
  }

  private mutating func string(_ quote: UInt8) throws(SyntaxError) -> Token {
    let start = offset
    var index = offset + 1
    while let byte = byte(at: index), byte != quote { index += 1 }
    guard index < end else { throw SyntaxError(.unclosedString, at: start) }
    offset = index + 1
    let text = String(decoding: bytes[start + 1..<index], as: UTF8.self)
    return Token(kind: .string(text), range: start..<offset)
  }

  private mutating func symbol(_ first: UInt8) throws(SyntaxError) -> Token {
    let start = offset
    if let second = byte(at: offset + 1) {
      let pair = String(decoding: [first, second], as: UTF8.self)
      if let kind = Self.pairs[pair] {
        offset += 2
        return Token(kind: kind, range: start..<offset)
      }
    }
    let single = String(decoding: [first], as: UTF8.self)
    if let kind = Self.singles[single] {
      offset += 1
      return Token(kind: kind, range: start..<offset)
    }
    var next = offset + 1
    while let byte = byte(at: next), byte & 0xC0 == 0x80 { next += 1 }
    let found = String(decoding: bytes[start..<next], as: UTF8.self)
    throw SyntaxError(.unexpectedCharacter(found), at: start)
  }

  private static let pairs: [String: Token.Kind] = [
    "==": .comparison(.equal), "!=": .comparison(.notEqual), "<>": .comparison(.notEqual),
    "<=": .comparison(.lessOrEqual), ">=": .comparison(.greaterOrEqual), "..": .symbol(".."),
  ]

  private static let singles: [String: Token.Kind] = [
    "<": .comparison(.less), ">": .comparison(.greater), "|": .symbol("|"), ".": .symbol("."),
    ":": .symbol(":"), ",": .symbol(","), "[": .symbol("["), "]": .symbol("]"),
    "(": .symbol("("), ")": .symbol(")"), "=": .symbol("="),
  ]
}
