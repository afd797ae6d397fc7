/// `render "name" with value as alias, key: value` and `include`.
final class PartialTag: Sendable {
  enum Target: Sendable {
    case unit(Int)
    /// `include name`: whichever partial the expression names.
    case computed(Expression)
  }

  enum Binding: Sendable {
    /// `with expression`
    case with(Expression)
    /// `for list`: once for each element.
    case each(Expression)
  }

  let target: Target
  let binding: Binding?
  /// The variable that the binding sets: the alias, or the last part of the partial's name.
  let bound: NameID?
  let arguments: [(name: NameID, argument: FilterCall.Argument)]
  let position: Position

  init(
    _ target: Target, binding: Binding?, bound: NameID?,
    arguments: [(name: NameID, argument: FilterCall.Argument)], position: Position
  ) {
    self.target = target
    self.binding = binding
    self.bound = bound
    self.arguments = arguments
    self.position = position
  }
}

extension Parser {
  mutating func renderTag(_ chunk: Chunk) -> Node? {
    partialTag(chunk, isInclude: false).map { .render($0) }
  }

  mutating func includeTag(_ chunk: Chunk) -> Node? {
    partialTag(chunk, isInclude: true).map { .include($0) }
  }

  private mutating func partialTag(_ chunk: Chunk, isInclude: Bool) -> PartialTag? {
    let tag = markup(chunk, or: nil) { (parser) throws(SyntaxError) -> PartialTag? in
      try parser.partialTag(at: position(of: chunk), isInclude: isInclude)
    }
    if loader.mode == .html, html != HTMLContext() {
      report(.partialInTag, at: chunk.start)
    }
    return tag
  }
}

extension MarkupParser {
  fileprivate mutating func partialTag(
    at position: Position, isInclude: Bool
  ) throws(SyntaxError) -> PartialTag? {
    let namePosition = self.position(of: token)
    guard let (target, name) = try target(isInclude: isInclude, at: namePosition) else {
      skipToEnd()
      return nil
    }
    var binding: PartialTag.Binding?
    var alias = name.split(separator: "/").last.map(String.init)
    if accept(word: "with") {
      binding = .with(try expression())
    } else if accept(word: "for") {
      binding = .each(try expression())
    }
    if binding != nil, accept(word: "as") { alias = try self.name("a variable's name").0 }
    let arguments = try arguments()
    let isBound = binding != nil || isInclude
    let bound = isBound ? alias.map { loader.noteBinding(of: $0) } : nil
    return PartialTag(
      target, binding: binding, bound: bound, arguments: arguments, position: namePosition)
  }

  private mutating func skipToEnd() {
    while token.kind != .end { advance() }
  }

  /// The partial and its name; nil, and a mistake, where there is none.
  private mutating func target(
    isInclude: Bool, at position: Position
  ) throws(SyntaxError) -> (PartialTag.Target, String)? {
    if case .string(let name) = token.kind {
      advance()
      let id = loader.partial(named: name, at: position)
      if isInclude { loader.noteInclude(of: id, in: unit, at: position) }
      guard let id else { return nil }
      if !isInclude { loader.noteRender(of: id) }
      return (.unit(id), name)
    }
    guard isInclude else { throw failure(expected: "a partial's name in quotes") }
    let name = try expression()
    for known in loader.partials.names {
      loader.noteInclude(of: loader.partial(named: known, at: position), in: unit, at: position)
    }
    return (.computed(name), "")
  }

  private mutating func arguments() throws(SyntaxError)
    -> [(name: NameID, argument: FilterCall.Argument)]
  {
    var arguments: [(name: NameID, argument: FilterCall.Argument)] = []
    _ = accept(",")
    while token.kind != .end {
      let (name, position) = try name("an argument's name or the end of the tag")
      try expect(":")
      let argument = FilterCall.Argument(expression: try expression(), position: position)
      arguments.append((loader.noteBinding(of: name), argument))
      _ = accept(",")
    }
    return arguments
  }
}
