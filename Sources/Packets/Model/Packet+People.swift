extension Packet {
  /// The folded names of the stakeholders and of our team.
  var knownNames: Set<String> {
    let ours = Team.fields.flatMap { $0.entries(team) }.compactMap { entry -> String? in
      guard case .given(.person(let person)) = entry.answer else { return nil }
      return person.name.foldedKey
    }
    let theirs = stakeholders.people.compactMap(\.name?.value?.name.foldedKey)
    return Set(ours + theirs)
  }

  /// The person meant: a key of `team` such as `ae` or `csm` is whoever fills it; anybody else is
  /// as named.
  package func person(_ named: Person) -> Person {
    let name = named.name.squeezedName
    let field = Team.fields.first { field in
      ([field.declaration.name] + field.declaration.aliases).contains { $0.squeezedName == name }
    }
    guard case .given(.person(let person)) = field?.entries(team).first?.answer else {
      return named
    }
    return person
  }
}
