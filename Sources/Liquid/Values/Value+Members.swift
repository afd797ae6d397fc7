/// What paths and `contains` read from a value.
extension Value {
  /// A field's value; nil where there is no such field.
  func member(_ name: String) -> Value? {
    switch self {
    case .map(let map): map[name]
    case .object(let object): object[name]
    case .opaque(let value): value.field(name)
    default: nil
    }
  }

  /// `first`, `last` and `size`, where no field has that name; nil for any other.
  func property(_ name: String) -> Value {
    switch name {
    case "size": size.map { .integer($0) } ?? .null
    case "first": first
    case "last": last
    default: .null
    }
  }

  /// Elements, keys or Unicode scalars.
  var size: Int? {
    switch self {
    case .array(let elements): elements.count
    case .range(let lower, let upper): Value.count(lower: lower, upper: upper)
    case .map(let map): map.keys.count
    case .object(let object): object.type.visibleSlots.count
    case .string(let text), .located(let text, _): text.scalarCount
    case .captured, .opaque: asText?.scalarCount
    default: nil
    }
  }

  private var first: Value {
    switch self {
    case .array(let elements): elements.first ?? .null
    case .range(let lower, let upper): lower <= upper ? .integer(lower) : .null
    case .map, .object:
      { $0.count > 0 ? $0[0] : .null }(LoopItems(self, offset: 0, limit: 1))
    default: .null
    }
  }

  private var last: Value {
    switch self {
    case .array(let elements): elements.last ?? .null
    case .range(let lower, let upper): lower <= upper ? .integer(upper) : .null
    default: .null
    }
  }

  /// An element of a list; negative indices count from the end.
  func element(_ index: Int) -> Value {
    switch self {
    case .array(let elements):
      let index = index < 0 ? elements.count + index : index
      return elements.indices.contains(index) ? elements[index] : .null
    default: return .null
    }
  }

  static func count(lower: Int, upper: Int) -> Int {
    guard lower <= upper else { return 0 }
    let (difference, overflow) = upper.subtractingReportingOverflow(lower)
    return overflow || difference == .max ? .max : difference + 1
  }

  /// `contains`: part of a text, element of a list, key of an object.
  func contains(_ other: Value) -> Bool {
    guard other.isTruthy else { return false }
    switch self {
    case .array(let elements): return elements.contains { $0.equals(other) }
    case .range(let lower, let upper):
      guard let number = Number(exactly: other), lower <= upper else { return false }
      return number >= .integer(lower) && number <= .integer(upper)
    case .map, .object: return other.asText.flatMap { member($0) } != nil
    default:
      guard let text = asText else { return false }
      return text.containsBytes(of: other.text)
    }
  }
}

extension String {
  /// Whether the other's code points stand in it in a row.
  func containsBytes(of other: String) -> Bool { firstRange(of: other) != nil }
}
