import Diagnostics

/// Who fills which role unless a packet says otherwise, in the order of `Team.fields`.
package struct TeamDefaults: Hashable, Sendable {
  /// A role and who fills it.
  package struct Member: Hashable, Sendable {
    /// As declared: `Implementation lead`.
    package var role: String
    package var person: Person
    package var location: SourceLocation
  }

  package var members: [Member]

  package init(_ members: [Member] = []) {
    self.members = members
  }

  /// Who fills the role; nil for nobody.
  package subscript(role: String) -> Person? {
    let folded = role.foldedKey
    return members.first { $0.role.foldedKey == folded }?.person
  }

  /// The declared role that a key means, by name or alias.
  static func role(_ key: String) -> String? {
    let folded = key.foldedKey
    return Team.fields.map(\.declaration).first { declaration in
      ([declaration.name] + declaration.aliases).contains { $0.foldedKey == folded }
    }?.name
  }

  static var roles: [String] { Team.fields.map(\.declaration.name) }
}

/// The defaults for accounts of one AE.
package struct TeamOfAE: Hashable, Sendable {
  package var ae: String
  package var team: TeamDefaults
}
