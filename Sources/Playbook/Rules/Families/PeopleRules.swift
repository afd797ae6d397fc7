import Diagnostics
import Packets

/// Who has to be known at the customer, and how well.
enum PeopleRules {
  static let all = [
    noOne(
      .champion, "no-champion",
      why: "somebody who speaks for us when we aren't in the room"),
    noOne(.economicBuyer, "no-economic-buyer", why: "who pays, and renews"),
    noOne(
      .executiveSponsor, "no-executive-sponsor", why: "who stands behind it at the top"),
    Rule(
      "no-daily-user", .from(.closedWon, .error), by: .sales,
      meaning: "no stakeholder works with it every day"
    ) { dossier in
      dossier.lacking([.dailyUser, .powerUser], called: "daily user", why: "who works with it")
    },
    Rule(
      "no-skeptic", .from(.closedWon, .error), by: .sales, meaning: "no stakeholder is a skeptic"
    ) { dossier in
      dossier.lacking([.skeptic, .blocker], called: "skeptic", why: "who doubts, and why")
    },
  ]

  private static func noOne(
    _ role: StakeholderRole, _ name: String, why: String
  ) -> Rule {
    Rule(
      name, .from(.closedWon, .error), by: .sales,
      meaning: "no stakeholder has the role \(role.rawValue)"
    ) { dossier in dossier.lacking([role], called: role.rawValue, why: why) }
  }
}

extension Dossier {
  /// A violation where nobody who is still there plays any of the roles.
  fileprivate func lacking(
    _ roles: [StakeholderRole], called name: String, why: String
  ) -> [Violation] {
    let people = packet.stakeholders.people
    let present = people.filter { !$0.isGone(by: today) }
    guard !saysNone(of: "Stakeholders"),
      !present.contains(where: { person in roles.contains(where: person.plays) })
    else { return [] }
    let gone = people.first { person in
      person.isGone(by: today) && roles.contains(where: person.plays)
    }
    let left = gone?.name?.value.map { ", and \($0.name), who was, has left" } ?? ""
    let violation = Violation(
      at: place(of: "Stakeholders"),
      "no stakeholder is \(name.withArticle)\(left); expected one: \(why)",
      fix: "write `\(name)` in that person's Role, or let the rule off with a reason")
    let isNobodyNamed = people.allSatisfy { $0.name?.value == nil }
    return [isNobodyNamed ? violation.asGap : violation]
  }
}

extension String {
  /// `an economic buyer`, `a skeptic`
  fileprivate var withArticle: String { ("aeiou".contains(prefix(1)) ? "an " : "a ") + self }
}
