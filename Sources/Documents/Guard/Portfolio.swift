import Packets

/// All accounts as the guard has to know them: what must not stand in another account's documents.
///
/// Built once a run; looking for all of them costs as much as looking for one.
package struct Portfolio: Sendable {
  /// One account's names, taken from its packet.
  package struct Account: Hashable, Sendable {
    let slug: String
    /// What the company is called, each in the spelling that tells it.
    var names: [String]
    var domains: [String]
    let people: [Person]
    /// Our own people on it.
    let team: [Person]
    /// Mail addresses whose domains may be anybody's.
    var addresses: [String] = []

    package init(_ packet: Packet) {
      slug = packet.slug
      names = CompanyName.spellings(of: packet.name)
      people = packet.stakeholders.people.compactMap { $0.name?.value } + packet.contactMails
      team = packet.team.people
      domains = packet.account.domain.map { [$0.text.trimmed] } ?? []
    }
  }

  /// Something that belongs to an account.
  struct Belonging: Sendable {
    enum Kind: String, Sendable {
      case name = "name", domain, contact, address
    }

    let kind: Kind
    let text: String
    /// The slugs of the accounts it belongs to, in order.
    var owners: [String]
  }

  private(set) var belongings = Watch<Belonging>()
  /// Our own people and addresses: known to every customer.
  let ourPeople: Set<[UInt64]>

  /// The order of the accounts doesn't matter.
  package init(_ accounts: some Sequence<Account>, settings: Settings) {
    let accounts = accounts.sorted { $0.slug < $1.slug }
    let team = accounts.flatMap(\.team) + settings.people
    ourPeople = Set(team.flatMap { [$0.name, $0.email ?? ""] }.map { Words($0).hashes })
    let ourDomain = settings.company.domain?.lowercased()
    var numbers: [[UInt64]: Int] = [:]
    for account in accounts {
      for (kind, text) in account.belongings(besides: ourDomain) {
        let key = Words(text).hashes
        guard !ourPeople.contains(key) else { continue }
        if let number = numbers[key] {
          belongings.update(number) { belonging in
            if belonging.owners.last != account.slug { belonging.owners.append(account.slug) }
          }
        } else {
          let belonging = Belonging(kind: kind, text: text, owners: [account.slug])
          let isName = kind == .name || kind == .contact
          numbers[key] =
            isName
            ? belongings.add(name: text, belonging, matchingCase: true)
            : belongings.add(text, belonging)
        }
      }
    }
  }
}

extension Portfolio.Account {
  /// What tells who the account is, each text that has a word.
  fileprivate func belongings(
    besides ourDomain: String?
  ) -> [(Portfolio.Belonging.Kind, String)] {
    var found: [(Portfolio.Belonging.Kind, String)] = names.map { (.name, $0) }
    let mails = people.compactMap(\.email)
    let domains = domains + mails.compactMap { $0.split(separator: "@").last.map(String.init) }
    for domain in domains.map({ $0.lowercased() })
    where domain != ourDomain && !CompanyName.sharedDomains.contains(domain) && domain.contains(".")
    {
      found.append((.domain, domain))
    }
    found += (mails + addresses).filter { address in
      ourDomain.map { !address.lowercased().hasSuffix("@\($0)") } ?? true
    }.map { (.address, $0) }
    // A first name alone belongs to many.
    found += people.map(\.name).filter { $0.isFullName }.map { (.contact, $0) }
    return found.filter { !Words($0.1).words.isEmpty }
  }
}

extension Packet {
  /// Stakeholders' addresses that stand in their own column.
  fileprivate var contactMails: [Person] {
    stakeholders.people.compactMap { person in
      person.email.map { Person(name: "", email: $0.text.trimmed) }
    }
  }
}

extension Team {
  /// Everybody in it, in the order of the roles.
  var people: [Person] {
    Self.fields.flatMap { $0.entries(self) }.compactMap { entry in
      guard case .given(.person(let person)) = entry.answer else { return nil }
      return person
    }
  }
}

extension Settings {
  /// Our people as the settings name them.
  var people: [Person] {
    (team.members + teamByAE.flatMap(\.team.members)).map(\.person)
      + teamByAE.map { Person(name: $0.ae) } + [mail.from, mail.replyTo].compactMap { $0 }
  }
}

extension String {
  /// Two words or more: a first and a last name.
  var isFullName: Bool { Words(self).words.count { $0.hasLetter } > 1 && !contains("@") }
}
