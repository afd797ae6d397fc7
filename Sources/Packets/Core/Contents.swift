import CommonMark
import Diagnostics

/// An entry with its type erased: what views, JSON and the account's page walk over.
package struct AnyEntry: Hashable, Sendable {
  /// What was said, as in `Answer` of a typed entry.
  package enum Answer: Hashable, Sendable {
    case given(AnyValue)
    case pending(Pending)
    case noneKnown(reason: String)
    case unread
  }

  package var answer: Answer
  package var text: RichText
  /// Internal where a rule withholds this very value from customers, such as a person who left;
  /// otherwise the field's declaration decides.
  package var visibility = Visibility.shared

  package var location: SourceLocation { text.location }
}

/// A declared field with what was said about it; several entries where a label was repeated.
package struct FieldContent: Hashable, Sendable {
  package var declaration: FieldDeclaration
  package var entries: [AnyEntry]
}

/// One record or group of facts: every declared field, filled in or not, in declaration order.
package struct FieldsContent: Hashable, Sendable {
  package var fields: [FieldContent]
  /// Columns and labels that no field declares: internal, kept with the record they stand in.
  package var extras: [Extra]
  /// Fields that hold a placeholder instead of an answer.
  package var unfilled: [UnfilledField]
  /// Where the record starts; nil for facts that nobody wrote.
  package var location: SourceLocation?
  /// Whether nothing more is asked about it, such as a person who left.
  package var isClosed: Bool
  /// Internal where a rule withholds the whole record from customers; otherwise the fields'
  /// declarations decide.
  package var visibility = Visibility.shared
}

/// What a packet says in one section.
package struct SectionContent: Hashable, Sendable {
  package var declaration: SectionDeclaration
  /// Its headings' places, one a file it stands in; empty where the packet lacks the section.
  package var locations: [SourceLocation]
  /// `None known — reason`, said of the section as a whole.
  package var noneKnown: NoneKnown?
  /// In the order of `declaration.parts`.
  package var parts: [PartContent]
  /// What fits no part: internal, kept whole.
  package var remarks: [Remark]
  /// Placeholders that stand for the section or for whole records: internal.
  package var unfilled: [UnfilledField]
  /// Headings and column heads that only say what stands below them: internal, as typed.
  package var captions: [RichText]
}

/// What a packet says in one part, in the part's shape.
package enum PartContent: Hashable, Sendable {
  case quotes([Quote])
  case prose([Prose])
  case facts(FieldsContent)
  case records([FieldsContent])
  case matrix(Matrix)
}

/// A column or label without a declaration.
package struct Extra: Hashable, Sendable {
  package var label: String
  package var text: RichText
}

/// The section's authors know of nothing to say here.
package struct NoneKnown: Hashable, Sendable {
  /// Empty where no reason was given, which is a finding.
  package var reason: String
  package var location: SourceLocation
}

/// Verbatim words of a customer.
package struct Quote: Hashable, Sendable {
  package var blocks: [Block]
  /// `Priya Raman, VP Operations, discovery call, 2026-09-03`, as typed; nil without attribution.
  package var attribution: Attribution?
  package var location: SourceLocation
}

/// Who said the words of a quote, where and when.
package struct Attribution: Hashable, Sendable {
  package var speaker: String
  package var title: String?
  /// Where it was said: `discovery call`.
  package var source: String?
  package var date: PlanDate?
  package var text: RichText
  /// Internal where the speaker has left: customers read the words without the name.
  package var visibility = Visibility.shared
}

/// A run of Markdown blocks that belong together, with what is internal inside shared prose
/// (`> [!INTERNAL]` quotes, HTML comments) marked block by block.
package struct Prose: Hashable, Sendable {
  /// One block, and who may see it.
  package struct Passage: Hashable, Sendable {
    package var block: Block
    package var visibility: Visibility
  }

  package var passages: [Passage]
  package var location: SourceLocation
}

/// Text that belongs to no field: what stands before the first section, in an unknown section,
/// or beside a section's parts. Always internal.
package struct Remark: Hashable, Sendable {
  /// The unknown section's heading; nil where there is none.
  package var heading: String?
  package var blocks: [Block]
  package var location: SourceLocation
}

/// A responsibility matrix: a row an activity, a column a role.
package struct Matrix: Hashable, Sendable {
  /// An activity and what each role has to do with it.
  package struct Row: Hashable, Sendable {
    package var activity: RichText
    /// One a role; an empty cell is empty text.
    package var cells: [RichText]
  }

  package var roles: [RichText]
  package var rows: [Row]
  package var location: SourceLocation?
}
