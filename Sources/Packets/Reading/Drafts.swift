import CommonMark
import Diagnostics

/// What somebody typed for a field.
enum Typed: Hashable, Sendable {
  case text(RichText)
  case yaml(YAMLValue)

  var text: RichText {
    switch self {
    case .text(let text): text
    case .yaml(let value): RichText(plain: value.flowText, at: value.location)
    }
  }

  var isBlank: Bool { text.trimmed.isEmpty }
}

/// A label or column head with what stands beside it.
struct Answered: Hashable, Sendable {
  /// As typed.
  var label: String
  var location: SourceLocation
  /// Which of the part's fields it names; nil where it names none.
  var field: Int?
  var values: [Typed]
}

/// A row, heading or bullet before its fields are read.
struct RecordDraft: Hashable, Sendable {
  var answers: [Answered]
  var location: SourceLocation
}

/// What was found for one part of a section.
struct PartDraft: Hashable, Sendable {
  var quotes: [Quote] = []
  var prose: [Prose] = []
  var answers: [Answered] = []
  var records: [RecordDraft] = []
  var matrix: Matrix?
  /// Matrices after the first: findings, and kept as remarks.
  var otherMatrices: [Matrix] = []

  var isEmpty: Bool { self == PartDraft() }
}

/// What was found for one section, in the shapes of its parts; the fields' types are still unread.
/// Drafts of the same section from several headings or files are joined.
struct SectionDraft: Hashable, Sendable {
  var frame = SectionFrame()
  /// One a part, in the declaration's order.
  var parts: [PartDraft]

  init(_ declaration: SectionDeclaration) {
    parts = declaration.parts.map { _ in PartDraft() }
  }
}
