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
    roleHolders(seenBy: .internal)[named.name.foldedKey] ?? named
  }

  /// Who fills each role of `team` that the audience may see, by the folded name of the role and
  /// its aliases: `ae` and `accountexecutive` are one.
  package func roleHolders(seenBy audience: Audience) -> [String: Person] {
    var holders: [String: Person] = [:]
    for field in Team.fields where audience.sees(field.declaration.visibility) {
      guard case .given(.person(let person)) = field.entries(team).first?.answer else { continue }
      for name in [field.declaration.name] + field.declaration.aliases {
        holders[name.foldedKey] = holders[name.foldedKey] ?? person
      }
    }
    return holders
  }
}
