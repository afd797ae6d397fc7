import Diagnostics

extension Checker {
  mutating func type(of expression: FilteredExpression) -> TemplateType {
    var result = type(of: expression.base)
    for call in expression.filters { result = type(of: call, input: result) }
    return result
  }

  mutating func type(of expression: Expression) -> TemplateType {
    switch expression {
    case .literal(let value): return type(of: value)
    case .variable(let variable): return type(of: variable.name, at: variable.position)
    case .path(let path): return type(of: path)
    case .loop(let loop): return type(of: loop)
    case .range(let range):
      _ = type(of: range.lower)
      _ = type(of: range.upper)
      return .array(of: .integer)
    }
  }

  private func type(of literal: Value) -> TemplateType {
    switch literal {
    case .boolean: .boolean
    case .integer: .integer
    case .decimal: .decimal
    case .string: .string
    case .range: .array(of: .integer)
    default: .any
    }
  }

  private mutating func type(of loop: LoopPath) -> TemplateType {
    guard loopDepth > 0 || !partialName.isEmpty else { return type(of: loop.fallback) }
    switch loop.property {
    case .name: return .string
    case .first, .last: return .boolean
    default: return .integer
    }
  }

  private mutating func type(of path: Path) -> TemplateType {
    var result: TemplateType
    switch path.root {
    case .name(let name): result = type(of: name, at: path.position)
    case .computed(let expression):
      _ = type(of: expression)
      result = .any
    }
    for key in path.keys { result = type(of: key, in: result) }
    return result
  }

  private mutating func type(of name: NameID, at position: Position) -> TemplateType {
    if let type = scope[name] { return type }
    let text = template.names.name(of: name)
    if let field = scope.schema?[text] { return type(of: field, at: position) }
    if name == template.forLoopName, loopDepth > 0 || !partialName.isEmpty {
      return .object(.forLoop)
    }
    if isAssignedSomewhere(name) { return .any }
    let known = (scope.schema?.available ?? []) + scope.names(in: template.names)
    let nearest = nearest(to: text, in: known)
    if scope.schema == nil {
      report(.unknownInPartial(text, partial: partialName, nearest: nearest), at: position)
    } else {
      report(.unknownVariable(text, nearest: nearest, known: known), at: position)
    }
    return .any
  }

  /// The type of a field, which must be one that this template may use.
  private mutating func type(
    of field: ObjectType.Field, at position: Position
  ) -> TemplateType {
    guard let reason = field.unavailable else { return field.type }
    report(.unavailable(field.name, reason: reason), at: position)
    return .any
  }

  private mutating func type(of key: Path.Key, in container: TemplateType) -> TemplateType {
    switch key {
    case .name(let name, let position):
      return field(name, of: container, at: position, allowsProperties: true)
    case .quoted(let name, let position):
      return field(name, of: container, at: position, allowsProperties: false)
    case .index:
      if case .array(let element) = container { return element }
      return .any
    case .computed(let expression, _):
      let key = type(of: expression)
      if case .array(let element) = container, key == .integer || key == .any { return element }
      return .any
    }
  }

  /// The type of a field by name, `size`, `first` and `last` included.
  mutating func field(
    _ name: String, of container: TemplateType, at position: Position, allowsProperties: Bool
  ) -> TemplateType {
    let fields: [ObjectType.Field]
    switch container {
    case .any: return .any
    case .object(let type): fields = type.fields
    case .opaque(let type): fields = type.fields
    default: fields = []
    }
    if let field = fields.first(where: { $0.name == name }) {
      return type(of: field, at: position)
    }
    if allowsProperties, let type = property(name, of: container) { return type }
    if fields.isEmpty {
      report(.noFields(name, of: container.name), at: position)
    } else {
      let known = fields.filter { $0.unavailable == nil }.map(\.name)
      let nearest = nearest(to: name, in: known)
      let fault = CheckFault.unknownField(
        name, of: container.name, nearest: nearest, known: known)
      report(fault, at: position)
    }
    return .any
  }

  private func property(_ name: String, of container: TemplateType) -> TemplateType? {
    if case .opaque(let opaque) = container, !opaque.isText { return nil }
    return switch (name, container) {
    case ("size", .array), ("size", .string), ("size", .object), ("size", .opaque): .integer
    case ("first", .array(let element)), ("last", .array(let element)): element
    case ("first", .object): .array(of: .any)
    default: nil
    }
  }
}

extension ObjectType {
  /// The names that a template may use.
  var available: [String] { fields.filter { $0.unavailable == nil }.map(\.name) }

  /// What `forloop` is.
  static let forLoop = ObjectType(
    "forloop",
    [
      Field("name", .string), Field("length", .integer), Field("index", .integer),
      Field("index0", .integer), Field("rindex", .integer), Field("rindex0", .integer),
      Field("first", .boolean), Field("last", .boolean), Field("parentloop", .any),
    ])

  /// What `tablerowloop` is.
  static let tableRowLoop = ObjectType(
    "tablerowloop",
    [
      Field("length", .integer), Field("index", .integer), Field("index0", .integer),
      Field("rindex", .integer), Field("rindex0", .integer), Field("first", .boolean),
      Field("last", .boolean), Field("row", .integer), Field("col", .integer),
      Field("col0", .integer), Field("col_first", .boolean), Field("col_last", .boolean),
    ])
}
