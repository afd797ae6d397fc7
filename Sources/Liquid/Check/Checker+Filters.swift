extension Checker {
  /// Checks a filter's input and arguments; the type of its result.
  mutating func type(of call: FilterCall, input: TemplateType) -> TemplateType {
    let filter = call.filter
    if case .opaque(let opaque) = input, !opaque.isText {
      if filter.name != "default" {
        let fault = CheckFault.filtersWhole(filter: filter.name, found: input.name)
        report(fault, at: call.position)
      }
    } else if !filter.input.allows(input) {
      let fault = CheckFault.inputKind(
        filter: filter.name, found: input.name, expected: filter.input.rawValue)
      report(fault, at: call.position)
    }
    var arguments: [TemplateType] = []
    for (index, argument) in call.arguments.enumerated() {
      let type = type(of: argument.expression)
      arguments.append(type)
      guard index < filter.parameters.count else { continue }
      check(type, of: argument, for: filter.parameters[index], in: filter)
    }
    for (name, argument) in call.keywords {
      let type = type(of: argument.expression)
      if let parameter = filter.keywords.first(where: { $0.name == name }) {
        check(type, of: argument, for: parameter, in: filter)
      }
    }
    let field = fieldType(call, input: input)
    return result(of: filter, input: input, argument: arguments.first, field: field)
  }

  private mutating func check(
    _ type: TemplateType, of argument: FilterCall.Argument, for parameter: Filter.Parameter,
    in filter: Filter
  ) {
    let isNumeral = argument.expression.literal?.asText.map { Number(numeral: $0) != nil } ?? true
    let isAllowed = parameter.kind == .number ? isNumeral : true
    guard !isAllowed || !parameter.kind.allows(type) else { return }
    let fault = CheckFault.argumentKind(
      filter: filter.name, argument: parameter.name, found: type.name,
      expected: parameter.kind.rawValue)
    report(fault, at: argument.position)
  }

  /// The type of the field that the first argument names in the input's elements.
  private mutating func fieldType(_ call: FilterCall, input: TemplateType) -> TemplateType? {
    guard call.filter.parameters.first?.kind == .fieldName, let argument = call.arguments.first,
      let name = argument.expression.literal?.asText
    else { return nil }
    let element: TemplateType
    if case .array(let type) = input { element = type } else { element = input }
    switch element {
    case .object, .opaque: break
    default: return .any
    }
    return field(name, of: element, at: argument.position, allowsProperties: false)
  }

  private func result(
    of filter: Filter, input: TemplateType, argument: TemplateType?, field: TemplateType?
  ) -> TemplateType {
    var element = TemplateType.any
    if case .array(let type) = input { element = type }
    switch filter.result {
    case .type(let type): return type
    case .input: return input
    case .list:
      if case .array = input { return input }
      return .array(of: input)
    case .element: return element
    case .fieldOfElements: return .array(of: field ?? .any)
    case .inputOrArgument: return argument.map { input.merged(with: $0) } ?? input
    case .joinedLists:
      if case .array(let other)? = argument { return .array(of: element.merged(with: other)) }
      return .array(of: .any)
    }
  }
}

extension Filter.Kind {
  /// Whether a value of the type can stand here. Text is what any value that prints has.
  fileprivate func allows(_ type: TemplateType) -> Bool {
    switch (self, type) {
    case (.any, _), (_, .any): true
    case (.text, .array), (.text, .object): false
    case (.text, _): true
    case (.number, .integer), (.number, .decimal), (.number, .string), (.number, .opaque): true
    case (.number, _): false
    case (.boolean, .boolean): true
    case (.boolean, _): false
    case (.list, .array), (.list, .object): true
    case (.list, _): false
    case (.textList, .array(.object)), (.textList, .object): false
    case (.textList, _): true
    case (.fieldName, .string): true
    case (.fieldName, _): false
    }
  }
}
