/// What the checker knows about a value before anything renders.
package indirect enum TemplateType: Hashable, Sendable {
  case boolean, integer, decimal, string, date
  /// A value the engine prints without knowing it.
  case opaque(OpaqueType)
  case array(of: TemplateType)
  case object(ObjectType)
  /// Nothing is known: every use is allowed. What plain mode has throughout.
  case any
}

/// The declared type of values that are printed without being known.
package struct OpaqueType: Hashable, Sendable {
  /// A kind of ready markup.
  package enum Trust: Hashable, Sendable { case none, html, stylesheet }

  /// As messages name it: `prose`.
  package let name: String
  /// What `value.name` reads from such a value.
  package let fields: [ObjectType.Field]
  /// Which ready markup the type's values carry in HTML templates.
  package let trust: Trust
  /// Whether filters may work on its plain text; a picture's is no picture.
  package let isText: Bool

  /// A type without fields that is escaped and filtered like text, unless it says otherwise.
  package init(
    _ name: String, fields: [ObjectType.Field] = [], trust: Trust = .none, isText: Bool = true
  ) {
    self.name = name
    self.fields = fields
    self.trust = trust
    self.isText = isText
  }
}

/// The declared type of an object, or of a template's variables taken together (a schema).
package final class ObjectType: Sendable {
  /// A field's declaration.
  package struct Field: Hashable, Sendable {
    /// As templates write it.
    package let name: String
    /// The type of its value.
    package let type: TemplateType
    /// Whether a value may be missing; it then prints as nothing.
    package let isOptional: Bool
    /// One line for the template's author.
    package let meaning: String
    /// Set where the field exists but not for this template's audience: why, and where it may be
    /// used, as `internal: only internal documents may use it`.
    package let unavailable: String?

    /// A field that always has a value and that the audience may see, unless it says otherwise.
    package init(
      _ name: String, _ type: TemplateType, isOptional: Bool = false, meaning: String = "",
      unavailable: String? = nil
    ) {
      self.name = name
      self.type = type
      self.isOptional = isOptional
      self.meaning = meaning
      self.unavailable = unavailable
    }
  }

  /// As messages name it: `stakeholder`.
  package let name: String
  /// In declaration order.
  package let fields: [Field]
  private let names: [String]
  private let slots: SlotIndex
  /// The positions of the fields that this audience may see.
  let visibleSlots: [Int]

  /// A type with its fields in declaration order.
  package init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
    names = fields.map(\.name)
    slots = SlotIndex(names)
    visibleSlots = fields.indices.filter { fields[$0].unavailable == nil }
  }

  /// The position of a field in `fields`, and of its value in a `TypedObject`.
  package func slot(of name: String) -> Int? { slots.slot(of: name, in: names) }

  func slot(of name: String, guess: inout Int) -> Int? {
    slots.slot(of: name, in: names, guess: &guess)
  }

  /// The field of a name.
  package subscript(name: String) -> Field? { slot(of: name).map { fields[$0] } }
}

extension ObjectType: Hashable {
  package static func == (left: ObjectType, right: ObjectType) -> Bool {
    left === right || (left.name == right.name && left.fields == right.fields)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(names)
  }
}

extension TemplateType {
  /// As messages name it: `list of stakeholder`.
  package var name: String {
    switch self {
    case .boolean: "boolean"
    case .integer: "integer"
    case .decimal: "decimal"
    case .string: "string"
    case .date: "date"
    case .opaque(let type): type.name
    case .array(.any): "list"
    case .array(let element): "list of \(element.name)"
    case .object(let type): type.name
    case .any: "any value"
    }
  }

  /// The type of what may be one or the other.
  func merged(with other: TemplateType) -> TemplateType {
    switch (self, other) {
    case _ where self == other: self
    case (.array(let left), .array(let right)): .array(of: left.merged(with: right))
    default: .any
    }
  }
}
