import Diagnostics

/// A group of declared fields: a table's row, a bullet with facts below, or a section's facts.
///
/// Each property's declaration stands in `fields`, beside it; everything else that concerns a
/// field is derived from there.
package protocol Record: Hashable, Sendable {
  /// In the order in which people and documents meet them.
  static var fields: [Field<Self>] { get }

  var margin: Margin { get set }

  init()

  /// Fills in what one field's text says about another, once all are read: a struck-through name
  /// says that the person left.
  mutating func settle(in context: ReadingContext) -> [Finding]

  /// Whether nothing more is asked about it, such as a person who left.
  var isClosed: Bool { get }
}

extension Record {
  package mutating func settle(in context: ReadingContext) -> [Finding] { [] }

  package var isClosed: Bool { false }

  /// Every field with what was said about it; `declared` are the fields as they stand in their
  /// part.
  func contents(_ declared: [FieldDeclaration]) -> FieldsContent {
    FieldsContent(
      fields: zip(Self.fields, declared).map { field, declaration in
        FieldContent(declaration: declaration, entries: field.entries(self))
      },
      extras: margin.extras, unfilled: margin.unfilled, location: margin.location,
      isClosed: isClosed)
  }

  /// Nothing was said: neither in a declared field nor beside one.
  var isEmpty: Bool {
    margin.extras.isEmpty && Self.fields.allSatisfy { $0.entries(self).isEmpty }
  }
}

/// What stands in a record beside its declared fields, and where the record starts.
package struct Margin: Hashable, Sendable {
  /// Nil for facts that nobody wrote.
  package var location: SourceLocation?
  /// Columns and labels that no field declares, and text without a label: internal.
  package var extras: [Extra] = []
  /// Fields that hold a placeholder instead of an answer.
  package var unfilled: [UnfilledField] = []

  package init() {}
}

/// A place where somebody left `TBD`, `[Name]` or the like.
package struct UnfilledField: Hashable, Sendable {
  /// The field's name, as declared.
  package var field: String
  package var text: RichText

  package var location: SourceLocation { text.location }
}
