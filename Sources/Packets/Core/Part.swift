import Diagnostics

/// One part of a section, tied to the property that holds it.
package struct Part<Owner: Section>: Sendable {
  package let declaration: PartDeclaration
  /// The property; nil for facts, which are the section's own properties.
  package let path: AnyProperty<Owner>?
  /// Whether a rule withholds whole records from customers.
  package var withholdsRecords = false
  /// What the section holds; the declaration is the part's as it stands in its section.
  let contents: @Sendable (Owner, PartDeclaration) -> PartContent
  let fill: @Sendable (PartDraft, inout Owner, inout Filling) -> Void

  /// Verbatim words of the customer.
  package static func quotes(
    _ path: Property<Owner, [Quote]>, _ name: String,
    visibility: Visibility = .internal, asked gate: Gate? = nil, _ meaning: String
  ) -> Part {
    Part(
      declaration: PartDeclaration(
        name: name, shape: .quotes, visibility: visibility, fields: [], askedFrom: gate,
        meaning: meaning),
      path: path,
      contents: { owner, _ in .quotes(owner[keyPath: path]) },
      fill: { draft, owner, _ in owner[keyPath: path] += draft.quotes })
  }

  /// Any Markdown.
  package static func prose(
    _ path: Property<Owner, [Prose]>, _ name: String, aliases: [String] = [],
    visibility: Visibility = .internal, asked gate: Gate? = nil, _ meaning: String
  ) -> Part {
    Part(
      declaration: PartDeclaration(
        name: name, aliases: aliases, shape: .prose, visibility: visibility, fields: [],
        askedFrom: gate, meaning: meaning),
      path: path,
      contents: { owner, _ in .prose(owner[keyPath: path]) },
      fill: { draft, owner, _ in owner[keyPath: path] += draft.prose })
  }

  /// The section's own fields.
  package static func facts(
    _ name: String = "Facts", visibility: Visibility = .internal, asked gate: Gate? = nil,
    _ meaning: String
  ) -> Part {
    Part(
      declaration: PartDeclaration(
        name: name, shape: .facts, visibility: visibility,
        fields: Owner.fields.map(\.declaration), askedFrom: gate, meaning: meaning),
      path: nil,
      contents: { owner, declared in .facts(owner.contents(declared.fields)) },
      fill: { draft, owner, filling in
        filling.fill(&owner, with: draft.answers)
        filling.findings += owner.settle(in: filling.context)
      })
  }

  /// A row, heading or bullet a record. `within` names the records part whose heading these
  /// records stand under; `shownIf` withholds whole records from customers.
  package static func records<Element: Record>(
    _ path: Property<Owner, [Element]>, _ name: String, aliases: [String] = [],
    visibility: Visibility = .internal, asked gate: Gate? = nil, within parent: String? = nil,
    shownIf isShown: (@Sendable (Element) -> Bool)? = nil, _ meaning: String
  ) -> Part {
    Part(
      declaration: PartDeclaration(
        name: name, aliases: aliases, shape: .records, visibility: visibility,
        fields: Element.fields.map(\.declaration), askedFrom: gate, parent: parent,
        meaning: meaning),
      path: path, withholdsRecords: isShown != nil,
      contents: { owner, declared in
        .records(
          owner[keyPath: path].map { record in
            var contents = record.contents(declared.fields)
            if let isShown, !isShown(record) { contents.visibility = .internal }
            return contents
          })
      },
      fill: { draft, owner, filling in
        owner[keyPath: path] += draft.records.compactMap { record in
          filling.record(Element.self, from: record, unfilled: &owner.frame.unfilled)
        }
      })
  }

  /// A responsibility matrix.
  package static func matrix(
    _ path: Property<Owner, Matrix?>, _ name: String,
    visibility: Visibility = .internal, asked gate: Gate? = nil, _ meaning: String
  ) -> Part {
    Part(
      declaration: PartDeclaration(
        name: name, shape: .matrix, visibility: visibility, fields: [], askedFrom: gate,
        meaning: meaning),
      path: path,
      contents: { owner, _ in .matrix(owner[keyPath: path] ?? Matrix(roles: [], rows: [])) },
      fill: { draft, owner, _ in
        if let matrix = draft.matrix { owner[keyPath: path] = matrix }
      })
  }
}
