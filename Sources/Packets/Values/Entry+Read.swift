import Diagnostics

/// What reading a field's text gave: no entry where nobody filled it in.
package struct EntryReading<Value: PacketValue>: Sendable {
  package var entry: Entry<Value>?
  package var findings: [Finding]

  package init(_ entry: Entry<Value>?, findings: [Finding] = []) {
    self.entry = entry
    self.findings = findings
  }
}

extension Entry {
  /// Reads a field's text: a placeholder is no entry, then pending values, `None known`, and last
  /// what the field's type makes of it.
  package static func read(_ text: RichText, in context: ReadingContext) -> EntryReading<Value> {
    if text.trimmed.isEmpty { return EntryReading(nil) }
    switch Value.read(text, in: context) {
    case .value(let value, let findings):
      return EntryReading(Entry(.given(value), text: text), findings: findings)
    case .unread(let findings):
      return EntryReading(Entry(.unread, text: text), findings: findings)
    }
  }

  /// The same for a value of front matter.
  package static func read(_ value: YAMLValue, in context: ReadingContext) -> EntryReading<Value> {
    let text = RichText(plain: value.flowText, at: value.location)
    if let scalar = value.scalar {
      return read(RichText(plain: scalar, at: value.location), in: context)
    }
    switch Value.read(value, in: context) {
    case .value(let value, let findings):
      return EntryReading(Entry(.given(value), text: text), findings: findings)
    case .unread(let findings):
      return EntryReading(Entry(.unread, text: text), findings: findings)
    }
  }
}

extension Entry {
  /// The same entry with its type erased.
  package var erased: AnyEntry {
    let answer: AnyEntry.Answer =
      switch self.answer {
      case .given(let value): .given(value.erased)
      case .pending(let pending): .pending(pending)
      case .noneKnown(let reason): .noneKnown(reason: reason)
      case .unread: .unread
      }
    return AnyEntry(answer: answer, text: text)
  }
}
