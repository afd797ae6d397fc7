/// A JSON value (RFC 8259) whose members keep the order they were declared in, so that the same
/// data gives the same bytes.
package indirect enum JSON: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A number as it is to be written: `0.25`. The caller answers for its grammar.
  case number(String)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A name and its value.
  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: JSON

    package init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
  package init(nilLiteral: ()) { self = .null }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }

  /// The string, or `null` for nil.
  package init(_ text: String?) {
    self = text.map { .string($0) } ?? .null
  }
}

extension JSON {
  /// The value as text, two spaces a level, with a final newline.
  package var text: String {
    var output = ""
    write(to: &output, indentation: 0)
    return output + "\n"
  }

  private func write(to output: inout String, indentation: Int) {
    switch self {
    case .null: output += "null"
    case .boolean(let value): output += value ? "true" : "false"
    case .integer(let value): output += String(value)
    case .number(let digits): output += digits
    case .string(let text): Self.write(quoted: text, to: &output)
    case .array(let elements):
      Self.writeList(elements, in: ("[", "]"), to: &output, indentation: indentation) {
        $0.write(to: &$1, indentation: indentation + 1)
      }
    case .object(let members):
      Self.writeList(members, in: ("{", "}"), to: &output, indentation: indentation) {
        Self.write(quoted: $0.key, to: &$1)
        $1 += ": "
        $0.value.write(to: &$1, indentation: indentation + 1)
      }
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], in brackets: (String, String), to output: inout String,
    indentation: Int, write: (Element, inout String) -> Void
  ) {
    output += brackets.0
    let lineStart = "\n" + String(repeating: "  ", count: indentation)
    for (index, element) in elements.enumerated() {
      output += (index == 0 ? "" : ",") + lineStart + "  "
      write(element, &output)
    }
    output += (elements.isEmpty ? "" : lineStart) + brackets.1
  }

  private static func write(quoted text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
