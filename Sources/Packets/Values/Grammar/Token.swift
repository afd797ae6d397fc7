/// A piece of a typed value: a run of letters, a run of ASCII digits, or one other scalar.
package struct Token: Hashable, Sendable {
  /// What it is made of.
  package enum Kind: Hashable, Sendable {
    /// Lower case.
    case word(String)
    case digits(String)
    case symbol(Unicode.Scalar)
  }

  package var kind: Kind
  /// As typed.
  package var text: String
  /// White space, or the value's start, stands right before it.
  package var isSpaced: Bool
  /// In Unicode scalars from the value's start.
  var offset: Int

  var end: Int { offset + text.unicodeScalars.count }
}

/// A position in a value's tokens; a copy is a place to come back to.
package struct Tokens: Sendable {
  private let tokens: [Token]
  private let source: [Unicode.Scalar]
  /// Where the cursor stands.
  package private(set) var index = 0

  /// No value is longer; what follows is one token `…`, which no spelling ends with.
  private static let maximumLength = 4000

  /// Those of a value, the cursor before the first.
  package init(_ text: String) {
    var source = Array(text.unicodeScalars.prefix(Self.maximumLength + 1))
    if source.count > Self.maximumLength {
      source.removeLast()
      source += [" ", "…"]
    }
    self.source = source
    tokens = Self.split(source)
  }

  /// The token `distance` further on; nil past the end and before the start.
  package func peek(_ distance: Int = 0) -> Token? {
    let place = index + distance
    return tokens.indices.contains(place) ? tokens[place] : nil
  }

  /// Whether the cursor stands behind the last token.
  package var isAtEnd: Bool { index >= tokens.count }

  /// Moves on by `count` tokens.
  package mutating func skip(_ count: Int = 1) {
    index = min(index + max(0, count), tokens.count)
  }

  /// Moves back to token `earlier`.
  package mutating func rewind(to earlier: Int) {
    index = max(0, min(earlier, index))
  }

  /// The text from token `start` up to where the cursor stands, without white space around it.
  package func text(from start: Int) -> String {
    guard start < index, tokens.indices.contains(start), tokens.indices.contains(index - 1)
    else { return "" }
    return slice(tokens[start].offset, tokens[index - 1].end)
  }

  /// All that follows the cursor.
  var rest: String {
    peek().map { slice($0.offset, source.count).trimmed } ?? ""
  }

  private func slice(_ start: Int, _ end: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: source[start..<end])
    return String(view)
  }

  private static func split(_ source: [Unicode.Scalar]) -> [Token] {
    var tokens: [Token] = []
    var position = 0
    var isSpaced = true
    while position < source.count {
      let start = position
      let scalar = source[position]
      position += 1
      if scalar.properties.isWhitespace || scalar.isFormatting {
        isSpaced = isSpaced || scalar.properties.isWhitespace
        continue
      }
      if scalar.isDigit {
        while position < source.count, source[position].isDigit { position += 1 }
      } else if scalar.isLetter {
        while position < source.count, source[position].isLetter { position += 1 }
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: source[start..<position])
      let text = String(view)
      let kind: Token.Kind =
        scalar.isDigit
        ? .digits(text) : scalar.isLetter ? .word(text.lowercased()) : .symbol(scalar)
      tokens.append(Token(kind: kind, text: text, isSpaced: isSpaced, offset: start))
      isSpaced = false
    }
    return tokens
  }
}

extension Tokens {
  /// The next word in lower case, without moving.
  package var word: String? {
    if case .word(let word)? = peek()?.kind { word } else { nil }
  }

  /// The next digits, without moving.
  package var digits: String? {
    if case .digits(let digits)? = peek()?.kind { digits } else { nil }
  }

  /// The next symbol, without moving.
  package var symbol: Unicode.Scalar? {
    if case .symbol(let symbol)? = peek()?.kind { symbol } else { nil }
  }

  /// Moves past the next token where it is one of `words`.
  package mutating func accept(word words: String...) -> Bool {
    guard let word, words.contains(word) else { return false }
    skip()
    return true
  }

  /// Moves past the next token where it is one of `symbols`.
  package mutating func accept(_ symbols: Unicode.Scalar...) -> Bool {
    guard let symbol, symbols.contains(symbol) else { return false }
    skip()
    return true
  }

  /// Moves past all of `words` or none: `["no", "more", "than"]`.
  package mutating func accept(phrase: [String]) -> Bool {
    for (distance, expected) in phrase.enumerated() {
      guard case .word(expected)? = peek(distance)?.kind else { return false }
    }
    skip(phrase.count)
    return true
  }

  /// Moves past digits of which there are as many as `count` says and gives their number.
  mutating func number(digits count: ClosedRange<Int>) -> Int? {
    guard let digits, count.contains(digits.count), let number = Int(digits) else { return nil }
    skip()
    return number
  }

  /// Moves past a note in parentheses that ends the value.
  mutating func acceptFinalNote() -> Bool {
    guard symbol == "(" || symbol == "[" else { return false }
    var last: Token?
    var distance = 0
    while let token = peek(distance) {
      last = token
      distance += 1
    }
    guard last?.text == ")" || last?.text == "]" else { return false }
    skip(distance)
    return true
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }

  var isLetter: Bool {
    properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }

  /// Shows nothing: a byte-order mark, zero-width space or joiner, a direction mark.
  var isFormatting: Bool {
    properties.generalCategory == .format
  }
}
