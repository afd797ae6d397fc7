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

  package init(
    section: SectionDeclaration, part: PartDeclaration, field: FieldDeclaration? = nil,
    record: String? = nil, reason: Reason, location: SourceLocation? = nil
  ) {
    self.section = section
    self.part = part
    self.field = field
    self.record = record
    self.reason = reason
    self.location = location
  }

  /// Who owes it.
  package var authors: [Author] { field?.authors ?? section.authors }
}

/// How much of what a gate asks for has an answer.
package struct Completeness: Hashable, Sendable {
  package var answered: Int
  package var asked: Int

  package init(answered: Int, asked: Int) {
    self.answered = answered
    self.asked = asked
  }

  /// 0 to 100, rounded down, so that 100 means all; 100 where nothing is asked.
  package var percent: Int { asked == 0 ? 100 : answered * 100 / asked }
}

/// One thing that a gate asks for.
package struct Asked: Hashable, Sendable {
  /// The gate from which it is asked.
  package var gate: Gate
  /// The section's name, and the field's; nil for a whole part.
  package var section: String
  package var field: String?
  /// Who owes it.
  package var authors: [Author]
  /// What lacks; nil where it is answered.
  package var lacking: Unanswered?

  package init(
    gate: Gate, section: String, field: String? = nil, authors: [Author],
    lacking: Unanswered? = nil
  ) {
    self.gate = gate
    self.section = section
    self.field = field
    self.authors = authors
    self.lacking = lacking
  }
}

extension [Asked] {
  /// What the gate and those before it ask for and the packet doesn't answer.
  package func unanswered(at gate: Gate) -> [Unanswered] {
    filter { $0.gate <= gate }.compactMap(\.lacking)
  }

  package func completeness(at gate: Gate) -> Completeness {
    let due = filter { $0.gate <= gate }
    return Completeness(answered: due.count { $0.lacking == nil }, asked: due.count)
  }
}

extension Packet {
  /// What the gate and those before it ask for and the packet doesn't answer, in declaration
  /// order. For several gates, ask `asked(in:)` once.
  package func unanswered(at gate: Gate) -> [Unanswered] {
    asked(in: allContents).unanswered(at: gate)
  }

  package func completeness(at gate: Gate) -> Completeness {
    asked(in: allContents).completeness(at: gate)
  }

  /// All that any gate asks of the packet, in declaration order. `None known` answers where it says
  /// a reason; so does a value of the wrong type, which has a finding of its own.
  ///
  /// - Parameter contents: the packet's `allContents`.
  package func asked(in contents: [SectionContent]) -> [Asked] {
    contents.flatMap { content -> [Asked] in
      guard content.noneKnown?.reason.isEmpty == false else { return asked(content) }
      return content.declaration.parts.compactMap { part in
        gate(of: part).map {
          Asked(
            gate: $0, section: content.declaration.name, authors: content.declaration.authors)
        }
      }
    }
  }

  private func asked(_ content: SectionContent) -> [Asked] {
    zip(content.declaration.parts, content.parts).flatMap { part, found -> [Asked] in
      var lacking = Unanswered(
        section: content.declaration, part: part, field: nil, record: nil,
        reason: content.unfilled.isEmpty ? .missing : .placeholder,
        location: content.unfilled.first?.location ?? content.locations.first)
      func whole(_ lacking: Unanswered?) -> [Asked] {
        gate(of: part).map {
          [
            Asked(
              gate: $0, section: content.declaration.name, authors: content.declaration.authors,
              lacking: lacking)
          ]
        } ?? []
      }
      switch found {
      case .facts(let facts):
        lacking.reason = .missing
        return asked(facts, of: lacking)
      case .records(let records) where !records.isEmpty:
        return whole(nil)
          + records.filter { !$0.isClosed }.flatMap { record in
            lacking.reason = .missing
            lacking.record = record.fields.first?.entries.first?.text.trimmed
            lacking.location = record.location
            return asked(record, of: lacking)
          }
      case .quotes(let quotes) where !quotes.isEmpty: return whole(nil)
      case .prose(let prose) where !prose.isEmpty: return whole(nil)
      case .matrix(let matrix) where !matrix.rows.isEmpty: return whole(nil)
      default: return whole(lacking)
      }
    }
  }

  private func asked(_ fields: FieldsContent, of part: Unanswered) -> [Asked] {
    fields.fields.compactMap { field -> Asked? in
      guard let gate = field.declaration.askedFrom ?? conditional(field.declaration),
        !fields.needsNo(field.declaration)
      else { return nil }
      var lacking = part
      lacking.field = field.declaration
      var asked = Asked(
        gate: gate, section: part.section.name, field: field.declaration.name,
        authors: lacking.authors)
      if let first = field.entries.first {
        lacking.location = first.location
        switch first.answer {
        case .pending(let pending): lacking.reason = .pending(pending)
        case .noneKnown(let reason) where reason.isEmpty: lacking.reason = .missing
        case .given, .unread, .noneKnown: return asked
        }
      } else if let place = fields.unfilled.first(where: { $0.field == field.declaration.name }) {
        lacking.reason = .placeholder
        lacking.location = place.location
      }
      asked.lacking = lacking
      return asked
    }
  }

  /// From where on at least one of the part is asked for; nil where it is optional.
  private func gate(of part: PartDeclaration) -> Gate? {
    isAsked(part) ? part.askedFrom : nil
  }

  /// Expectations are reset where a promise holds only under a condition.
  private func isAsked(_ part: PartDeclaration) -> Bool {
    part.name != Expectations.outline.declaration.parts.first?.name
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
  /// Several people have no title, and what won't come needs nothing.
  fileprivate func needsNo(_ field: FieldDeclaration) -> Bool {
    switch field.name {
    case "Title": isGroup
    case "Needs": isDeclined
    default: false
    }
  }

  /// Whether the record is a promise that isn't one: only asked for, or out of scope.
  private var isDeclined: Bool {
    fields.contains { field in
      guard field.declaration.name == "Verdict",
        case .given(.words(let words)) = field.entries.first?.answer
      else { return false }
      return [[Verdict.askedOnly.rawValue], [Verdict.outOfScope.rawValue]].contains(words)
    }
  }

  /// Whether the record is of several people, `Dispatchers (12)`, who have no title.
  private var isGroup: Bool {
    guard case .given(.person(let person)) = fields.first?.entries.first?.answer else {
      return false
    }
    return person.count != nil
  }
}
