import Liquid
import Packets
import Playbook

/// A packet as one audience sees it, ready for templates.
///
/// 1. Take the shapes that the audience's schema has.
/// 2. Fill in each visible value, written in the account's language.
/// 3. Leave out what the audience may not see: there is no value, so nothing can print it.
package struct View: Sendable {
  package let schema: ViewSchema
  /// The variables, one a field of `schema.root`.
  package let values: [Value]
  package let language: Language

  package init(of account: Assessment, for audience: Audience, in context: ViewContext) {
    let packet = account.packet
    let schema = context.schema(for: audience)
    let writing = Writing(packet, for: audience, in: context)
    let contents = Dictionary(
      account.dossier.contents.map { ($0.declaration.key, $0) },
      uniquingKeysWith: { first, _ in first })
    let sections = schema.sections.map { shape in
      contents[shape.declaration.key].map { shape.value(of: $0, in: writing) } ?? .null
    }
    self.schema = schema
    language = writing.language
    let computed = packet.computedContents(asOf: context.today).map { content in
      writing.value(of: content)
    }
    values =
      schema.context.values(of: account, context, in: writing)
      + schema.asks.values(of: account, in: writing)
      + [schema.playbook.value(of: account, in: writing)] + sections + computed
      + [schema.charts.value(of: packet, in: writing)]
  }
}

/// What a view is made from beside the packet.
package struct ViewContext: Sendable {
  package let settings: Settings
  package let today: Day
  /// The company's, where there is one that can be shown.
  package let logo: Logo?
  private let schemas: [Audience: ViewSchema]

  package init(settings: Settings, today: Day, logo: Logo? = nil) {
    self.settings = settings
    self.today = today
    self.logo = logo
    schemas = Dictionary(
      uniqueKeysWithValues: Audience.allCases.map { audience in
        (audience, ViewSchema.for(audience, sections: settings.sections))
      })
  }

  /// The playbook's view of a packet without seals.
  package func assess(_ packet: Packet) -> Assessment {
    Assessment(of: Dossier(of: packet, settings: settings, today: today))
  }

  func schema(for audience: Audience) -> ViewSchema {
    schemas[audience] ?? ViewSchema.for(audience, sections: settings.sections)
  }
}

extension SectionShape {
  /// Nil for a section that the audience may not see or that says nothing.
  func value(of content: SectionContent, in writing: Writing) -> Value {
    guard isVisible else { return .null }
    let isInternal = writing.audience == .internal
    let reason = (isInternal ? content.noneKnown : nil).map { noneKnown in
      writing.plain(
        noneKnown.reason.isEmpty ? "none known" : noneKnown.reason, at: noneKnown.location)
    }
    let values = zip(parts, content.parts).flatMap { $0.values(of: $1, in: writing) }
    guard reason != nil || values.contains(where: { !$0.isNothing }) else { return .null }
    return .object(TypedObject(type, [reason ?? .null] + values))
  }
}

extension PartShape {
  /// One value a field of `fields`.
  func values(of content: PartContent, in writing: Writing) -> [Value] {
    guard isVisible else { return fields.map { _ in .null } }
    switch content {
    case .facts(let facts):
      guard writing.audience.sees(facts.visibility) else { return fields.map { _ in .null } }
      return values(of: facts, in: writing)
    case .records(let records):
      guard let elementType else { return [.null] }
      let shown = records.filter { writing.audience.sees($0.visibility) }
      return [
        list(
          shown.compactMap { record in
            let values = values(of: record, in: writing)
            // A record of which the audience may see nothing is none.
            guard values.contains(where: { !$0.isNothing }) else { return nil }
            return .object(TypedObject(elementType, values + [source(record, writing)]))
          })
      ]
    case .quotes(let quotes): return [list(quotes.map { QuoteShape.value($0, in: writing) })]
    case .matrix(let matrix): return [list(MatrixShape.values(matrix, in: writing))]
    case .prose(let prose):
      let blocks = prose.flatMap(\.passages)
        .filter { writing.audience.sees($0.visibility) }.map(\.block)
      return [writing.prose(blocks, at: prose.first?.location)]
    }
  }

  private func values(of content: FieldsContent, in writing: Writing) -> [Value] {
    content.fields.map { field in
      guard writing.audience.sees(field.declaration.visibility) else { return .null }
      return writing.value(
        of: field.entries, type: field.declaration.type, isList: field.declaration.isList)
    }
  }

  private func source(_ record: FieldsContent, _ writing: Writing) -> Value {
    guard writing.audience == .internal, let location = record.location else { return .null }
    return .string("\(location)")
  }

  private func list(_ values: [Value]) -> Value {
    Writing.list(values)
  }
}
