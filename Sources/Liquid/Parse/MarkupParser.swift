/// Reads the tokens of one tag or output.
struct MarkupParser {
  let loader: Loader
  let unit: Int
  private(set) var tokens: [Token]
  private(set) var index = 0
  private var depth = 0

  init(_ loader: Loader, unit: Int, _ range: Range<Int>) throws(SyntaxError) {
    self.loader = loader
    self.unit = unit
    tokens = try Tokenizer.tokens(loader.sources[unit].bytes, range)
  }

  var token: Token { tokens[index] }

  /// The token after the current one; the last is `.end`, and there is nothing after it.
  var nextToken: Token { tokens[min(index + 1, tokens.count - 1)] }

  mutating func advance() { index = min(index + 1, tokens.count - 1) }

  func position(of token: Token) -> Position {
    Position(source: unit, offset: token.range.lowerBound)
  }

  func fail(_ fault: SyntaxFault) -> SyntaxError {
    SyntaxError(fault, at: token.range.lowerBound)
  }

  func failure(expected: String) -> SyntaxError {
    fail(.expected(expected, found: token.kind.description))
  }

  /// Takes a symbol if it comes next.
  mutating func accept(_ symbol: String) -> Bool {
    guard token.kind == .symbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: String) throws(SyntaxError) {
    guard accept(symbol) else { throw failure(expected: quoted(symbol)) }
  }

  /// Takes a word such as `in` if it comes next.
  mutating func accept(word: String) -> Bool {
    guard token.kind == .name(word) else { return false }
    advance()
    return true
  }

  mutating func name(_ what: String) throws(SyntaxError) -> (String, Position) {
    guard case .name(let name) = token.kind else { throw failure(expected: what) }
    let position = position(of: token)
    advance()
    return (name, position)
  }

  /// The name of a variable to set, which may consist of digits too.
  mutating func assignedName(_ what: String) throws(SyntaxError) -> String {
    guard case .integer(let number) = token.kind, number >= 0 else { return try name(what).0 }
    advance()
    return String(number)
  }

  func expectEnd(_ expected: String = "the end of the tag") throws(SyntaxError) {
    guard token.kind == .end else { throw failure(expected: expected) }
  }

  /// Guards one level of brackets.
  mutating func nested<Result>(
    _ body: (inout MarkupParser) throws(SyntaxError) -> Result
  ) throws(SyntaxError) -> Result {
    guard depth < loader.limits.nesting else {
      throw fail(.nestedTooDeeply(limit: loader.limits.nesting))
    }
    depth += 1
    let result = try body(&self)
    depth -= 1
    return result
  }
}

extension Token.Kind {
  var description: String {
    switch self {
    case .name(let name): quoted(name)
    case .integer(let number): "\(number)"
    case .decimal(let number): "\(number)"
    case .string(let text): "the text \(quoted(text))"
    case .comparison(let operation): quoted(operation.rawValue)
    case .symbol(let symbol): quoted(symbol)
    case .end: "the end of the tag"
    }
  }
}
