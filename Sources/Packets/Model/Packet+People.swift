extension Packet {
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
