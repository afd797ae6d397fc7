import Diagnostics

/// The place of a declared property in the type that owns it.
package typealias Property<Owner, Value> = any WritableKeyPath<Owner, Value> & Sendable

/// The same with the value's type erased.
package typealias AnyProperty<Owner> = any PartialKeyPath<Owner> & Sendable

/// One field's declaration, tied to the Swift property that holds what was said about it.
///
/// It stands in the `fields` of the type that owns the property; reading, contents, views, schema
/// and documentation derive from it. A field that isn't declared `.shared` is internal.
package struct Field<Owner>: Sendable {
  package let declaration: FieldDeclaration
  /// The property, to find a field's declaration by.
  package let path: AnyProperty<Owner>
  /// What the owner holds, with its type erased.
  package let entries: @Sendable (Owner) -> [AnyEntry]
  /// Reads what was typed into the owner; returns what had no room.
  let fill: @Sendable ([Typed], inout Owner, inout Filling) -> [Typed]

  /// A field with one answer.
  package static func one<Value: PacketValue>(
    _ path: Property<Owner, Entry<Value>?>, _ name: String,
    aliases: [String] = [], visibility: Visibility = .internal, by authors: [Author] = [],
    asked gate: Gate? = nil, _ meaning: String
  ) -> Field {
    Field(
      declaration: FieldDeclaration(
        name: name, aliases: aliases, type: Value.type, visibility: visibility, authors: authors,
        askedFrom: gate, isList: false, meaning: meaning),
      path: path,
      entries: { owner in owner[keyPath: path].map { [$0.erased] } ?? [] },
      fill: { typed, owner, filling in
        guard owner[keyPath: path] == nil, let first = typed.joined() else { return typed }
        owner[keyPath: path] = filling.entry(first, of: name)
        return []
      })
  }

  /// A field that may be answered several times: by repeated labels, a nested list or several
  /// names in one text, as far as `separation` allows.
  package static func many<Value: PacketValue>(
    _ path: Property<Owner, [Entry<Value>]>, _ name: String,
    aliases: [String] = [], visibility: Visibility = .internal, by authors: [Author] = [],
    asked gate: Gate? = nil, separated separation: Separation = .none, _ meaning: String
  ) -> Field {
    Field(
      declaration: FieldDeclaration(
        name: name, aliases: aliases, type: Value.type, visibility: visibility, authors: authors,
        askedFrom: gate, isList: true, meaning: meaning),
      path: path,
      entries: { owner in owner[keyPath: path].map(\.erased) },
      fill: { typed, owner, filling in
        for part in typed.flatMap({ $0.separated(separation, knowing: filling.knownNames) }) {
          if let entry: Entry<Value> = filling.entry(part, of: name) {
            owner[keyPath: path].append(entry)
          }
        }
        return []
      })
  }

  /// The field `Note*` that every record of a shared section has, and ours too.
  package static func note(
    _ path: Property<Owner, [Entry<Wording>]>
  ) -> Field {
    .many(
      path, "Note", aliases: ["Notes", "Comment", "Comments", "Remarks"],
      "What only we should know about this")
  }
}

/// What stands between several answers in one text.
package enum Separation: Sendable {
  /// The whole text is one answer.
  case none
  /// `and`, `&`, `/`, `;`: a comma may stand before a title, `Priya Raman, VP Operations`; it
  /// separates where people of the packet stand on both sides.
  case names
  /// Commas too.
  case list
}
