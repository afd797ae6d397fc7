import Packets

/// How much a stakeholder map tells.
struct StakeholderMap {
  let account: PortfolioAccount
  /// Those who haven't left.
  let people: [Stakeholder]

  init(_ account: PortfolioAccount) {
    self.account = account
    people = account.packet.stakeholders.people.filter { !$0.hasLeft }
  }

  /// Whose influence, stance and relationship are known.
  var placed: Share {
    share { $0.influence?.value != nil && $0.stance?.value != nil && $0.relationship?.value != nil }
  }

  /// Of those of whom it says where they were met.
  var metBeyondSales: Share {
    let known = people.filter { !$0.metIn.isEmpty }
    return Share(
      known.count { person in person.metIn.contains { $0.text.plain.foldedKey != "sales" } },
      of: known.count)
  }

  var inContact: Share {
    let today = account.dossier.today
    return share { person in
      guard let last = person.lastContact?.value?.day else { return false }
      return (0...RenewalOutlook.contact).contains(last.days(until: today))
    }
  }

  /// Of those that a handoff asks for.
  var lackingRoles: [StakeholderRole] {
    Self.roles.filter { either in
      !people.contains { person in either.contains(where: person.plays) }
    }.compactMap(\.first)
  }

  private static let roles: [[StakeholderRole]] = [
    [.champion], [.economicBuyer], [.executiveSponsor], [.dailyUser, .powerUser],
    [.skeptic, .blocker],
  ]

  private func share(_ isKnown: (Stakeholder) -> Bool) -> Share {
    Share(people.count(where: isKnown), of: people.count)
  }
}

/// How specific an account's expansion signals are.
struct SignalQuality {
  let account: PortfolioAccount
  private let signals: [ExpansionSignal]

  init(_ account: PortfolioAccount) {
    self.account = account
    signals = account.packet.expansionSignals.signals
  }

  var all: Int { signals.count }

  /// Says who, when and in what situation.
  var specific: Share { Share(signals.count(where: \.isSpecific), of: all) }

  /// Has what a forecast needs.
  var valued: Share {
    Share(signals.count { $0.value?.value != nil && $0.probability?.value != nil }, of: all)
  }

  var unprompted: Int { signals.count { $0.unprompted?.value?.isOn == true } }

  /// Those that don't say enough.
  var vague: [String] {
    signals.filter { !$0.isSpecific }.map { ($0.signal?.text.trimmed ?? "a signal").shortened }
  }
}

extension ExpansionSignal {
  fileprivate var isSpecific: Bool {
    who?.value != nil && when?.value != nil && situation?.value != nil
  }
}
