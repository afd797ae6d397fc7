/// What `if`, `elsif` and `unless` decide by.
indirect enum Condition: Sendable {
  case value(Expression)
  case comparison(Comparison)
  /// `and` and `or` have no precedence and associate to the right.
  case and(Condition, Condition)
  case or(Condition, Condition)
}

/// `left == right`
final class Comparison: Sendable {
  enum Operator: String, Sendable {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case contains
  }

  let left: Expression
  let operation: Operator
  let right: Expression
  let position: Position

  init(_ left: Expression, _ operation: Operator, _ right: Expression, position: Position) {
    self.left = left
    self.operation = operation
    self.right = right
    self.position = position
  }
}
