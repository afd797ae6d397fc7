/// Order; equal elements keep theirs, nil comes last.
extension Filter {
  static let sortingFilters: [Filter] = [
    sorting("sort") { (left, right) throws(FilterError) in
      switch (left.isNull, right.isNull) {
      case (true, _): return false
      case (false, true): return true
      case (false, false): break
      }
      switch try left.order(to: right) {
      case .less: return true
      case .equal, .greater: return false
      case .none:
        guard left.equals(right) else {
          throw FilterError("can't order \(left.typeName) and \(right.typeName)")
        }
        return false
      }
    },
    sorting("sort_natural") { left, right in
      guard !left.isNull, !right.isNull else { return !left.isNull }
      return left.text.asciiLowercased.precedes(right.text.asciiLowercased)
    },
  ]

  private static func sorting(
    _ name: String, _ isBefore: @escaping @Sendable (Value, Value) throws(FilterError) -> Bool
  ) -> Filter {
    Filter(name, [Parameter("field", .fieldName, isRequired: false)], result: .list) {
      (input, arguments, context) throws(FilterError) in
      let elements = try input.elements(context.limits)
      let field = arguments.field
      guard field == nil || elements.allSatisfy(\.isSelectable) else { return .null }
      var keyed: [(element: Value, key: Value)] = []
      for element in elements {
        let key = if let field { try element.selecting(field) } else { element }
        keyed.append((element, key))
      }
      return .array(try sorted(keyed[...], isBefore).map(\.element))
    }
  }

  /// Merge sort: stable, and the order may fail.
  private static func sorted(
    _ elements: ArraySlice<(element: Value, key: Value)>,
    _ isBefore: (Value, Value) throws(FilterError) -> Bool
  ) throws(FilterError) -> ArraySlice<(element: Value, key: Value)> {
    guard elements.count > 1 else { return elements }
    let middle = elements.startIndex + elements.count / 2
    var left = try sorted(elements[..<middle], isBefore)
    var right = try sorted(elements[middle...], isBefore)
    var merged: [(element: Value, key: Value)] = []
    merged.reserveCapacity(elements.count)
    while let a = left.first, let b = right.first {
      if try isBefore(b.key, a.key) {
        merged.append(b)
        right = right.dropFirst()
      } else {
        merged.append(a)
        left = left.dropFirst()
      }
    }
    return merged[...] + left + right
  }
}

extension String {
  /// ASCII capitals made small, everything else as it is.
  fileprivate var asciiLowercased: String {
    String(
      decoding: utf8.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 },
      as: UTF8.self)
  }
}
