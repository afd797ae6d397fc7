/// Where a declared field, or a part without fields, stands: `deal.renews`, `milestones.milestones.due`.
package struct FieldPath: Hashable, Sendable {
  package var section: String
  /// Nil for facts, which stand in the section itself.
  package var part: String?
  /// Nil for a part without fields, such as prose.
  package var field: String?
}

extension FieldPath: CustomStringConvertible {
  package var description: String {
    [section, part, field].compactMap { $0 }.joined(separator: ".")
  }
}

/// A declared field that a computed value is made from. Its visibility is the declaration's; a
/// property that no declaration names is internal.
package struct Input<Value>: Sendable {
  package let path: FieldPath
  package let visibility: Visibility
  package let get: @Sendable (Packet) -> Value

  /// A fact with one answer.
  package static func fact<Owner: Section, Answer>(
    _ section: Property<Packet, Owner>, _ field: Property<Owner, Entry<Answer>?>
  ) -> Input where Value == Entry<Answer>? {
    let (path, visibility) = declared(Owner.self, field)
    return Input(
      path: path, visibility: visibility, get: { $0[keyPath: section][keyPath: field] })
  }

  /// A fact with a list of answers.
  package static func facts<Owner: Section, Answer>(
    _ section: Property<Packet, Owner>, _ field: Property<Owner, [Entry<Answer>]>
  ) -> Input where Value == [Entry<Answer>] {
    let (path, visibility) = declared(Owner.self, field)
    return Input(
      path: path, visibility: visibility, get: { $0[keyPath: section][keyPath: field] })
  }

  private static func declared<Owner: Section>(
    _ owner: Owner.Type, _ field: AnyProperty<Owner>
  ) -> (FieldPath, Visibility) {
    let outline = Owner.outline.declaration
    let part = outline.parts.first { $0.shape == .facts }
    let declaration = Owner.fields.firstIndex { $0.path == field }.flatMap { part?.fields[$0] }
    return (
      FieldPath(section: outline.key, part: nil, field: declaration?.key),
      declaration?.visibility ?? .internal
    )
  }

  /// One field of all records, in the records' order.
  package static func column<Owner: Section, Element: Record, Answer>(
    _ section: Property<Packet, Owner>, _ records: Property<Owner, [Element]>,
    _ field: Property<Element, Entry<Answer>?>
  ) -> Input where Value == [Entry<Answer>?] {
    let (path, visibility) = declared(records, field)
    return Input(
      path: path, visibility: visibility,
      get: { $0[keyPath: section][keyPath: records].map { $0[keyPath: field] } })
  }

  /// One field of all records that may be answered several times, in the records' order.
  package static func columns<Owner: Section, Element: Record, Answer>(
    _ section: Property<Packet, Owner>, _ records: Property<Owner, [Element]>,
    _ field: Property<Element, [Entry<Answer>]>
  ) -> Input where Value == [[Entry<Answer>]] {
    let (path, visibility) = declared(records, field)
    return Input(
      path: path, visibility: visibility,
      get: { $0[keyPath: section][keyPath: records].map { $0[keyPath: field] } })
  }

  /// Where a records' field is declared; internal where a rule withholds whole records.
  private static func declared<Owner: Section, Element: Record>(
    _ records: AnyProperty<Owner>, _ field: AnyProperty<Element>
  ) -> (FieldPath, Visibility) {
    let outline = Owner.outline
    let index = outline.parts.firstIndex { $0.path == records }
    let part = index.map { outline.declaration.parts[$0] }
    let declaration = Element.fields.firstIndex { $0.path == field }.flatMap { part?.fields[$0] }
    let withholds = index.map { outline.parts[$0].withholdsRecords } ?? true
    return (
      FieldPath(section: outline.declaration.key, part: part?.key, field: declaration?.key),
      withholds ? .internal : declaration?.visibility ?? .internal
    )
  }

  /// A part that has no fields: prose, quotes or a matrix.
  package static func part<Owner: Section>(
    _ section: Property<Packet, Owner>, _ content: Property<Owner, Value>
  ) -> Input {
    let outline = Owner.outline
    let index = outline.parts.firstIndex { $0.path == content }
    let part = index.map { outline.declaration.parts[$0] }
    return Input(
      path: FieldPath(section: outline.declaration.key, part: part?.key, field: nil),
      visibility: part?.visibility ?? .internal,
      get: { $0[keyPath: section][keyPath: content] })
  }
}
