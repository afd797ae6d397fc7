extension Value {
  /// What filters take it for where they want text: lists and objects as Ruby writes them.
  package var text: String {
    switch self {
    case .null, .blank, .empty: ""
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    case .string(let text), .located(let text, _): text
    case .range(let lower, let upper): "\(lower)..\(upper)"
    case .captured(let captured): captured.plainText
    case .opaque(let value): value.plainText
    case .array, .map, .object: inspected
    }
  }

  /// What `{{ }}` prints: a list's elements one after the other, everything else as `text`.
  package var printed: String {
    guard case .array(let elements) = self else { return text }
    return elements.reduce(into: "") { $0 += $1.printed }
  }

  /// With strings quoted and lists and objects written out: `["a", 1]`, `{"a"=>1}`.
  var inspected: String {
    switch self {
    case .null: return "nil"
    case .array(let elements): return "[" + elements.map(\.inspected).joined(separator: ", ") + "]"
    case .map(let map):
      return Value.inspected(zip(map.keys, map.values).map { ($0, $1) })
    case .object(let object):
      return Value.inspected(
        object.type.visibleSlots.map { (object.type.fields[$0].name, object[slot: $0]) })
    default:
      guard let text = asText else { return text }
      return Value.quoted(text)
    }
  }

  private static func inspected(_ pairs: [(String, Value)]) -> String {
    "{" + pairs.map { "\(quoted($0))=>\($1.inspected)" }.joined(separator: ", ") + "}"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
