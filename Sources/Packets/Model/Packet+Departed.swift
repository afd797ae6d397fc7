extension Packet {
  /// Whether the stakeholder of that name has left: customers never read of them.
  package func hasLeft(_ person: Person) -> Bool {
    person.isStruck || departedNames.contains(person.name.foldedKey)
  }

  private var departedNames: Set<String> {
    Set(
      stakeholders.people.filter(\.hasLeft).compactMap { person in
        person.name.map { ($0.value?.name ?? $0.text.trimmed).foldedKey }
      })
  }

  /// The same contents with every owner, attendee or author who has left marked as internal.
  func withholdingDeparted(_ content: SectionContent) -> SectionContent {
    let departed = departedNames
    func mark(_ fields: FieldsContent) -> FieldsContent {
      var fields = fields
      fields.fields = fields.fields.map { field in
        var field = field
        field.entries = field.entries.map { entry in
          guard case .given(.person(let person)) = entry.answer,
            person.isStruck || departed.contains(person.name.foldedKey)
          else { return entry }
          var entry = entry
          entry.visibility = .internal
          return entry
        }
        return field
      }
      return fields
    }
    var content = content
    content.parts = content.parts.map { part in
      switch part {
      case .facts(let facts): .facts(mark(facts))
      case .records(let records): .records(records.map(mark))
      case .quotes, .prose, .matrix: part
      }
    }
    return content
  }
}
