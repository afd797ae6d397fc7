/// `assign name = expression | filter`
final class AssignTag: Sendable {
  let name: NameID
  let expression: FilteredExpression

  init(_ name: NameID, _ expression: FilteredExpression) {
    self.name = name
    self.expression = expression
  }
}

/// `capture name`: what the body prints becomes the variable's value.
final class CaptureTag: Sendable {
  let name: NameID
  let body: Block

  init(_ name: NameID, body: Block) {
    self.name = name
    self.body = body
  }
}

extension Parser {
  mutating func assignTag(_ chunk: Chunk) -> Node? {
    markup(chunk, or: nil) { (parser) throws(SyntaxError) -> Node? in
      let name = try parser.assignedName("a variable's name")
      let id = loader.noteAssignment(to: name, in: unit)
      try parser.expect("=")
      let expression = try parser.filteredExpression()
      try parser.expectEnd("\"|\" or the end of the tag")
      return .assign(AssignTag(id, expression))
    }
  }

  mutating func captureTag(_ chunk: Chunk) -> Node? {
    let name = markup(chunk, or: "") { (parser) throws(SyntaxError) -> String in
      if case .string(let name) = parser.token.kind {
        parser.advance()
        return name
      }
      return try parser.assignedName("a variable's name")
    }
    let (body, _) = body(of: "capture", chunk, until: ["endcapture"])
    guard !name.isEmpty else { return nil }
    return .capture(CaptureTag(loader.noteAssignment(to: name, in: unit), body: body))
  }
}

extension Renderer {
  mutating func render(_ tag: AssignTag) throws(RenderFailure) {
    frame.assign(try evaluate(tag.expression), to: tag.name)
  }

  mutating func render(_ tag: CaptureTag) throws(RenderFailure) {
    let start = output.count
    try render(tag.body)
    let text = String(decoding: output[start...], as: UTF8.self)
    output.removeSubrange(start...)
    let value: Value =
      switch template.mode {
      case .text: .string(text)
      case .markdown: .captured(Captured(text: text, plainText: tokens.plainText(of: text)))
      case .html: .opaque(CapturedMarkup(text: text))
      }
    frame.assign(value, to: tag.name)
  }
}

/// What `capture` made in an HTML template: escaped already.
struct CapturedMarkup: OpaqueValue {
  let text: String
  var plainText: String { text }
  var typeName: String { "captured HTML" }
  var trusted: TrustedMarkup? { .html(text) }
}

extension Checker {
  mutating func check(_ tag: AssignTag) {
    scope.assign(type(of: tag.expression), to: tag.name)
  }

  mutating func check(_ tag: CaptureTag) {
    check(tag.body)
    let type: TemplateType =
      template.mode == .html ? .opaque(OpaqueType("captured HTML", trust: .html)) : .string
    scope.assign(type, to: tag.name)
  }
}
