/// What yields a value: `"text"`, `12`, `account.name`, `(1..3)`.
enum Expression: Sendable {
  case literal(Value)
  case variable(Variable)
  case path(Path)
  case loop(LoopPath)
  case range(RangeExpression)
}

/// A variable alone: `account`.
struct Variable: Sendable {
  let name: NameID
  let position: Position
}

/// A variable followed by keys: `account.name`, `list[0].title`, `["first name"]`.
final class Path: Sendable {
  enum Root: Sendable {
    case name(NameID)
    /// `[expression]` at the start: the variable whose name the expression yields.
    case computed(Expression)
  }

  enum Key: Sendable {
    /// `.name`; `first`, `last` and `size` are computed where there is no such field.
    case name(String, Position)
    /// `["name"]`
    case quoted(String, Position)
    /// `[0]`
    case index(Int, Position)
    /// `[expression]`
    case computed(Expression, Position)
  }

  let root: Root
  let keys: [Key]
  let position: Position
  /// Its number among the template's paths.
  let site: Int
  /// The two names of `variable.field`, the path that templates use most.
  let field: (variable: NameID, name: String)?

  init(root: Root, keys: [Key], position: Position, site: Int) {
    self.root = root
    self.keys = keys
    self.position = position
    self.site = site
    if case .name(let variable) = root, keys.count == 1, case .name(let name, _) = keys[0] {
      field = (variable, name)
    } else {
      field = nil
    }
  }
}

/// `forloop.index` and the like: read from the loop itself, without an object in between.
final class LoopPath: Sendable {
  /// How many loops outward: one for each `parentloop`.
  let depth: Int
  let property: LoopProperty
  /// The same as an ordinary path, for use outside every loop.
  let fallback: Path

  init(depth: Int, property: LoopProperty, fallback: Path) {
    self.depth = depth
    self.property = property
    self.fallback = fallback
  }
}

/// What `forloop` knows.
enum LoopProperty: String, CaseIterable, Sendable {
  case name, length, index, index0, rindex, rindex0, first, last
}

/// `(lower..upper)`
final class RangeExpression: Sendable {
  let lower: Expression
  let upper: Expression
  let position: Position

  init(lower: Expression, upper: Expression, position: Position) {
    self.lower = lower
    self.upper = upper
    self.position = position
  }
}

extension Expression {
  /// Where it stands; nil for a literal.
  var position: Position? {
    switch self {
    case .literal: nil
    case .variable(let variable): variable.position
    case .path(let path): path.position
    case .loop(let loop): loop.fallback.position
    case .range(let range): range.position
    }
  }

  var literal: Value? {
    if case .literal(let value) = self { value } else { nil }
  }
}

/// An expression and the filters it goes through.
struct FilteredExpression: Sendable {
  let base: Expression
  let filters: [FilterCall]
  let position: Position
}

/// `| name: argument, key: argument`
final class FilterCall: Sendable {
  let filter: Filter
  let position: Position
  let arguments: [Argument]
  let keywords: [(name: String, argument: Argument)]
  /// Whether all its arguments are literals.
  let isConstant: Bool
  /// The literals among its arguments.
  let literals: FilterArguments

  struct Argument: Sendable {
    let expression: Expression
    let position: Position
  }

  init(
    _ filter: Filter, position: Position, arguments: [Argument],
    keywords: [(name: String, argument: Argument)]
  ) {
    self.filter = filter
    self.position = position
    self.arguments = arguments
    self.keywords = keywords
    let values = arguments.compactMap(\.expression.literal)
    let keyed = keywords.compactMap { keyword in
      keyword.argument.expression.literal.map { (keyword.name, $0) }
    }
    isConstant = values.count == arguments.count && keyed.count == keywords.count
    literals = FilterArguments(values, keywords: keyed)
  }
}
