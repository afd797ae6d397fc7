extension Renderer {
  /// `render`: the partial sees its arguments alone, and what it sets or counts stays in it.
  mutating func renderIsolated(_ tag: PartialTag) throws(RenderFailure) {
    guard case .unit(let unit) = tag.target else { return }
    var inner = Frame(count: template.names.names.count)
    for (name, argument) in tag.arguments {
      inner.assign(try evaluate(argument.expression), to: name)
    }
    let items = try boundItems(tag)
    let outer = (frame, registers, loops, isIsolated)
    isIsolated = true
    defer { (frame, registers, loops, isIsolated) = outer }
    loops = []
    switch items {
    case nil: try render(unit, in: inner, at: tag.position)
    case .one(let value)?:
      if let bound = tag.bound, !value.isNull { inner.assign(value, to: bound) }
      try render(unit, in: inner, at: tag.position)
    case .each(let items)?:
      guard items.count > 0 else { return }
      loops = [
        LoopState(name: template.units[unit].name, length: items.count, isOfPartial: true)
      ]
      for index in 0..<items.count {
        if let bound = tag.bound { inner.assign(items[index], to: bound) }
        loops[0].index = index
        try countIteration(at: tag.position)
        try render(unit, in: inner, at: tag.position)
      }
    }
  }

  private enum Bound {
    case one(Value)
    case each(LoopItems)
  }

  private mutating func boundItems(_ tag: PartialTag) throws(RenderFailure) -> Bound? {
    switch tag.binding {
    case nil: return nil
    case .with(let expression): return .one(try evaluate(expression))
    case .each(let expression):
      let value = try evaluate(expression)
      switch value {
      case .array, .range, .map, .object: return .each(LoopItems(value, offset: 0, limit: nil))
      default: return .one(value)
      }
    }
  }

  private mutating func render(
    _ unit: Int, in inner: Frame, at position: Position
  ) throws(RenderFailure) {
    frame = inner
    registers = Registers()
    try renderUnit(unit, at: position)
    interrupt = nil
  }

  /// `include`: the partial shares the variables of its caller.
  mutating func include(_ tag: PartialTag) throws(RenderFailure) {
    guard !isIsolated else { throw RenderFailure(.isolatedInclude, at: tag.position) }
    let (unit, bound) = try includeTarget(tag)
    let value = try includedValue(tag, bound: bound)
    var values: [(NameID, Value)] = []
    for (name, argument) in tag.arguments {
      values.append((name, try evaluate(argument.expression)))
    }
    let outer = bound.map { frame.bind($0) }
    var saved: [(NameID, Frame.Saved)] = []
    for (name, value) in values {
      saved.append((name, frame.bind(name)))
      frame.rebind(name, to: value)
    }
    defer {
      for (name, saved) in saved.reversed() { frame.unbind(name, restoring: saved) }
      if let bound, let outer { frame.unbind(bound, restoring: outer) }
    }
    guard let value, let bound else { return try renderUnit(unit, at: tag.position) }
    guard case .array(let elements) = value else {
      frame.rebind(bound, to: value)
      return try renderUnit(unit, at: tag.position)
    }
    for element in elements {
      frame.rebind(bound, to: element)
      try countIteration(at: tag.position)
      try renderUnit(unit, at: tag.position)
      if interrupt != nil { return }
    }
  }

  private mutating func includeTarget(_ tag: PartialTag) throws(RenderFailure) -> (Int, NameID?) {
    switch tag.target {
    case .unit(let unit): return (unit, tag.bound)
    case .computed(let expression):
      let value = try evaluate(expression)
      guard let name = value.asText, let unit = template.unitIDs[name], unit > 0 else {
        throw RenderFailure(.unknownPartial(value.text), at: tag.position)
      }
      let alias = name.split(separator: "/").last.flatMap { template.names.id(of: String($0)) }
      return (unit, tag.bound ?? alias)
    }
  }

  /// What the partial's own variable is set to: without `with`, the variable of that name.
  private mutating func includedValue(
    _ tag: PartialTag, bound: NameID?
  ) throws(RenderFailure) -> Value? {
    switch tag.binding {
    case .with(let expression), .each(let expression): try evaluate(expression)
    case nil: bound.map { frame[$0] }
    }
  }
}

extension Checker {
  mutating func checkIsolated(_ tag: PartialTag) {
    var inner = CheckScope(schema: nil)
    for (name, argument) in tag.arguments {
      inner.assign(type(of: argument.expression), to: name)
    }
    if let bound = tag.bound, let type = boundType(tag) { inner.assign(type, to: bound) }
    guard case .unit(let unit) = tag.target else { return }
    checkUnit(unit, in: &inner, isInclude: false, at: tag.position)
    reportUnusedArguments(of: tag, unit: unit)
  }

  mutating func checkInclude(_ tag: PartialTag) {
    var saved: [(NameID, CheckScope.Saved)] = []
    if tag.binding != nil, let bound = tag.bound, let type = boundType(tag) {
      saved.append((bound, scope.bind(type, to: bound)))
    }
    for (name, argument) in tag.arguments {
      saved.append((name, scope.bind(type(of: argument.expression), to: name)))
    }
    switch tag.target {
    case .unit(let unit):
      var shared = scope
      checkUnit(unit, in: &shared, isInclude: true, at: tag.position)
      scope = shared
    case .computed(let name):
      _ = type(of: name)
      report(.computedPartial, at: tag.position)
    }
    for (name, saved) in saved.reversed() { scope.unbind(name, restoring: saved) }
  }

  private mutating func boundType(_ tag: PartialTag) -> TemplateType? {
    switch tag.binding {
    case nil: return nil
    case .with(let expression): return type(of: expression)
    case .each(let expression):
      let type = type(of: expression)
      if case .array(let element) = type { return element }
      return .any
    }
  }

  private mutating func reportUnusedArguments(of tag: PartialTag, unit: Int) {
    for (name, argument) in tag.arguments where !template.mayRead(name, from: unit) {
      let partial = template.units[unit].name
      report(
        .unusedArgument(template.names.name(of: name), partial: partial), at: argument.position)
    }
  }
}
