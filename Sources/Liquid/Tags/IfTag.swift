/// `if`, `elsif`, `else`; `unless` negates its first condition.
final class IfTag: Sendable {
  final class Branch: Sendable {
    let condition: Condition
    let isNegated: Bool
    let body: Block

    init(condition: Condition, isNegated: Bool, body: Block) {
      self.condition = condition
      self.isNegated = isNegated
      self.body = body
    }
  }

  let branches: [Branch]
  let otherwise: Block?
  let isBlank: Bool

  init(_ branches: [Branch], otherwise: Block?) {
    isBlank = branches.allSatisfy(\.body.isBlank) && otherwise?.isBlank ?? true
    let isBlank = isBlank
    self.branches = branches.map { branch in
      guard isBlank else { return branch }
      return Branch(
        condition: branch.condition, isNegated: branch.isNegated, body: branch.body.withoutText())
    }
    self.otherwise = isBlank ? otherwise?.withoutText() : otherwise
  }
}

extension Parser {
  mutating func ifTag(_ chunk: Chunk, isNegated: Bool) -> Node {
    let name = isNegated ? "unless" : "if"
    var branches: [IfTag.Branch] = []
    var otherwise: Block?
    var part: Chunk = chunk
    while true {
      let isElse = part.tagName == "else"
      let condition = isElse ? nil : condition(part)
      let (body, end) = body(of: name, chunk, until: ["elsif", "else", "end\(name)"])
      if let condition, otherwise == nil {
        let isNegated = isNegated && branches.isEmpty
        branches.append(IfTag.Branch(condition: condition, isNegated: isNegated, body: body))
      } else if otherwise == nil {
        otherwise = body
      }
      guard let end, end.tagName != "end\(name)" else { break }
      part = end
    }
    return .if(IfTag(branches, otherwise: otherwise))
  }

  private func condition(_ chunk: Chunk) -> Condition {
    markup(chunk, or: .value(.literal(.null))) { (parser) throws(SyntaxError) -> Condition in
      let condition = try parser.condition()
      try parser.expectEnd("an operator or the end of the tag")
      return condition
    }
  }
}

extension Renderer {
  mutating func render(_ tag: IfTag) throws(RenderFailure) {
    for branch in tag.branches where try evaluate(branch.condition) != branch.isNegated {
      return try render(branch.body)
    }
    if let otherwise = tag.otherwise { try render(otherwise) }
  }

  mutating func evaluate(_ condition: Condition) throws(RenderFailure) -> Bool {
    switch condition {
    case .value(let expression): return try evaluate(expression).isTruthy
    case .comparison(let comparison): return try evaluate(comparison)
    case .and(let left, let right):
      guard try evaluate(left) else { return false }
      return try evaluate(right)
    case .or(let left, let right):
      if try evaluate(left) { return true }
      return try evaluate(right)
    }
  }

  private mutating func evaluate(_ comparison: Comparison) throws(RenderFailure) -> Bool {
    let left = try evaluate(comparison.left)
    let right = try evaluate(comparison.right)
    switch comparison.operation {
    case .equal: return left.equals(right)
    case .notEqual: return !left.equals(right)
    case .contains: return left.contains(right)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: break
    }
    let order: ValueOrder
    do throws(FilterError) {
      order = try left.order(to: right)
    } catch {
      throw RenderFailure(.comparison(error.reason), at: comparison.position)
    }
    switch (comparison.operation, order) {
    case (_, .none): return false
    case (.less, .less), (.greater, .greater): return true
    case (.lessOrEqual, .less), (.lessOrEqual, .equal): return true
    case (.greaterOrEqual, .greater), (.greaterOrEqual, .equal): return true
    default: return false
    }
  }
}

extension Checker {
  mutating func check(_ tag: IfTag) {
    let start = scope
    var ends: [CheckScope] = []
    for branch in tag.branches {
      scope = start
      check(branch.condition)
      check(branch.body)
      ends.append(scope)
    }
    scope = start
    if let otherwise = tag.otherwise { check(otherwise) }
    for end in ends { scope.merge(end) }
  }

  mutating func check(_ condition: Condition) {
    switch condition {
    case .value(let expression): _ = type(of: expression)
    case .comparison(let comparison):
      _ = type(of: comparison.left)
      _ = type(of: comparison.right)
    case .and(let left, let right), .or(let left, let right):
      check(left)
      check(right)
    }
  }
}
