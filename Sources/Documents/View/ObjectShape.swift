import Liquid
import Packets

/// A type of templates' objects with how each field's value is made, declared once, so that types
/// and values can't disagree.
struct ObjectShape<Source>: Sendable {
  /// One field.
  struct Property: Sendable {
    let field: ObjectType.Field
    let value: @Sendable (Source, Writing) -> Value
  }

  let type: ObjectType
  private let properties: [Property]

  init(_ name: String, _ properties: [Property]) {
    self.properties = properties
    type = ObjectType(name, properties.map(\.field))
  }

  func value(of source: Source, in writing: Writing) -> Value {
    .object(TypedObject(type, properties.map { $0.value(source, writing) }))
  }
}

extension ObjectShape.Property {
  static func text(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Source) -> String
  ) -> Self {
    Self(field: .init(name, .string, meaning: meaning)) { source, _ in .string(get(source)) }
  }

  static func optionalText(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Source) -> String?
  ) -> Self {
    Self(field: .init(name, .string, isOptional: true, meaning: meaning)) { source, _ in
      get(source).map { .string($0) } ?? .null
    }
  }

  static func whole(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Source) -> Int?
  ) -> Self {
    Self(field: .init(name, .integer, isOptional: true, meaning: meaning)) { source, _ in
      get(source).map { .integer($0) } ?? .null
    }
  }

  static func flag(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Source) -> Bool?
  ) -> Self {
    Self(field: .init(name, .boolean, isOptional: true, meaning: meaning)) { source, _ in
      get(source).map { .boolean($0) } ?? .null
    }
  }

  static func day(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Source) -> Day?
  ) -> Self {
    Self(
      field: .init(name, ValueType.date.templateType, isOptional: true, meaning: meaning)
    ) { source, writing in
      guard let date = get(source).map({ PlanDate($0) }) else { return .null }
      return writing.date(date, date.display(in: writing.language), at: nil)
    }
  }

  static func texts(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Source) -> [String]
  ) -> Self {
    Self(
      field: .init(name, .array(of: .string), isOptional: true, meaning: meaning)
    ) { source, _ in Writing.list(get(source).map { .string($0) }) }
  }

  static func object<Part>(
    _ name: String, _ shape: ObjectShape<Part>, _ meaning: String,
    _ get: @escaping @Sendable (Source) -> Part
  ) -> Self {
    Self(field: .init(name, .object(shape.type), meaning: meaning)) { source, writing in
      shape.value(of: get(source), in: writing)
    }
  }

  static func list<Part>(
    _ name: String, of shape: ObjectShape<Part>, _ meaning: String,
    _ get: @escaping @Sendable (Source) -> [Part]
  ) -> Self {
    Self(
      field: .init(name, .array(of: .object(shape.type)), isOptional: true, meaning: meaning)
    ) { source, writing in
      Writing.list(get(source).map { shape.value(of: $0, in: writing) })
    }
  }
}
