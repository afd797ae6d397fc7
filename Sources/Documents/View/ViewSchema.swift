import Liquid
import Packets

/// What templates for one audience may say: the types of all variables, derived from the packet's
/// declarations.
///
/// The schema and the values of a `View` walk the same shapes, so they can't disagree. A field
/// that the audience may not see is in the schema as unavailable, so that a template's author
/// learns why; it has no value in any view.
package struct ViewSchema: Sendable {
  package let audience: Audience
  /// All variables.
  package let root: ObjectType
  /// What is not the packet's own words: the day, our company, what is owed. First in `root`.
  let context: ContextShape
  /// The front matter's groups and the sections, after the context in `root`; computed values and
  /// charts are last.
  let sections: [SectionShape]
  let charts: ChartShape
  /// What is still to be asked; behind the context.
  let asks: AskShape
  /// What the playbook says; behind what is to be asked.
  let playbook: PlaybookShape

  package static let `internal` = ViewSchema(for: .internal)
  package static let customer = ViewSchema(for: .customer)

  /// The schema for an audience; `sections` are a workspace's own, from `handoff.yaml`.
  package static func `for`(
    _ audience: Audience, sections: [SectionDeclaration] = []
  ) -> ViewSchema {
    guard sections.isEmpty else { return ViewSchema(for: audience, sections: sections) }
    return audience == .internal ? .internal : .customer
  }

  private init(for audience: Audience, sections custom: [SectionDeclaration] = []) {
    self.audience = audience
    context = ContextShape(audience: audience)
    let declarations = Packet.frontMatterDeclarations + Packet.declarations + custom
    sections = declarations.map { SectionShape($0, audience: audience) }
    let computed = Packet.computed.map { ObjectType.Field($0, audience: audience) }
    charts = ChartShape(audience: audience)
    asks = AskShape(audience: audience)
    playbook = PlaybookShape(audience: audience)
    root = ObjectType(
      "document",
      context.fields + asks.fields + [playbook.field] + sections.map(\.field) + computed + [
        charts.field
      ])
  }
}

extension Audience {
  /// Why a field can't be used here, for the template's author; nil where it can.
  func unavailability(of visibility: Visibility) -> String? {
    sees(visibility) ? nil : "internal: only documents with `audience: internal` may use it"
  }
}

/// One section's variable: its facts as fields, its other parts as lists.
struct SectionShape: Sendable {
  let declaration: SectionDeclaration
  let isVisible: Bool
  let type: ObjectType
  let parts: [PartShape]
  let unavailable: String?

  init(_ declaration: SectionDeclaration, audience: Audience) {
    self.declaration = declaration
    isVisible = audience.sees(declaration.visibility)
    unavailable = audience.unavailability(of: declaration.visibility)
    parts = declaration.parts.map { PartShape($0, audience: audience) }
    type = ObjectType(
      declaration.name.lowercased(),
      [
        ObjectType.Field(
          "none_known", ValueType.text.templateType, isOptional: true,
          meaning: "The reason, where the packet says that there is nothing to say here",
          unavailable: audience.unavailability(of: .internal))
      ] + parts.flatMap(\.fields))
  }

  var field: ObjectType.Field {
    ObjectType.Field(
      declaration.key, .object(type), isOptional: true, meaning: declaration.meaning,
      unavailable: unavailable)
  }
}

/// One part's variables: a field each for facts, one list for any other shape.
struct PartShape: Sendable {
  let declaration: PartDeclaration
  let isVisible: Bool
  /// What one record, quote or matrix row is; nil for facts and prose.
  let elementType: ObjectType?
  let fields: [ObjectType.Field]

  init(_ declaration: PartDeclaration, audience: Audience) {
    self.declaration = declaration
    isVisible = audience.sees(declaration.visibility)
    let declared = declaration.fields.map { ObjectType.Field($0, audience: audience) }
    switch declaration.shape {
    case .facts:
      elementType = nil
      fields = declared
    case .records:
      let source = ObjectType.Field(
        "source", .string, meaning: "The packet's file and line, as file:line:column",
        unavailable: audience.unavailability(of: .internal))
      elementType = ObjectType(declaration.name.lowercased(), declared + [source])
      fields = [Self.list(of: elementType, declaration, audience)]
    case .quotes:
      elementType = QuoteShape.type
      fields = [Self.list(of: elementType, declaration, audience)]
    case .matrix:
      elementType = MatrixShape.row
      fields = [Self.list(of: elementType, declaration, audience)]
    case .prose:
      elementType = nil
      fields = [
        ObjectType.Field(
          declaration.key, ValueType.prose.templateType, isOptional: true,
          meaning: declaration.meaning,
          unavailable: audience.unavailability(of: declaration.visibility))
      ]
    }
  }

  private static func list(
    of element: ObjectType?, _ declaration: PartDeclaration, _ audience: Audience
  ) -> ObjectType.Field {
    ObjectType.Field(
      declaration.key, .array(of: element.map { .object($0) } ?? .any), isOptional: true,
      meaning: declaration.meaning,
      unavailable: audience.unavailability(of: declaration.visibility))
  }
}

extension ObjectType.Field {
  init(_ computed: Computed, audience: Audience) {
    let type = computed.type.templateType
    self.init(
      computed.key, computed.isList ? .array(of: type) : type, isOptional: true,
      meaning: computed.meaning, unavailable: audience.unavailability(of: computed.visibility))
  }

  init(_ declaration: FieldDeclaration, audience: Audience) {
    let type = declaration.type.templateType
    self.init(
      declaration.key, declaration.isList ? .array(of: type) : type, isOptional: true,
      meaning: declaration.meaning,
      unavailable: audience.unavailability(of: declaration.visibility))
  }
}
