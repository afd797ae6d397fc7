/// `cycle group: a, b, c`: prints the next of its values, counted by group.
final class CycleTag: Sendable {
  enum Group: Sendable {
    case named(Expression)
    /// Without a name: the literals' own text, or this very tag where there are variables.
    case unnamed(String)
  }

  let group: Group
  let values: [Expression]
  let context: OutputContext
  let position: Position

  init(_ group: Group, _ values: [Expression], context: OutputContext, position: Position) {
    self.group = group
    self.values = values
    self.context = context
    self.position = position
  }
}

/// `ifchanged`: prints its body where that differs from what one printed last.
final class IfChangedTag: Sendable {
  let body: Block

  init(_ body: Block) {
    self.body = body
  }
}

extension Parser {
  mutating func cycleTag(_ chunk: Chunk) -> Node? {
    let tag = markup(chunk, or: nil) {
      (parser) throws(SyntaxError) -> (Expression?, [Expression])? in
      let first = try parser.expression()
      var group: Expression?
      var values: [Expression] = []
      if parser.accept(":") {
        group = first
        values.append(try parser.expression())
      } else {
        values.append(first)
      }
      while parser.accept(","), parser.token.kind != .end { values.append(try parser.expression()) }
      try parser.expectEnd("\",\" or the end of the tag")
      return (group, values)
    }
    guard let context = outputContext(at: chunk), let (name, values) = tag else { return nil }
    let literals = values.compactMap(\.literal?.inspected)
    let key = literals.count == values.count ? literals.joined(separator: ", ") : nil
    let group: CycleTag.Group =
      if let name { .named(name) } else { .unnamed(key ?? "\(unit):\(chunk.start)") }
    return .cycle(CycleTag(group, values, context: context, position: position(of: chunk)))
  }

  mutating func ifChangedTag(_ chunk: Chunk) -> Node {
    if !isEmptyMarkup(chunk) { report(.unexpectedMarkup(tag: "ifchanged"), at: chunk.start) }
    let (body, _) = body(of: "ifchanged", chunk, until: ["endifchanged"])
    return .ifChanged(IfChangedTag(body))
  }
}

extension Renderer {
  mutating func render(_ tag: CycleTag) throws(RenderFailure) {
    let key =
      switch tag.group {
      case .named(let name): "named " + (try evaluate(name).inspected)
      case .unnamed(let key): "unnamed " + key
      }
    let index = registers.cycles[key] ?? 0
    registers.cycles[key] = index + 1 < tag.values.count ? index + 1 : 0
    guard index < tag.values.count else { return }
    try write(try evaluate(tag.values[index]), as: tag.context, at: tag.position)
  }

  mutating func render(_ tag: IfChangedTag) throws(RenderFailure) {
    let start = output.count
    try render(tag.body)
    let text =
      template.mode == .markdown
      ? Array(tokens.plainText(of: String(decoding: output[start...], as: UTF8.self)).utf8)
      : Array(output[start...])
    if registers.lastChanged == text { output.removeSubrange(start...) }
    registers.lastChanged = text
  }
}

extension Checker {
  mutating func check(_ tag: CycleTag) {
    if case .named(let name) = tag.group, case .path = name { _ = type(of: name) }
    for value in tag.values { _ = type(of: value) }
  }
}
