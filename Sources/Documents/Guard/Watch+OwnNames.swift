import Packets

extension Watch<Void> {
  /// A row that was copied from another packet makes nobody the account's own.
  static func ownNames(
    of packet: Packet, in portfolio: Portfolio, _ settings: Settings
  ) -> Watch<Void> {
    let stakeholders = packet.stakeholders.people.filter { person in
      !portfolio.belongsElsewhere(person.address, than: packet.slug)
    }
    let people =
      stakeholders.compactMap { $0.name?.value?.name ?? $0.name?.text.trimmed }
      + packet.team.people.map(\.name)
    let mails = stakeholders.compactMap(\.address)
    let ours = [settings.company.name, settings.company.domain].compactMap { $0 }
    let theirs = [packet.name, packet.account.domain?.text.trimmed ?? ""]
    let names = CompanyName.spellings(of: packet.name) + theirs + ours + people + mails
    return watch(names + settings.messaging.terms)
  }

  static func titles(of packet: Packet) -> Watch<Void> {
    watch(
      packet.stakeholders.people.flatMap { [$0.title, $0.projectRole] }
        .compactMap { $0?.text.trimmed })
  }

  private static func watch(_ names: [String]) -> Watch<Void> {
    var watch = Watch<Void>()
    var known: Set<[UInt64]> = []
    for name in names where known.insert(Words(name).hashes).inserted {
      watch.add(name: name, ())
    }
    return watch
  }
}
