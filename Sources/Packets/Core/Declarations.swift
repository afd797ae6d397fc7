/// The facts of one field's declaration; reading, views, template schema, `handoff new`,
/// `handoff fields` and the documentation are derived from it.
package struct FieldDeclaration: Hashable, Sendable {
  /// As a packet's author writes it: `Named by`.
  package var name: String
  package var aliases: [String]
  package var type: ValueType
  package var visibility: Visibility
  /// The section's, where the field names none of its own.
  package var authors: [Author]
  /// The gate from which a missing answer is asked for; nil where the field is optional.
  package var askedFrom: Gate?
  /// Whether it may be answered several times; templates see a list then.
  package var isList: Bool
  /// One line for people: what belongs here.
  package var meaning: String

  /// As a template names it: `named_by`.
  package var key: String { name.templateKey }
}

/// One part of a section, with the shape it is written in.
package struct PartDeclaration: Hashable, Sendable {
  /// How a part is written (packet-format, Sections).
  package enum Shape: String, Hashable, Sendable {
    case quotes, prose, facts, records, matrix
  }

  /// What the records are called in the plural, `criteria`; templates say `success_criteria.criteria`.
  package var name: String
  /// What a heading inside the section may call them.
  package var aliases: [String] = []
  package var shape: Shape
  package var visibility: Visibility
  /// Of facts and records; empty for the other shapes.
  package var fields: [FieldDeclaration]
  /// The gate from which at least one is asked for; nil where the part is optional.
  package var askedFrom: Gate?
  /// The records part under whose headings these records stand, and whose first field theirs names.
  package var parent: String?
  package var meaning: String

  package var key: String { name.templateKey }
}

/// One section, or one group of front matter, with everything that is derived from it.
package struct SectionDeclaration: Hashable, Sendable {
  /// As the heading is written: `Success criteria`.
  package var name: String
  package var aliases: [String]
  package var visibility: Visibility
  package var authors: [Author]
  /// The gate with which the section comes; nil for what may be written at any time.
  package var from: Gate?
  package var parts: [PartDeclaration]
  package var meaning: String

  package var key: String { name.templateKey }
}

extension String {
  /// Lower case with `_` between words: `As of` → `as_of`, `Heads-up` → `heads_up`.
  var templateKey: String {
    String(
      unicodeScalars.split { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
        .map { String($0).lowercased() }.joined(separator: "_"))
  }
}
