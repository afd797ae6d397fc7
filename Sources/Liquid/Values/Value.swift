import Diagnostics

/// A value that a template reads, computes with and prints.
package enum Value: Sendable {
  case null
  case boolean(Bool)
  /// 64 bits; arithmetic that leaves them is an error.
  case integer(Int)
  case decimal(DecimalNumber)
  case string(String)
  /// A string that somebody wrote at a known place, such as a packet's line.
  indirect case located(String, SourceLocation)
  case array([Value])
  /// `(lower..upper)`, both included; empty where `upper` is less than `lower`.
  case range(lower: Int, upper: Int)
  /// Keys in insertion order; what plain mode has for an object.
  case map(ValueMap)
  /// An object of a declared type.
  case object(TypedObject)
  /// What `capture` made in Markdown mode: text in which tokens stay valid.
  case captured(Captured)
  /// A value that the engine prints without knowing it.
  indirect case opaque(any OpaqueValue)
  /// The literal `blank`: equal to nil, false, white space and what has no members.
  case blank
  /// The literal `empty`: equal to a string, array or object that has no members.
  case empty
}

extension Value {
  /// Where the value was written, if that is known.
  package var origin: SourceLocation? {
    switch self {
    case .located(_, let location): location
    case .opaque(let value): value.origin
    default: nil
    }
  }

  /// Whether a condition takes it for true: everything but nil and false.
  package var isTruthy: Bool {
    switch self {
    case .null, .boolean(false): false
    default: true
    }
  }

  /// Whether it is nil.
  package var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// The text of a value that stands for one: a string, a captured or an opaque value.
  package var asText: String? {
    switch self {
    case .string(let text), .located(let text, _): text
    case .captured(let captured): captured.plainText
    case .opaque(let value): value.plainText
    default: nil
    }
  }

  /// What comparisons see in place of an opaque value.
  var compared: Value {
    guard case .opaque(let value) = self, let comparable = value.comparable else { return self }
    if case .opaque = comparable { return self }
    return comparable
  }

  /// A string made from this value, which keeps the place that this value came from.
  package func rewritten(_ text: consuming String) -> Value {
    guard let origin else { return .string(text) }
    return .located(text, origin)
  }
}
