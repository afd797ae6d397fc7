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
      for index in fields.fields.indices {
        fields.fields[index].entries = fields.fields[index].entries.map { $0.withheld(departed) }
      }
      return fields
    }
    var content = content
    content.parts = content.parts.map { part in
      switch part {
      case .facts(let facts): .facts(mark(facts))
      case .records(let records): .records(records.map(mark))
      case .quotes(let quotes):
        .quotes(
          quotes.map { quote in
            guard let speaker = quote.attribution?.speaker,
              departed.contains(speaker.foldedKey)
            else { return quote }
            var quote = quote
            quote.attribution?.visibility = .internal
            return quote
          })
      case .prose, .matrix: part
      }
    }
    return content
  }

  /// The same for one entry.
  func withholdingDeparted(_ entry: AnyEntry) -> AnyEntry { entry.withheld(departedNames) }
}

extension AnyEntry {
  /// The entry, marked as internal where it names one of those who left.
  fileprivate func withheld(_ departed: Set<String>) -> AnyEntry {
    guard case .given(.person(let person)) = answer,
      person.isStruck || departed.contains(person.name.foldedKey)
    else { return self }
    var entry = self
    entry.visibility = .internal
    return entry
  }
}
