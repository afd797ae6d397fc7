/// Elements by a field: by its value where one is given, else by whether it is true.
extension Filter {
  static let selectingFilters: [Filter] = [
    selecting("find", result: .element, ifEmpty: .null) { elements, isMatch throws(FilterError) in
      for element in elements where try isMatch(element) { return element }
      return .null
    },
    selecting("find_index", result: .type(.integer), ifEmpty: .null) {
      elements, isMatch throws(FilterError) in
      for (index, element) in elements.enumerated() where try isMatch(element) {
        return .integer(index)
      }
      return .null
    },
    selecting("has", result: .type(.boolean), ifEmpty: .boolean(false)) {
      elements, isMatch throws(FilterError) in
      for element in elements where try isMatch(element) { return .boolean(true) }
      return .boolean(false)
    },
    selecting("reject", result: .list, ifEmpty: .array([])) {
      elements, isMatch throws(FilterError) in
      .array(try elements.keeping { (element) throws(FilterError) in try !isMatch(element) })
    },
    selecting("where", result: .list, ifEmpty: .array([])) {
      elements, isMatch throws(FilterError) in
      .array(try elements.keeping { (element) throws(FilterError) in try isMatch(element) })
    },
  ]

  private typealias Match = (Value) throws(FilterError) -> Bool

  private static func selecting(
    _ name: String, result: Result, ifEmpty: Value,
    _ select: @escaping @Sendable ([Value], Match) throws(FilterError) -> Value
  ) -> Filter {
    let parameters = [Parameter("field", .fieldName), Parameter("value", .any, isRequired: false)]
    return Filter(name, parameters, result: result) {
      (input, arguments, context) throws(FilterError) in
      let elements = try input.elements(context.limits)
      guard !elements.isEmpty else { return ifEmpty }
      let field = arguments[0] ?? .null
      var hasFailed = false
      let selected = try select(elements) { (element) throws(FilterError) in
        guard !hasFailed, let value = try element.selection(field) else {
          hasFailed = true
          return false
        }
        guard let wanted = arguments[1], !wanted.isNull else { return value.isTruthy }
        return value.equals(wanted)
      }
      // Liquid yields nil as soon as it meets an element that has no fields at all.
      return hasFailed ? .null : selected
    }
  }
}
