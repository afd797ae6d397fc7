import Diagnostics

extension MarkupParser {
  /// A literal, a variable with its keys, or a range.
  mutating func expression() throws(SyntaxError) -> Expression {
    let start = token
    switch start.kind {
    case .string(let text):
      advance()
      return .literal(.string(text))
    case .integer(let number):
      advance()
      return .literal(.integer(number))
    case .decimal(let number):
      advance()
      return .literal(.decimal(number))
    case .symbol("("): return try range()
    case .symbol("["):
      let root = try brackets()
      return try path(rootedIn: root, at: position(of: start))
    case .name(let name):
      advance()
      let hasKeys = token.kind == .symbol(".") || token.kind == .symbol("[")
      if !hasKeys, let literal = Self.literals[name] { return .literal(literal) }
      return try variable(name, at: position(of: start))
    default: throw failure(expected: "a value")
    }
  }

  private static let literals: [String: Value] = [
    "nil": .null, "null": .null, "true": .boolean(true), "false": .boolean(false),
    "blank": .blank, "empty": .empty,
  ]

  private mutating func range() throws(SyntaxError) -> Expression {
    let position = position(of: token)
    advance()
    return try nested { (parser) throws(SyntaxError) -> Expression in
      let lower = try parser.expression()
      try parser.expect("..")
      let upper = try parser.expression()
      try parser.expect(")")
      if case .literal(.integer(let lower)) = lower, case .literal(.integer(let upper)) = upper {
        return .literal(.range(lower: lower, upper: upper))
      }
      return .range(RangeExpression(lower: lower, upper: upper, position: position))
    }
  }

  private mutating func brackets() throws(SyntaxError) -> Expression {
    advance()
    return try nested { (parser) throws(SyntaxError) -> Expression in
      let key = try parser.expression()
      try parser.expect("]")
      return key
    }
  }

  private mutating func variable(
    _ name: String, at position: Position
  ) throws(SyntaxError) -> Expression {
    let id = loader.noteMention(of: name, in: unit)
    let keys = try keys()
    guard !keys.isEmpty else { return .variable(Variable(name: id, position: position)) }
    let path = path(from: .name(id), keys, at: position)
    return name == "forloop" ? loopPath(path) ?? .path(path) : .path(path)
  }

  private mutating func path(
    rootedIn root: Expression, at position: Position
  ) throws(SyntaxError) -> Expression {
    let keys = try keys()
    guard case .literal(let value) = root, let name = value.asText else {
      loader.noteComputedName(in: unit)
      return .path(path(from: .computed(root), keys, at: position))
    }
    let id = loader.noteMention(of: name, in: unit)
    return keys.isEmpty
      ? .variable(Variable(name: id, position: position))
      : .path(path(from: .name(id), keys, at: position))
  }

  private func path(from root: Path.Root, _ keys: [Path.Key], at position: Position) -> Path {
    Path(root: root, keys: keys, position: position, site: loader.countPath())
  }

  private mutating func keys() throws(SyntaxError) -> [Path.Key] {
    var keys: [Path.Key] = []
    while true {
      if accept(".") {
        if token.kind == .comparison(.contains) {
          keys.append(.name("contains", position(of: token)))
          advance()
          continue
        }
        let (name, position) = try name("a field's name")
        keys.append(.name(name, position))
      } else if token.kind == .symbol("[") {
        let position = position(of: nextToken)
        switch try brackets() {
        case .literal(.string(let name)): keys.append(.quoted(name, position))
        case .literal(.integer(let index)): keys.append(.index(index, position))
        case let key: keys.append(.computed(key, position))
        }
      } else {
        return keys
      }
    }
  }

  /// `forloop.parentloop.index` as a depth and a property.
  private func loopPath(_ path: Path) -> Expression? {
    var keys = path.keys[...]
    guard case .name(let last, _)? = keys.popLast(), let property = LoopProperty(rawValue: last)
    else { return nil }
    for key in keys {
      guard case .name("parentloop", _) = key else { return nil }
    }
    return .loop(LoopPath(depth: keys.count, property: property, fallback: path))
  }

  /// An expression and its filters.
  mutating func filteredExpression() throws(SyntaxError) -> FilteredExpression {
    let position = position(of: token)
    let base = try expression()
    var filters: [FilterCall] = []
    while accept("|") {
      if let call = try filterCall() { filters.append(call) }
    }
    return FilteredExpression(base: base, filters: filters, position: position)
  }

  private mutating func filterCall() throws(SyntaxError) -> FilterCall? {
    let (name, position) = try name("a filter's name")
    let (arguments, keywords) = try arguments()
    guard let filter = loader.filters[name] else {
      let nearest = nearest(to: name, in: loader.filters.filters.map(\.name))
      loader.report(.unknownFilter(name, nearest: nearest), at: position)
      return nil
    }
    let call = FilterCall(filter, position: position, arguments: arguments, keywords: keywords)
    checkArguments(of: call)
    return call
  }

  private typealias Arguments = (
    [FilterCall.Argument], [(name: String, argument: FilterCall.Argument)]
  )

  private mutating func arguments() throws(SyntaxError) -> Arguments {
    var arguments: [FilterCall.Argument] = []
    var keywords: [(name: String, argument: FilterCall.Argument)] = []
    guard accept(":") else { return (arguments, keywords) }
    repeat {
      let position = position(of: token)
      if case .name(let name) = token.kind, nextToken.kind == .symbol(":") {
        advance()
        advance()
        let argument = FilterCall.Argument(expression: try expression(), position: position)
        keywords.append((name, argument))
      } else {
        arguments.append(FilterCall.Argument(expression: try expression(), position: position))
      }
    } while accept(",")
    return (arguments, keywords)
  }

  private func checkArguments(of call: FilterCall) {
    let filter = call.filter
    if filter.isEscaping {
      switch loader.mode {
      case .text: break
      case .markdown: loader.report(.escapingInMarkdown(filter: filter.name), at: call.position)
      case .html: loader.report(.escapingInHTML(filter: filter.name), at: call.position)
      }
    }
    if !filter.argumentCount.contains(call.arguments.count) {
      let fault = SyntaxFault.argumentCount(
        filter: filter.name, found: call.arguments.count, expected: filter.argumentCount)
      loader.report(fault, at: call.position)
    }
    let known = filter.keywords.map(\.name)
    for (name, argument) in call.keywords where !known.contains(name) {
      let nearest = nearest(to: name, in: known)
      loader.report(
        .unknownKeyword(filter: filter.name, name: name, nearest: nearest), at: argument.position)
    }
  }
}
