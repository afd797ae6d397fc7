extension Renderer {
  mutating func evaluate(_ expression: FilteredExpression) throws(RenderFailure) -> Value {
    var value = try evaluate(expression.base)
    guard !expression.filters.isEmpty else { return value }
    for call in expression.filters { value = try apply(call, to: value) }
    return value
  }

  private mutating func apply(
    _ call: FilterCall, to value: Value
  ) throws(RenderFailure) -> Value {
    call.isConstant
      ? try apply(call, to: value, call.literals)
      : try apply(call, to: value, try evaluateArguments(of: call))
  }

  private func apply(
    _ call: FilterCall, to value: Value, _ arguments: FilterArguments
  ) throws(RenderFailure) -> Value {
    let result: Value
    do throws(FilterError) {
      result = try call.filter.body(value, arguments, context)
    } catch {
      let fault: RenderFault =
        if let limit = error.limit {
          .tooLargeValue(filter: call.filter.name, limit: limit)
        } else {
          .filter(call.filter.name, reason: error.reason)
        }
      throw RenderFailure(fault, at: call.position)
    }
    if let limit = context.limits.exceeded(by: result) {
      throw RenderFailure(.tooLargeValue(filter: call.filter.name, limit: limit), at: call.position)
    }
    return result
  }

  private mutating func evaluateArguments(
    of call: FilterCall
  ) throws(RenderFailure) -> FilterArguments {
    var positional: [Value] = []
    for argument in call.arguments { positional.append(try evaluate(argument.expression)) }
    var keywords: [(name: String, value: Value)] = []
    for (name, argument) in call.keywords {
      keywords.append((name, try evaluate(argument.expression)))
    }
    return FilterArguments(positional, keywords: keywords)
  }

  mutating func evaluate(_ expression: Expression) throws(RenderFailure) -> Value {
    switch expression {
    case .literal(let value): return value
    case .variable(let variable): return rootValue(variable.name)
    case .path(let path): return try evaluate(path)
    case .loop(let loop):
      guard loops.isEmpty else {
        guard loop.depth < loops.count else { return .null }
        let state = loops[loops.count - 1 - loop.depth]
        return loop.depth > 0 && state.isOfPartial ? .null : state[loop.property]
      }
      return try evaluate(loop.fallback)
    case .range(let range):
      return .range(
        lower: try evaluate(range.lower).leadingInteger,
        upper: try evaluate(range.upper).leadingInteger)
    }
  }

  private func rootValue(_ name: NameID) -> Value {
    name == template.forLoopName && !loops.isEmpty ? loopValue(loops.count - 1) : frame[name]
  }

  /// `forloop` as a value of its own, for templates that keep it.
  private func loopValue(_ index: Int) -> Value {
    let loop = loops[index]
    var pairs = LoopProperty.allCases.map { ($0.rawValue, loop[$0]) }
    let hasParent = index > 0 && !loops[index - 1].isOfPartial
    pairs.append(("parentloop", hasParent ? loopValue(index - 1) : .null))
    return .map(ValueMap(pairs))
  }

  private mutating func evaluate(_ path: Path) throws(RenderFailure) -> Value {
    if let (variable, name) = path.field, variable != template.forLoopName {
      return frame.field(name, of: variable, site: path.site, &hints)
    }
    var value: Value
    switch path.root {
    case .name(let name): value = rootValue(name)
    case .computed(let expression):
      guard let name = try evaluate(expression).asText else { return .null }
      value =
        template.names.id(of: name).map(rootValue)
        ?? (isIsolated ? .null : root.member(name) ?? .null)
    }
    for key in path.keys {
      switch key {
      case .name(let name, _): value = value.member(name) ?? value.property(name)
      case .quoted(let name, _): value = value.member(name) ?? .null
      case .index(let index, _): value = value.element(index)
      case .computed(let expression, _):
        let key = try evaluate(expression)
        if case .integer(let index) = key {
          value = value.element(index)
        } else {
          value = key.asText.flatMap { value.member($0) } ?? .null
        }
      }
    }
    return value
  }
}

extension RenderLimits {
  /// The limit that a computed value exceeds, if it does.
  fileprivate func exceeded(by value: Value) -> Int? {
    switch value {
    case .string(let text): text.utf8.count > outputBytes ? outputBytes : nil
    case .located(let text, _): text.utf8.count > outputBytes ? outputBytes : nil
    case .array(let elements): elements.count > iterations ? iterations : nil
    default: nil
    }
  }
}
