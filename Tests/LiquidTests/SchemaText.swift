@testable import Liquid

/// Reads a schema for tests, one field a line, an object's fields indented below it:
///
///     account: account
///       name: string
///       arr: decimal? internal: only internal documents may use it
///     stakeholders: list of stakeholder
///       name: string
struct SchemaText {
  private var lines: ArraySlice<(indent: Int, text: Substring)>

  static func parse(_ text: String) -> ObjectType {
    var reader = SchemaText(
      lines: text.split(separator: "\n").map { line in
        (line.prefix { $0 == " " }.count, line.drop { $0 == " " })
      }[...])
    return ObjectType("document", reader.fields(indent: 0))
  }

  private mutating func fields(indent: Int) -> [ObjectType.Field] {
    var fields: [ObjectType.Field] = []
    while let line = lines.first, line.indent == indent {
      lines.removeFirst()
      let parts = line.text.split(separator: ":", maxSplits: 1)
      var type = parts[1].trimmingPrefix { $0 == " " }
      var reason: String?
      if let mark = parts[1].firstRange(of: " internal:") {
        reason = String(parts[1][mark.lowerBound...].dropFirst())
        type = parts[1][..<mark.lowerBound].trimmingPrefix { $0 == " " }
      }
      let isOptional = type.hasSuffix("?")
      if isOptional { type.removeLast() }
      let inner = self.fields(indent: indent + 2)
      fields.append(
        ObjectType.Field(
          String(parts[0]), Self.type(String(type), inner), isOptional: isOptional,
          unavailable: reason))
    }
    return fields
  }

  private static func type(_ name: String, _ fields: [ObjectType.Field]) -> TemplateType {
    if name.hasPrefix("list of ") {
      return .array(of: type(String(name.dropFirst("list of ".count)), fields))
    }
    switch name {
    case "boolean": return .boolean
    case "integer": return .integer
    case "decimal": return .decimal
    case "string": return .string
    case "date": return .date
    case "any": return .any
    case "prose": return .opaque(OpaqueType("prose", fields: fields))
    case "money": return .opaque(OpaqueType("money"))
    case "chart": return .opaque(OpaqueType("chart", isText: false))
    case "html": return .opaque(OpaqueType("html", trust: .html))
    case "stylesheet": return .opaque(OpaqueType("stylesheet", trust: .stylesheet))
    default: return .object(ObjectType(name, fields))
    }
  }
}

extension TemplateType {
  /// A plain value as one of this type.
  func typed(_ value: Value) -> Value {
    switch (self, value) {
    case (_, .null): .null
    case (.array(let element), .array(let values)): .array(values.map { element.typed($0) })
    case (.object(let type), .map):
      .object(
        TypedObject(
          type, type.fields.map { field in field.type.typed(value.member(field.name) ?? .null) }))
    case (.opaque(let type), _): .opaque(SampleOpaque(type: type, value: value))
    case (.date, _):
      .opaque(SampleOpaque(type: OpaqueType("date"), value: value))
    default: value
    }
  }
}

/// An opaque value whose text, or whose fields with `text` among them, a case gives.
struct SampleOpaque: OpaqueValue {
  let type: OpaqueType
  let value: Value

  var typeName: String { type.name }
  var plainText: String { value.member("text")?.text ?? value.text }
  var comparable: Value? { value.member("comparable") }
  func field(_ name: String) -> Value? { value.member(name) }

  var trusted: TrustedMarkup? {
    switch type.trust {
    case .none: nil
    case .html: .html(plainText)
    case .stylesheet: .stylesheet(plainText)
    }
  }
}
