/// How one value stands to another.
enum ValueOrder {
  case less, equal, greater
  /// Not comparable: every comparison is false.
  case none
}

extension Value {
  /// `==`
  func equals(_ other: Value) -> Bool {
    switch (self, other) {
    case (.blank, .blank), (.empty, .empty), (.blank, .empty), (.empty, .blank): return false
    case (.blank, let value), (let value, .blank): return value.isBlank
    case (.empty, let value), (let value, .empty): return value.isEmpty
    case (.null, .null): return true
    case (.boolean(let left), .boolean(let right)): return left == right
    case (.integer(let left), .integer(let right)): return left == right
    case (.string(let left), .string(let right)): return left.sameScalars(as: right)
    case (.array(let left), .array(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.equals($1) }
    case (.range(let a, let b), .range(let c, let d)): return a == c && b == d
    case (.map(let left), .map(let right)):
      return left === right
        || (left.keys.count == right.keys.count
          && left.keys.allSatisfy { right[$0]?.equals(left[$0] ?? .null) ?? false })
    case (.object(let left), .object(let right)):
      return left === right
        || (left.type == right.type
          && zip(left.values, right.values).allSatisfy { $0.equals($1) })
    default:
      if let left = Number(exactly: self), let right = Number(exactly: other) {
        return left == right
      }
      guard let left = asText, let right = other.asText else { return false }
      if left.sameScalars(as: right) { return true }
      guard let left = compared.asText, let right = other.compared.asText else { return false }
      return left.sameScalars(as: right)
    }
  }

  /// Equal to `blank`.
  var isBlank: Bool {
    switch self {
    case .null, .boolean(false): true
    default: asText?.utf8.allSatisfy(\.isLiquidSpace) ?? isEmpty
    }
  }

  /// Equal to `empty`.
  var isEmpty: Bool {
    switch self {
    case .array(let elements): elements.isEmpty
    case .map(let map): map.keys.isEmpty
    case .object(let object): object.type.visibleSlots.isEmpty
    default: asText?.isEmpty ?? false
    }
  }

  /// Text by code points, numbers by size; text and numbers don't compare.
  func order(to other: Value) throws(FilterError) -> ValueOrder {
    if let left = Number(exactly: self), let right = Number(exactly: other) {
      return left == right ? .equal : left < right ? .less : .greater
    }
    if let left = compared.asText, let right = other.compared.asText {
      return left.sameScalars(as: right) ? .equal : left.precedes(right) ? .less : .greater
    }
    guard isComparable, other.isComparable else { return .none }
    throw FilterError("can't compare \(typeName) with \(other.typeName)")
  }

  private var isComparable: Bool { asText != nil || Number(exactly: self) != nil }

  /// As messages name it.
  var typeName: String {
    switch self {
    case .null: "nil"
    case .boolean: "a boolean"
    case .integer, .decimal: "a number"
    case .string, .located, .captured: "a text"
    case .array: "a list"
    case .range: "a range"
    case .map: "an object"
    case .object(let object): object.type.name
    case .opaque(let value): value.typeName
    case .blank: "blank"
    case .empty: "empty"
    }
  }
}

extension String {
  /// Equality by code points: canonically equivalent texts that differ are different.
  func sameScalars(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }

  /// Order by code points, which UTF-8's bytes have too.
  func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
