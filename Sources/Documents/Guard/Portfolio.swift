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
    fileprivate(set) var people: [Person]
    /// Our own people on it.
    let team: [Person]
    /// Mail addresses whose domains may be anybody's.
    var addresses: [String] = []

    package init(_ packet: Packet) {
      slug = packet.slug
      names = CompanyName.spellings(of: packet.name)
      people =
        packet.stakeholders.people.compactMap { person in
          person.name?.value.map { Person(name: $0.name, email: $0.email ?? person.address) }
        } + packet.contactMails
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
  /// The slugs of the accounts that say that a domain is theirs.
  private var hosts: [String: Set<String>] = [:]
  /// Our own people and addresses: known to every customer.
  let ourPeople: Set<[UInt64]>

  /// The order of the accounts doesn't matter.
  package init(_ accounts: some Sequence<Account>, settings: Settings) {
    let accounts = accounts.sorted { $0.slug < $1.slug }
    for account in accounts {
      for domain in account.domains { hosts[domain.lowercased(), default: []].insert(account.slug) }
    }
    let team = accounts.flatMap(\.team) + settings.people
    ourPeople = Set(team.flatMap { [$0.name, $0.email ?? ""] }.map { Words($0).hashes })
    let ourDomain = settings.company.domain?.lowercased()
    var numbers: [[UInt64]: Int] = [:]
    for account in accounts {
      let own = account.withoutPeople { [hosts] person in
        Self.belongsElsewhere(person.email, than: account.slug, hosts)
      }
      for (kind, text) in own.belongings(besides: ourDomain) {
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

extension Portfolio {
  /// Whether a mail address is in the domain of other accounts alone.
  func belongsElsewhere(_ address: String?, than slug: String) -> Bool {
    Self.belongsElsewhere(address, than: slug, hosts)
  }

  private static func belongsElsewhere(
    _ address: String?, than slug: String, _ hosts: [String: Set<String>]
  ) -> Bool {
    guard let host = address?.split(separator: "@").last?.lowercased(),
      let owners = hosts[host]
    else { return false }
    return !owners.contains(slug)
  }
}

extension Stakeholder {
  /// Their mail address, in its own column or beside the name.
  var address: String? { email?.text.trimmed ?? name?.value?.email }
}

extension Portfolio.Account {
  /// Without people whose address is another account's: their row was copied.
  fileprivate func withoutPeople(where isElsewhere: (Person) -> Bool) -> Portfolio.Account {
    var account = self
    account.people = people.filter { !isElsewhere($0) }
    return account
  }

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
