/// Lists. What isn't a list counts as one of a single element, nil as an empty one; lists within
/// the list are flattened.
extension Filter {
  static let listFilters: [Filter] = [
    Filter("compact", [Parameter("field", .fieldName, isRequired: false)], result: .list) {
      (input, arguments, context) throws(FilterError) in
      let elements = try input.elements(context.limits)
      guard let field = arguments.field else { return .array(elements.filter { !$0.isNull }) }
      guard elements.allSatisfy(\.isSelectable) else { return .null }
      return .array(
        try elements.keeping { (element) throws(FilterError) in
          try !element.selecting(field).isNull
        })
    },
    Filter("concat", [Parameter("list", .list)], result: .joinedLists) {
      (input, arguments, context) throws(FilterError) in
      guard case .array(let other)? = arguments[0] else {
        throw FilterError("it joins lists, found \(arguments[0]?.typeName ?? "nil")")
      }
      return .array(try input.elements(context.limits) + other)
    },
    Filter("first", result: .element) { input, _, _ in
      input.asText == nil ? input.property("first") : .null
    },
    Filter(
      "join", input: .textList, [Parameter("separator", .text, isRequired: false)],
      result: .type(.string)
    ) {
      (input, arguments, context) throws(FilterError) in
      .string(
        try joined(
          try input.elements(context.limits), separator: arguments[0]?.text ?? " ",
          limit: context.limits.outputBytes))
    },
    Filter("last", result: .element) { input, _, _ in
      input.asText == nil ? input.property("last") : .null
    },
    Filter("map", [Parameter("field", .fieldName)], result: .fieldOfElements) {
      (input, arguments, context) throws(FilterError) in
      let field = arguments[0] ?? .null
      return .array(
        try input.elements(context.limits).map { (element) throws(FilterError) in
          try element.selecting(field)
        })
    },
    Filter("reverse", result: .list) { (input, _, context) throws(FilterError) in
      .array(try input.elements(context.limits).reversed())
    },
    Filter("size", result: .type(.integer)) { input, _, _ in .integer(input.size ?? 0) },
    Filter("sum", [Parameter("field", .fieldName, isRequired: false)], result: .type(.any)) {
      (input, arguments, context) throws(FilterError) in
      var elements = try input.elements(context.limits)
      if let field = arguments.field {
        elements = try elements.map { (element) throws(FilterError) in
          try element.selecting(field)
        }
        elements = try Value.array(elements).elements(context.limits)
      }
      var sum = Number.integer(0)
      for element in elements { sum = try sum.plus(Number(element)) }
      return sum.value
    },
    Filter("uniq", [Parameter("field", .fieldName, isRequired: false)], result: .list) {
      (input, arguments, context) throws(FilterError) in
      let elements = try input.elements(context.limits)
      let field = arguments.field
      guard field == nil || elements.allSatisfy(\.isSelectable) else { return .null }
      return .array(try unique(elements, by: field))
    },
  ]

  private static func joined(
    _ elements: [Value], separator: String, limit: Int
  ) throws(FilterError) -> String {
    if elements.count == 1 { return elements[0].text }
    var result = ""
    for (index, element) in elements.enumerated() {
      if index > 0 { result += separator }
      result += element.text
      guard result.utf8.count <= limit else { throw FilterError(exceeding: limit) }
    }
    return result
  }

  private static func unique(
    _ elements: [Value], by field: Value?
  ) throws(FilterError) -> [Value] {
    var seen: Set<String> = []
    var result: [Value] = []
    for element in elements {
      let key = if let field { try element.selecting(field) } else { element }
      if seen.insert(key.inspected).inserted { result.append(element) }
    }
    return result
  }
}

extension FilterArguments {
  /// The first argument where it names a field; nil for nil too.
  var field: Value? {
    guard let field = self[0], !field.isNull else { return nil }
    return field
  }
}

extension Value {
  /// The elements that list filters go through.
  func elements(_ limits: RenderLimits) throws(FilterError) -> [Value] {
    switch self {
    case .null: return []
    case .array(let elements):
      guard elements.contains(where: { if case .array = $0 { true } else { false } }) else {
        return elements
      }
      var flat: [Value] = []
      for element in elements {
        if case .array = element {
          flat += try element.elements(limits)
        } else {
          flat.append(element)
        }
        guard flat.count <= limits.iterations else {
          throw FilterError(exceeding: limits.iterations)
        }
      }
      return flat
    case .range(let lower, let upper):
      guard Value.count(lower: lower, upper: upper) <= limits.iterations else {
        throw FilterError(exceeding: limits.iterations)
      }
      return lower <= upper ? (lower...upper).map { .integer($0) } : []
    default: return [self]
    }
  }

  /// Whether fields can be selected of it; where not, filters that want one yield nil.
  var isSelectable: Bool {
    switch self {
    case .null, .boolean, .decimal, .range, .blank, .empty: false
    default: true
    }
  }

  /// What Ruby's `element[key]` yields: a field, for a text its part, for an integer its bit.
  func selecting(_ key: Value) throws(FilterError) -> Value {
    try selection(key) ?? .null
  }

  /// The same; nil for values of which nothing can be selected, such as nil.
  func selection(_ key: Value) throws(FilterError) -> Value? {
    switch self {
    case .map, .object: return key.asText.flatMap { member($0) } ?? .null
    case .opaque(let value):
      if let name = key.asText, let field = value.field(name) { return field }
      return try part(of: value.plainText, key)
    case .string(let text), .located(let text, _): return try part(of: text, key)
    case .captured(let captured): return try part(of: captured.plainText, key)
    case .integer(let number):
      guard case .integer(let bit) = key else { throw propertyError(key) }
      return .integer(bit < 0 ? 0 : number >> min(bit, 63) & 1)
    default: return nil
    }
  }

  private func part(of text: String, _ key: Value) throws(FilterError) -> Value {
    if case .integer(let index) = key {
      let scalars = Array(text.unicodeScalars)
      let index = index < 0 ? scalars.count + max(index, -scalars.count - 1) : index
      return scalars.indices.contains(index) ? .string(String(scalars[index])) : .null
    }
    guard let part = key.asText else { throw propertyError(key) }
    return text.containsBytes(of: part) ? .string(part) : .null
  }

  private func propertyError(_ key: Value) -> FilterError {
    FilterError("\(typeName) has no field \(key.inspected)")
  }
}

extension [Value] {
  /// `filter` with an error of its own type.
  func keeping(_ isKept: (Value) throws(FilterError) -> Bool) throws(FilterError) -> [Value] {
    var kept: [Value] = []
    for element in self where try isKept(element) { kept.append(element) }
    return kept
  }
}
