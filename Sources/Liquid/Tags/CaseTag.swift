/// `case`: each `when` whose value is equal renders, and one of several values renders once for
/// each that is equal; `else` renders where no `when` before it did.
final class CaseTag: Sendable {
  struct Branch: Sendable {
    /// The values of a `when`; nil for `else`.
    let values: [Expression]?
    let body: Block
  }

  let subject: Expression
  let branches: [Branch]
  let isBlank: Bool

  init(_ subject: Expression, _ branches: [Branch], leading: Block) {
    self.subject = subject
    isBlank = leading.isBlank && branches.allSatisfy(\.body.isBlank)
    let isBlank = isBlank
    self.branches = branches.map { branch in
      isBlank ? Branch(values: branch.values, body: branch.body.withoutText()) : branch
    }
  }
}

extension Parser {
  mutating func caseTag(_ chunk: Chunk) -> Node {
    let subject = markup(chunk, or: .literal(.null)) { (parser) throws(SyntaxError) in
      try parser.expression()
    }
    var branches: [CaseTag.Branch] = []
    let entry = html
    var (leading, part) = body(of: "case", chunk, until: ["when", "else", "endcase"])
    leading.nodes = []
    html = entry
    while let current = part, current.tagName != "endcase" {
      let values = current.tagName == "when" ? whenValues(current) : nil
      let (body, end) = body(of: "case", chunk, until: ["when", "else", "endcase"])
      branches.append(CaseTag.Branch(values: values, body: body))
      part = end
    }
    return .case(CaseTag(subject, branches, leading: leading))
  }

  private func whenValues(_ chunk: Chunk) -> [Expression] {
    markup(chunk, or: []) { (parser) throws(SyntaxError) -> [Expression] in
      var values = [try parser.expression()]
      while parser.accept(",") || parser.accept(word: "or") {
        values.append(try parser.expression())
      }
      try parser.expectEnd("\",\", \"or\" or the end of the tag")
      return values
    }
  }
}

extension Renderer {
  mutating func render(_ tag: CaseTag) throws(RenderFailure) {
    let subject = try evaluate(tag.subject)
    var hasMatched = false
    for branch in tag.branches {
      guard let values = branch.values else {
        if !hasMatched { try render(branch.body) }
        if interrupt != nil { return }
        continue
      }
      for value in values where subject.equals(try evaluate(value)) {
        hasMatched = true
        try render(branch.body)
        if interrupt != nil { return }
      }
    }
  }
}

extension Checker {
  mutating func check(_ tag: CaseTag) {
    _ = type(of: tag.subject)
    let start = scope
    var merged = start
    for branch in tag.branches {
      scope = start
      for value in branch.values ?? [] { _ = type(of: value) }
      check(branch.body)
      merged.merge(scope)
    }
    scope = merged
  }
}
