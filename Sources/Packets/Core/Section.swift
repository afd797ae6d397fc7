import Diagnostics

/// One section of a packet, or one group of its front matter. Its facts are its own properties;
/// its records, quotes, prose and matrix are properties that its parts name.
package protocol Section: Record {
  static var outline: Outline<Self> { get }

  var frame: SectionFrame { get set }
}

extension Section {
  /// A section without facts declares no fields of its own.
  package static var fields: [Field<Self>] { [] }
}

/// What a section's declaration says, tied to the Swift type that holds it.
package struct Outline<Owner: Section>: Sendable {
  package let declaration: SectionDeclaration
  /// In the order of `declaration.parts`.
  package let parts: [Part<Owner>]

  /// `visibility` is the most that any part may have; parts and fields that aren't declared
  /// `.shared` themselves stay internal.
  package init(
    _ name: String, aliases: [String] = [], visibility: Visibility = .internal,
    by authors: [Author], from gate: Gate? = nil, _ meaning: String, parts: [Part<Owner>]
  ) {
    self.parts = parts
    declaration = SectionDeclaration(
      name: name, aliases: aliases, visibility: visibility, authors: authors, from: gate,
      parts: parts.map { $0.declaration.within(visibility, authors: authors) },
      meaning: meaning)
  }
}

extension PartDeclaration {
  /// The part as it stands in its section: nothing in it is more visible than the section or the
  /// part, and a field that names no author is written by the section's.
  func within(_ visibility: Visibility, authors: [Author]) -> PartDeclaration {
    var part = self
    part.visibility = min(part.visibility, visibility)
    part.fields = fields.map { field in
      var field = field
      field.visibility = min(field.visibility, part.visibility)
      if field.authors.isEmpty { field.authors = authors }
      return field
    }
    return part
  }

  private func min(_ left: Visibility, _ right: Visibility) -> Visibility {
    left == .shared && right == .shared ? .shared : .internal
  }
}

/// What a section holds beside its parts.
package struct SectionFrame: Hashable, Sendable {
  /// Its headings' places, one a heading; empty where the packet lacks the section.
  package var locations: [SourceLocation] = []
  /// `None known — reason`, said of the section as a whole.
  package var noneKnown: NoneKnown?
  /// Placeholders that stand for the section or for whole records.
  package var unfilled: [UnfilledField] = []
  /// What fits no part: internal, kept whole.
  package var remarks: [Remark] = []
  /// Headings and column heads that only say what stands below them, as typed.
  package var captions: [RichText] = []

  package init() {}
}
