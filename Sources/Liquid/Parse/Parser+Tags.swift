import Diagnostics

extension Parser {
  static let tagNames = [
    "assign", "break", "capture", "case", "comment", "continue", "cycle", "decrement", "doc",
    "echo", "for", "if", "ifchanged", "include", "increment", "liquid", "raw", "render",
    "tablerow", "unless", "#",
  ]

  /// The node of a tag; nil for what leaves none.
  mutating func node(named name: String, _ chunk: Chunk) -> Node? {
    switch name {
    case "assign": return assignTag(chunk)
    case "break": return interrupt(.break, chunk)
    case "capture": return captureTag(chunk)
    case "case": return caseTag(chunk)
    case "comment": skipComment(chunk)
    case "continue": return interrupt(.continue, chunk)
    case "cycle": return cycleTag(chunk)
    case "decrement": return counterTag(chunk, step: -1)
    case "doc": docTag(chunk)
    case "echo": return output(chunk)
    case "for": return forTag(chunk)
    case "if": return ifTag(chunk, isNegated: false)
    case "ifchanged": return ifChangedTag(chunk)
    case "include": return includeTag(chunk)
    case "increment": return counterTag(chunk, step: 1)
    case "render": return renderTag(chunk)
    case "tablerow": return tableRowTag(chunk)
    case "unless": return ifTag(chunk, isNegated: true)
    case "#": inlineComment(chunk)
    default:
      report(
        .unknownTag(name, nearest: nearest(to: name, in: Self.tagNames)), at: chunk.start)
    }
    return nil
  }

  func position(of chunk: Chunk) -> Position { Position(source: unit, offset: chunk.start) }

  /// The body of a tag, with the HTML around it looked at: parts of a tag begin at one place of
  /// the HTML and must end at one.
  mutating func body(of tag: String, _ chunk: Chunk, until ends: [String]) -> (Block, Chunk?) {
    let entry = html
    let (block, end) = block(in: tag, until: ends)
    if end == nil, !isAborted { report(.unclosedTag(tag), at: chunk.start) }
    if loader.mode == .html {
      if let joined = html.joined(with: entry) {
        html = joined
      } else {
        report(.branchContext(tag: tag), at: chunk.start)
        html = entry
      }
    }
    return (block, end)
  }

  /// `{{ … }}` and `echo`.
  mutating func output(_ chunk: Chunk) -> Node? {
    if isEmptyMarkup(chunk) { return nil }
    let close = chunk.tagName == nil ? "\"|\" or \"}}\"" : "\"|\" or the end of the tag"
    let expression = markup(chunk, or: nil) { (parser) throws(SyntaxError) -> FilteredExpression? in
      let expression = try parser.filteredExpression()
      try parser.expectEnd(close)
      return expression
    }
    guard let context = outputContext(at: chunk), let expression else { return nil }
    return .output(Output(expression, context: context))
  }

  mutating func outputContext(at chunk: Chunk) -> OutputContext? {
    switch loader.mode {
    case .text: return .plain
    case .markdown: return .token
    case .html:
      switch html.output() {
      case .success(let context): return context
      case .failure(let error):
        report(.outputInHTML(error.place), at: chunk.start)
        return nil
      }
    }
  }

  private mutating func interrupt(_ interrupt: Interrupt, _ chunk: Chunk) -> Node? {
    if !isEmptyMarkup(chunk) {
      report(.unexpectedMarkup(tag: chunk.tagName ?? ""), at: chunk.start)
    }
    if loader.mode == .html, html != HTMLContext() {
      report(.branchContext(tag: chunk.tagName ?? ""), at: chunk.start)
    }
    return .interrupt(interrupt)
  }
}
