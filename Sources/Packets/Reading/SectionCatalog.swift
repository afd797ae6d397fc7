import Diagnostics

/// The sections that a packet may have, by the names that headings give them: the declared ones,
/// then a workspace's own.
struct SectionCatalog: Sendable {
  let declarations: [SectionDeclaration]
  /// What the parts of each are found by.
  let parts: [PartIndex]
  private let names: NameIndex

  init(custom: [SectionDeclaration]) {
    let custom = custom.map(\.withNotes)
    declarations = Packet.declarations + custom
    parts = Self.declaredParts + custom.map(PartIndex.init)
    names = NameIndex(declarations.map { ($0.name, $0.aliases) })
  }

  private static let declaredParts = Packet.declarations.map(PartIndex.init)

  /// The index of the section that a heading names.
  subscript(heading: String) -> Int? {
    heading.headingSpellings.lazy.compactMap { names[$0] }.first
  }

  func nearest(to heading: String) -> String? {
    heading.headingSpellings.last.flatMap(names.nearest)
  }
}

extension SectionDeclaration {
  /// Records of every section may have a note; a workspace's own need not declare it.
  var withNotes: SectionDeclaration {
    let note = Field<SuccessCriterion>.note(\.notes).declaration
    var section = self
    section.parts = parts.map { part in
      guard part.shape == .records, !part.fields.contains(where: { $0.name == note.name }) else {
        return part
      }
      var part = part
      var field = note
      field.authors = authors
      part.fields.append(field)
      return part
    }
    return section
  }
}
