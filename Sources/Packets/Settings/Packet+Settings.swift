import Diagnostics

extension Packet {
  /// Reads a packet's files in a workspace: its currency and time zone hold, and its `team` fills
  /// the roles that the packet leaves open, each with its place in `handoff.yaml`.
  package static func read(
    slug: String, files: [(path: String, text: String)], settings: Settings
  ) -> PacketReading {
    var reading = read(
      slug: slug, files: files, context: settings.readingContext, sections: settings.sections)
    reading.packet.team.fillIn(from: settings)
    return reading
  }
}

extension Team {
  /// Fills each role that nobody holds: the AE first, because the others may depend on them.
  mutating func fillIn(from settings: Settings) {
    if ae == nil { ae = settings.team.entry("AE") }
    let own = ae?.value.flatMap { ae in
      settings.teamByAE.first { team in
        [ae.name, ae.email ?? ""].contains { $0.foldedKey == team.ae.foldedKey }
      }
    }
    for field in Self.fields {
      guard let path = field.path as? WritableKeyPath<Team, Entry<Person>?>,
        self[keyPath: path] == nil
      else { continue }
      let role = field.declaration.name
      self[keyPath: path] = own?.team.entry(role) ?? settings.team.entry(role)
    }
  }
}

extension TeamDefaults {
  /// The member of a role as if the packet named them.
  fileprivate func entry(_ role: String) -> Entry<Person>? {
    let folded = role.foldedKey
    return members.first { $0.role.foldedKey == folded }.map { member in
      Entry(
        .given(member.person), text: RichText(plain: member.person.mailbox, at: member.location))
    }
  }
}
