import CommonMark
import Diagnostics

/// Text as a person typed it, with its marks (bold, links, breaks) and its place.
package struct RichText: Hashable, Sendable {
  package var inlines: [Inline]
  package var location: SourceLocation

  package init(_ inlines: [Inline], at location: SourceLocation) {
    self.inlines = inlines
    self.location = location
  }

  /// Plain text from a source that has no marks, such as a YAML scalar.
  package init(plain text: String, at location: SourceLocation) {
    let start = SourcePosition(line: location.line, column: location.column)
    self.init(text.isEmpty ? [] : [Inline(.text(text), start: start)], at: location)
  }
}

/// What somebody said about one field, typed and verbatim. A field that nobody filled in, or that
/// holds a placeholder, has no entry.
package struct Entry<Value: PacketValue>: Hashable, Sendable {
  package var answer: Answer<Value>
  package var text: RichText

  package init(_ answer: Answer<Value>, text: RichText) {
    self.answer = answer
    self.text = text
  }

  package var location: SourceLocation { text.location }

  /// The value where one was given; nil while pending, `None known` or not understood.
  package var value: Value? {
    if case .given(let value) = answer { value } else { nil }
  }
}

/// What was said about a field.
package enum Answer<Value: PacketValue>: Hashable, Sendable {
  case given(Value)
  /// `to be measured by Jonas Ek, 2026-12-18`: promised by somebody for a day.
  case pending(Pending)
  /// `None known — reason`, and `N/A — reason`: an answer, not a gap.
  case noneKnown(reason: String)
  /// Typed, but not of the field's type (`Dec 15` for a day): kept verbatim, with a finding.
  case unread
}

/// A value that somebody owes.
package struct Pending: Hashable, Sendable {
  /// `measured`, `confirmed`, `agreed`: what is still to be done.
  package var action: String
  package var owner: String
  package var due: PlanDate

  package init(action: String, owner: String, due: PlanDate) {
    self.action = action
    self.owner = owner
    self.due = due
  }
}
