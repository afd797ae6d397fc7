import Diagnostics
import Packets

/// Everybody whom a packet lists: our team and the customer's stakeholders. It tells whom a name
/// in an owner's or attendee's place means.
struct Directory {
  /// Whom a name means.
  enum Match: Equatable {
    case listed
    /// Several people it may mean, by name.
    case ambiguous([String])
    /// The listed name that is nearest, where one is near.
    case unknown(nearest: String?)
  }

  fileprivate struct Listing {
    var person: Person
    var name: NameWords
    /// What else they may be called by: title, project role, roles.
    var calls: [NameWords] = []
    /// Nil for one of us.
    var stakeholder: Stakeholder?
  }

  private let listings: [Listing]
  /// Our roles, folded: `ae`, `onboardingrep`, `sales`.
  private let roles: Set<String>
  /// The keys of `team`, as typed there: `csm`, `implementation lead`.
  private let keys: [String]
  private let holders: [String: Person]
  private let byWord: [String: [Int]]

  init(of dossier: Dossier) {
    let packet = dossier.packet
    let ours = Team.fields.flatMap { $0.entries(packet.team) }.compactMap { entry -> Listing? in
      guard case .given(.person(let person)) = entry.answer else { return nil }
      return Listing(person: person, name: NameWords(person.name))
    }
    let theirs = packet.stakeholders.people.compactMap { stakeholder -> Listing? in
      guard let name = stakeholder.name else { return nil }
      let person = name.value ?? Person(name: name.text.trimmed)
      return Listing(
        person: person, name: NameWords(person.name), calls: stakeholder.calls,
        stakeholder: stakeholder)
    }
    let listings = ours + theirs
    self.listings = listings
    let fields = Team.fields.map(\.declaration)
    let names =
      fields.flatMap { [$0.name] + $0.aliases } + dossier.settings.raci.roles
      + RACIDefaults().roles + Author.allCases.map(\.rawValue)
    roles = Set(names.map(\.foldedKey))
    keys = fields.map { $0.name.lowercased() }
    holders = packet.roleHolders(seenBy: .internal)
    var byWord: [String: [Int]] = [:]
    for (index, listing) in listings.enumerated() {
      for word in Set(listing.name.words) { byWord[word, default: []].append(index) }
    }
    self.byWord = byWord
  }

  func match(_ person: Person) -> Match {
    if roles.contains(person.name.foldedKey) { return .listed }
    let found = listings(meant: person)
    if found.count == 1 { return .listed }
    if found.count > 1 { return .ambiguous(found.map(\.person.name)) }
    return .unknown(nearest: nearest(to: person.name, in: listings.map(\.person.name)))
  }

  /// The key of `team` or the listed name that is nearest to a name; nil where none is near.
  func nearestName(to name: String) -> String? {
    nearest(to: name, in: keys + listings.map(\.person.name))
  }

  /// The one stakeholder whom a name means; nil where it means nobody, several or one of us.
  func stakeholder(_ person: Person) -> Stakeholder? {
    let found = listings(meant: person)
    return found.count == 1 ? found[0].stakeholder : nil
  }

  /// Who fills the role that is named; anybody else is as named.
  func holder(_ named: Person) -> Person { holders[named.name.foldedKey] ?? named }

  /// Whether a name, or the key of a role, means that person.
  func means(_ named: Person, _ person: Person) -> Bool {
    let holder = holder(named)
    if let email = holder.email, email.lowercased() == person.email?.lowercased() { return true }
    return NameWords(holder.name).means(NameWords(person.name))
  }

  /// Everybody whom a name may mean, each once: by address, by the full name, by a part of it, by
  /// what they are called.
  private func listings(meant person: Person) -> [Listing] {
    if let email = person.email?.lowercased() {
      let same = listings.filter { $0.person.email?.lowercased() == email }
      if let first = same.first { return [first] }
    }
    let name = NameWords(person.name)
    let near = Set(name.words.flatMap { byWord[$0] ?? [] }).sorted().map { listings[$0] }
    if let exact = near.first(where: { $0.name == name }) { return [exact] }
    let partly = near.filter { $0.name.means(name) }.uniqued
    if !partly.isEmpty { return partly }
    let called = listings.filter { listing in
      listing.calls.contains { name.isPart(of: $0) } || listing.name.means(name)
    }
    return called.uniqued
  }
}

extension Dossier {
  /// What is to be said of somebody who isn't in the packet, neither by role nor by name; nil of
  /// whom it knows.
  package func doubt(about person: Person) -> String? {
    let directory = Directory(of: self)
    guard case .unknown = directory.match(person) else { return nil }
    let meant = directory.nearestName(to: person.name).map { "Did you mean \($0)? " } ?? ""
    return "found “\(person.name)”; expected a role of `team`, such as csm, or a name that the "
      + "packet lists. \(meant)"
  }
}

extension Stakeholder {
  /// What the person may be called by instead of a name.
  fileprivate var calls: [NameWords] {
    let roles = role?.value?.options.map(\.rawValue) ?? []
    return ([title?.value?.text.plain, projectRole?.value?.text.plain].compactMap { $0 } + roles)
      .map(NameWords.init).filter { !$0.words.isEmpty }
  }
}

extension [Directory.Listing] {
  /// Each person once, though they hold several roles; who has left only where nobody else is
  /// meant.
  fileprivate var uniqued: [Directory.Listing] {
    var seen: Set<NameWords> = []
    let once = filter { seen.insert($0.name).inserted }
    let present = once.filter { $0.stakeholder?.hasLeft != true }
    return present.isEmpty ? once : present
  }
}
