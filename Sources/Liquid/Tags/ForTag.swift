/// `for item in list reversed limit: n offset: m`, with `else` for a list without elements.
final class ForTag: Sendable {
  let loop: LoopClause
  let body: Block
  let otherwise: Block?
  let isBlank: Bool

  init(_ loop: LoopClause, body: Block, otherwise: Block?) {
    self.loop = loop
    isBlank = body.isBlank && otherwise?.isBlank ?? true
    self.body = isBlank ? body.withoutText() : body
    self.otherwise = isBlank ? otherwise?.withoutText() : otherwise
  }
}

/// What `for` and `tablerow` say of their rounds.
struct LoopClause: Sendable {
  enum Offset: Sendable {
    case value(Expression)
    /// `offset: continue`: where the last loop of the same name ended.
    case `continue`
  }

  var variable: NameID
  var collection: Expression
  /// Variable and collection as they were written: the loop's name and what `continue` goes by.
  var name = ""
  var limit: Expression?
  var offset: Offset?
  var isReversed = false
  /// Columns of a `tablerow`.
  var columns: Expression?
  var position: Position
}

extension Parser {
  mutating func forTag(_ chunk: Chunk) -> Node? {
    let loop = loopClause(chunk)
    let (body, end) = body(of: "for", chunk, until: ["else", "endfor"])
    var otherwise: Block?
    var part = end
    while part?.tagName == "else" {
      let (block, end) = self.body(of: "for", chunk, until: ["else", "endfor"])
      otherwise = otherwise ?? block
      part = end
    }
    guard let loop else { return nil }
    return .for(ForTag(loop, body: body, otherwise: otherwise))
  }

  func loopClause(_ chunk: Chunk) -> LoopClause? {
    markup(chunk, or: nil) { (parser) throws(SyntaxError) -> LoopClause? in
      try parser.loopClause(at: position(of: chunk), isTable: chunk.tagName == "tablerow")
    }
  }
}

extension MarkupParser {
  fileprivate mutating func loopClause(
    at position: Position, isTable: Bool
  ) throws(SyntaxError) -> LoopClause {
    let (name, _) = try name("a variable's name")
    let variable = loader.noteBinding(of: name)
    guard accept(word: "in") else { throw failure(expected: "\"in\"") }
    let start = token.range.lowerBound
    let collection = try expression()
    let end = tokens[index - 1].range.upperBound
    let source = loader.sources[unit].text(start..<end)
    var clause = LoopClause(
      variable: variable, collection: collection, name: "\(name)-\(source)", position: position)
    while token.kind != .end {
      if accept(",") { continue }
      try option(of: &clause, isTable: isTable)
    }
    return clause
  }

  private mutating func option(
    of clause: inout LoopClause, isTable: Bool
  ) throws(SyntaxError) {
    if !isTable, accept(word: "reversed") {
      clause.isReversed = true
      return
    }
    let known = isTable ? ["limit", "offset", "cols"] : ["limit", "offset", "reversed"]
    let expected = known.map(quoted).joined(separator: ", ") + " or the end of the tag"
    guard case .name(let option) = token.kind, known.contains(option) else {
      throw failure(expected: expected)
    }
    advance()
    try expect(":")
    switch option {
    case "limit": clause.limit = try expression()
    case "cols": clause.columns = try expression()
    default:
      if !isTable, accept(word: "continue") {
        loader.noteContinuedLoop()
        clause.offset = .continue
      } else {
        clause.offset = .value(try expression())
      }
    }
  }
}

extension Renderer {
  mutating func render(_ tag: ForTag) throws(RenderFailure) {
    let offset = try offset(of: tag.loop)
    var limit: Int?
    if let expression = tag.loop.limit {
      limit = try wholeNumber(expression, "limit", of: tag.loop)
    }
    let items = LoopItems(try evaluate(tag.loop.collection), offset: offset, limit: limit)
    if template.continuesLoops { registers.loopEnds[tag.loop.name] = offset + items.count }
    guard items.count > 0 else {
      if let otherwise = tag.otherwise { try render(otherwise) }
      return
    }
    let (variable, body) = (tag.loop.variable, tag.body)
    let saved = frame.bind(variable)
    loops.append(LoopState(name: tag.loop.name, length: items.count))
    defer {
      loops.removeLast()
      frame.unbind(variable, restoring: saved)
    }
    for round in 0..<items.count {
      frame.rebind(variable, to: items[tag.loop.isReversed ? items.count - 1 - round : round])
      loops[loops.count - 1].index = round
      try countIteration(at: tag.loop.position)
      try render(body)
      if let interrupt {
        self.interrupt = nil
        if interrupt == .break { break }
      }
    }
  }

  private mutating func offset(of clause: LoopClause) throws(RenderFailure) -> Int {
    switch clause.offset {
    case nil: 0
    case .continue: registers.loopEnds[clause.name] ?? 0
    case .value(let expression): max(0, try wholeNumber(expression, "offset", of: clause) ?? 0)
    }
  }

  /// The number that `limit` or `offset` gives; nil for nil.
  private mutating func wholeNumber(
    _ expression: Expression, _ option: String, of clause: LoopClause
  ) throws(RenderFailure) -> Int? {
    let value = try evaluate(expression)
    if value.isNull { return nil }
    guard let number = value.wholeNumber else {
      throw RenderFailure(.loopOption(option, found: value.typeName), at: clause.position)
    }
    return number
  }
}

/// The elements that a loop goes through, after `offset` and `limit`.
struct LoopItems {
  private enum Source {
    case array([Value])
    case range(Int)
    case map(ValueMap)
    case object(TypedObject)
    case single(Value)
  }

  private let source: Source
  private let start: Int
  let count: Int

  init(_ collection: Value, offset: Int, limit: Int?) {
    var (offset, limit) = (offset, limit)
    let length: Int
    switch collection {
    case .array(let elements): (source, length) = (.array(elements), elements.count)
    case .range(let lower, let upper):
      (source, length) = (.range(lower), Value.count(lower: lower, upper: upper))
    case .map(let map): (source, length) = (.map(map), map.keys.count)
    case .object(let object): (source, length) = (.object(object), object.type.visibleSlots.count)
    case let value where value.asText?.isEmpty == false:
      (source, length) = (.single(value), 1)
      (offset, limit) = (0, nil)
    default: (source, length) = (.array([]), 0)
    }
    start = min(offset, length)
    count = max(0, min(limit ?? .max, length - start))
  }

  subscript(position: Int) -> Value {
    let index = start + position
    switch source {
    case .array(let elements): return elements[index]
    case .range(let lower): return .integer(lower + index)
    case .map(let map): return .array([.string(map.keys[index]), map.values[index]])
    case .object(let object):
      let slot = object.type.visibleSlots[index]
      return .array([.string(object.type.fields[slot].name), object[slot: slot]])
    case .single(let value): return value
    }
  }
}

extension Checker {
  mutating func check(_ tag: ForTag) {
    let element = elementType(of: tag.loop)
    let start = scope
    let saved = scope.bind(element, to: tag.loop.variable)
    loopDepth += 1
    check(tag.body)
    loopDepth -= 1
    scope.unbind(tag.loop.variable, restoring: saved)
    var end = scope
    scope = start
    if let otherwise = tag.otherwise { check(otherwise) }
    end.merge(scope)
    scope = end
  }

  /// Checks a loop's clause; the type of its variable.
  mutating func elementType(of loop: LoopClause) -> TemplateType {
    let collection = type(of: loop.collection)
    if let limit = loop.limit { _ = type(of: limit) }
    if let columns = loop.columns { _ = type(of: columns) }
    if case .value(let offset)? = loop.offset { _ = type(of: offset) }
    switch collection {
    case .array(let element): return element
    case .object: return .array(of: .any)
    case .any: return .any
    case .string: return .string
    case .opaque, .boolean, .integer, .decimal, .date:
      if let position = loop.collection.position {
        report(.notAList(collection.name), at: position)
      }
      return .any
    }
  }
}
