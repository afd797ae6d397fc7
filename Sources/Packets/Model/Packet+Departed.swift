import CommonMark

/// The stakeholders who have left: customers never read of them.
///
/// Made once for many questions, since it goes through all stakeholders.
package struct Departed: Sendable {
  private let names: Set<String>

  fileprivate init(_ stakeholders: Stakeholders) {
    names = Set(
      stakeholders.people.filter(\.hasLeft).compactMap { person in
        person.name.map { ($0.value?.name ?? $0.text.trimmed).foldedKey }
      })
  }

  /// Whether that person is one of them; a struck-through name says so itself.
  package func contains(_ person: Person) -> Bool {
    person.isStruck || contains(name: person.name)
  }

  fileprivate func contains(name: String) -> Bool { names.contains(name.foldedKey) }
}

extension Packet {
  /// The stakeholders who have left.
  package var departed: Departed { Departed(stakeholders) }

  /// Whether the stakeholder of that name has left; for many people, ask `departed`.
  package func hasLeft(_ person: Person) -> Bool { departed.contains(person) }
}

extension SectionContent {
  /// The same contents with every owner, attendee or author who has left marked as internal.
  func withholding(_ departed: Departed) -> SectionContent {
    var content = self
    content.parts = content.parts.map { part in
      switch part {
      case .facts(let facts): .facts(facts.withholding(departed))
      case .records(let records): .records(records.map { $0.withholding(departed) })
      case .quotes(let quotes): .quotes(quotes.map { $0.withholding(departed) })
      case .prose, .matrix: part
      }
    }
    return content
  }
}

extension FieldsContent {
  fileprivate func withholding(_ departed: Departed) -> FieldsContent {
    var content = self
    for index in content.fields.indices {
      content.fields[index].entries = content.fields[index].entries.withholding(departed)
    }
    return content
  }
}

extension Quote {
  fileprivate func withholding(_ departed: Departed) -> Quote {
    guard let attribution, attribution.names(departed) else { return self }
    var quote = self
    quote.attribution?.visibility = .internal
    return quote
  }
}

extension Attribution {
  /// Whether its speaker has left; `— ~~Tom Baker~~` says so itself.
  fileprivate func names(_ departed: Departed) -> Bool {
    departed.contains(name: speaker)
      || text.inlines.contains { inline in
        guard case .strikethrough(let struck) = inline.content else { return false }
        return struck.plain.foldedKey == speaker.foldedKey
      }
  }
}

extension [AnyEntry] {
  /// The entries, those that name one of the departed marked as internal.
  func withholding(_ departed: Departed) -> [AnyEntry] {
    map { entry in
      guard entry.names(departed) else { return entry }
      var entry = entry
      entry.visibility = .internal
      return entry
    }
  }
}

extension AnyEntry {
  /// Whether it names one of the departed, as a person or as all that a text says. (A pending value
  /// stays without its owner's name.)
  fileprivate func names(_ departed: Departed) -> Bool {
    switch answer {
    case .given(.person(let person)): departed.contains(person)
    case .given(.text(let text)): departed.contains(name: text.trimmed)
    case .given, .pending, .noneKnown, .unread: false
    }
  }
}
