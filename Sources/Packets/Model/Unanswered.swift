import Diagnostics

/// Something that a gate asks for and the packet doesn't say yet.
package struct Unanswered: Hashable, Sendable {
  /// Why there is no answer.
  package enum Reason: Hashable, Sendable {
    case missing
    /// `TBD`, `[Name]` and the like.
    case placeholder
    /// Somebody has promised it for a day.
    case pending(Pending)
  }

  package var section: SectionDeclaration
  package var part: PartDeclaration
  /// Nil where the whole part is missing.
  package var field: FieldDeclaration?
  /// The first field of the record that lacks it: `SSO delay`; nil for facts and whole parts.
  package var record: String?
  package var reason: Reason
  /// Where it belongs: the placeholder, the record, or the section's heading; nil where the packet
  /// has no such section.
  package var location: SourceLocation?

  /// Who owes it.
  package var authors: [Author] { field?.authors ?? section.authors }
}

/// How much of what a gate asks for has an answer.
package struct Completeness: Hashable, Sendable {
  package var answered: Int
  package var asked: Int

  /// 0 to 100, rounded down, so that 100 means all; 100 where nothing is asked.
  package var percent: Int { asked == 0 ? 100 : answered * 100 / asked }
}

extension Packet {
  /// What the gate and those before it ask for and the packet doesn't answer, in declaration
  /// order. `None known` answers where it says a reason; so does a value of the wrong type, which has a finding
  /// of its own.
  package func unanswered(at gate: Gate) -> [Unanswered] { asked(at: gate).compactMap { $0 } }

  package func completeness(at gate: Gate) -> Completeness {
    let asked = asked(at: gate)
    return Completeness(answered: asked.count { $0 == nil }, asked: asked.count)
  }

  /// An element for each thing that is asked: nil where it is answered.
  private func asked(at gate: Gate) -> [Unanswered?] {
    allContents.flatMap { content -> [Unanswered?] in
      guard content.noneKnown?.reason.isEmpty == false else { return asked(content, at: gate) }
      return content.declaration.parts.filter { isAsked($0, at: gate) }.map { _ in nil }
    }
  }

  private func asked(_ content: SectionContent, at gate: Gate) -> [Unanswered?] {
    zip(content.declaration.parts, content.parts).flatMap { part, found -> [Unanswered?] in
      var lacking = Unanswered(
        section: content.declaration, part: part, field: nil, record: nil,
        reason: content.unfilled.isEmpty ? .missing : .placeholder,
        location: content.unfilled.first?.location ?? content.locations.first)
      let answered: [Unanswered?] = isAsked(part, at: gate) ? [nil] : []
      switch found {
      case .facts(let facts):
        lacking.reason = .missing
        return asked(facts, of: lacking, at: gate)
      case .records(let records) where !records.isEmpty:
        return answered
          + records.filter { !$0.isClosed }.flatMap { record in
            lacking.reason = .missing
            lacking.record = record.fields.first?.entries.first?.text.trimmed
            lacking.location = record.location
            return asked(record, of: lacking, at: gate)
          }
      case .quotes(let quotes) where !quotes.isEmpty: return answered
      case .prose(let prose) where !prose.isEmpty: return answered
      case .matrix(let matrix) where !matrix.rows.isEmpty: return answered
      default: return isAsked(part, at: gate) ? [lacking] : []
      }
    }
  }

  private func asked(
    _ fields: FieldsContent, of part: Unanswered, at gate: Gate
  ) -> [Unanswered?] {
    fields.fields.compactMap { field -> Unanswered?? in
      guard let from = field.declaration.askedFrom ?? conditional(field.declaration), from <= gate,
        !(fields.isGroup && field.declaration.name == "Title")
      else { return nil }
      var lacking = part
      lacking.field = field.declaration
      if let first = field.entries.first {
        lacking.location = first.location
        switch first.answer {
        case .pending(let pending): lacking.reason = .pending(pending)
        case .noneKnown(let reason) where reason.isEmpty: lacking.reason = .missing
        case .given, .unread, .noneKnown: return .some(nil)
        }
      } else if let place = fields.unfilled.first(where: { $0.field == field.declaration.name }) {
        lacking.reason = .placeholder
        lacking.location = place.location
      }
      return lacking
    }
  }

  private func isAsked(_ part: PartDeclaration, at gate: Gate) -> Bool {
    part.askedFrom.map { $0 <= gate } == true && isAsked(part)
  }

  /// Expectations are reset where a promise holds only under a condition.
  private func isAsked(_ part: PartDeclaration) -> Bool {
    part != Expectations.outline.declaration.parts.first
      || promises.promises.contains { $0.verdict?.value == .onlyIf }
  }

  /// An exception from the ICP asks for its reason and a heads-up, as a key or a section.
  private func conditional(_ field: FieldDeclaration) -> Gate? {
    guard account.icp?.value == .exception else { return nil }
    let facts = Account.outline.declaration.parts.first?.fields ?? []
    let reason = facts.first { $0.name == "ICP reason" }
    let headsUp = facts.first { $0.name == "Heads-up" }
    return field == reason || (field == headsUp && self.headsUp.prose.isEmpty) ? .closedWon : nil
  }
}

extension FieldsContent {
  /// Whether the record is of several people, `Dispatchers (12)`, who have no title.
  fileprivate var isGroup: Bool {
    guard case .given(.person(let person)) = fields.first?.entries.first?.answer else {
      return false
    }
    return person.count != nil
  }
}
