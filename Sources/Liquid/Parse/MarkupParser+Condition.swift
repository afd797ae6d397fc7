extension MarkupParser {
  /// `a == b and c or d`: no precedence, to the right.
  mutating func condition() throws(SyntaxError) -> Condition {
    var terms = [try term()]
    var joins: [Bool] = []
    while true {
      if accept(word: "and") {
        joins.append(true)
      } else if accept(word: "or") {
        joins.append(false)
      } else {
        break
      }
      guard terms.count < loader.limits.terms else {
        throw fail(.tooManyTerms(limit: loader.limits.terms))
      }
      terms.append(try term())
    }
    guard var condition = terms.popLast() else { throw failure(expected: "a condition") }
    for (term, isAnd) in zip(terms, joins).reversed() {
      condition = isAnd ? .and(term, condition) : .or(term, condition)
    }
    return condition
  }

  private mutating func term() throws(SyntaxError) -> Condition {
    let left = try expression()
    if token.kind == .symbol("=") { throw fail(.singleEqualSign) }
    guard case .comparison(let operation) = token.kind else { return .value(left) }
    let position = position(of: token)
    advance()
    let right = try expression()
    return .comparison(Comparison(left, operation, right, position: position))
  }
}
