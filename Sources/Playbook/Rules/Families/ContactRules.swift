import Diagnostics
import Packets

/// How many people hold the account, and how well we know them.
enum ContactRules {
  static let all = [
    singleThreaded, contactOnlyFromSales, stakeholderWithoutRelationship, sponsorNotIntroduced,
  ]

  /// In days: how long a contact counts.
  private static let window = 30

  private static let singleThreaded = Rule(
    "single-threaded", .from(.closedWon, .warning), by: .sales, .csm,
    meaning: "only one stakeholder holds the account"
  ) { dossier in
    let people = dossier.presentStakeholders
    guard dossier.standing.stage != .churned, let first = people.first else { return [] }
    let threads: [Stakeholder]
    let since: String
    if people.count == 1 {
      threads = people
      since = "only \(first.called) is known"
    } else if people.contains(where: { $0.lastContact?.value != nil }) {
      threads = dossier.inContact(people, within: window)
      let who = threads.first.map { "only \($0.called) was" } ?? "nobody was"
      since = "\(who) in contact in the \(window) days up to \(dossier.today)"
    } else {
      threads = people.filter { !$0.metIn.isEmpty }
      guard let only = threads.first else { return [] }
      since = "only \(only.called) was met"
    }
    guard threads.count < 2 else { return [] }
    return [
      Violation(
        at: dossier.place(of: "Stakeholders"),
        "\(since), expected two stakeholders at least",
        fix: (threads.isEmpty ? "speak with two of them" : "speak with a second one")
          + " and write the day in Last contact")
    ]
  }

  private static let contactOnlyFromSales = Rule(
    "contact-only-from-sales", .from(.closeOut, .warning), by: .implementation,
    meaning: "a stakeholder was met by sales alone"
  ) { dossier in
    return dossier.presentStakeholders.compactMap { person in
      let places = person.metIn.flatMap { $0.value?.text.items() ?? [] }
      guard let first = person.metIn.first, !places.isEmpty, places.allSatisfy(\.isOfSales) else {
        return nil
      }
      return Violation(
        at: first.location,
        "\(person.called) was met in \(first.text.trimmed) alone, "
          + "expected a meeting after the sale",
        fix: "let implementation or the CSM meet them before close-out, and add where")
    }
  }

  private static let stakeholderWithoutRelationship = Rule(
    "stakeholder-without-relationship", .from(.closeOut, .error), by: .implementation,
    meaning: "nobody says how well we know a stakeholder, or nobody does",
    owns: "Stakeholders: Relationship"
  ) { dossier in
    dossier.lacking("Stakeholders", "Relationship").map { lacking in
      Violation(
        at: lacking.location ?? dossier.place(of: "Stakeholders"),
        "nothing says how well we know \(lacking.record ?? "a stakeholder"), "
          + "expected none, thin, good or deep",
        fix: "fill in Relationship"
      ).asGap
    }
      + dossier.presentStakeholders.compactMap { person in
        guard let relationship = person.relationship, relationship.value == Depth.none,
          person.name?.value?.count == nil
        else { return nil }
        return Violation(
          at: relationship.location,
          "nobody of us has a relationship with \(person.called), expected one before close-out",
          fix: "introduce the CSM to them", severity: .from(.closeOut, .warning))
      }
  }

  private static let sponsorNotIntroduced = Rule(
    "sponsor-not-introduced", .from(.shadow, .warning), by: .implementation,
    meaning: "the executive sponsor hasn't met the CSM and isn't going to"
  ) { dossier in
    let sponsors = dossier.presentStakeholders.filter { $0.plays(.executiveSponsor) }
    guard !sponsors.contains(where: dossier.knowsCSM) else {
      return []
    }
    return sponsors.map { sponsor in
      Violation(
        at: sponsor.csmIntroduced?.location ?? sponsor.margin.location,
        "\(sponsor.called), executive sponsor, hasn't met the CSM "
          + "and no meeting with both is booked",
        fix: "invite both to the introduction, then write `yes` in CSM introduced")
    }
  }
}

extension Dossier {
  /// Who hasn't left.
  var presentStakeholders: [Stakeholder] {
    packet.stakeholders.people.filter { !$0.isGone(by: today) }
  }

  /// Those with a contact in the last days: by Last contact, or present at an event or a meeting.
  fileprivate func inContact(_ people: [Stakeholder], within days: Int) -> [Stakeholder] {
    func isRecent(_ day: Day?) -> Bool {
      day.map { $0 <= today && $0.days(until: today) <= days } ?? false
    }
    let directory = Directory(of: self)
    let present = packet.history.events.filter { isRecent($0.date?.value?.day) }
      .flatMap { $0.present.compactMap(\.value) }
    let attending = packet.meetings.booked.filter { isRecent($0.day) }.flatMap(\.attendees)
    let met = Set((present + attending).compactMap { directory.stakeholder($0)?.margin.location })
    return people.filter { person in
      isRecent(person.lastContact?.value?.day) || person.margin.location.map(met.contains) == true
    }
  }

  /// Whether the stakeholder and the CSM have met, or are both to come to a meeting.
  fileprivate func knowsCSM(_ person: Stakeholder) -> Bool {
    if person.csmIntroduced?.value?.isOn == true { return true }
    guard let name = person.name?.value, let csm = packet.team.csm?.value else { return false }
    let directory = Directory(of: self)
    func areBoth(_ people: [Person]) -> Bool {
      people.contains { directory.means($0, name) } && people.contains { directory.means($0, csm) }
    }
    return packet.meetings.booked.contains { areBoth($0.attendees) }
      || packet.history.events.contains { areBoth($0.present.compactMap(\.value)) }
  }
}

extension Meetings {
  /// All with a day, past or to come.
  fileprivate var booked: [Meeting] {
    Meetings.fields.flatMap { $0.entries(self) }.compactMap { entry in
      guard case .given(.meeting(let meeting)) = entry.answer else { return nil }
      return meeting
    }
  }
}

extension Stakeholder {
  /// The name as messages say it.
  var called: String { name?.value?.name ?? name?.text.trimmed ?? "a stakeholder without a name" }
}

extension RichText {
  /// Whether it names a meeting before the close: `sales`, `last sales call`, `demo`.
  fileprivate var isOfSales: Bool {
    let words = Set(NameWords(plain).words)
    let ofSales = [
      "sales", "presales", "demo", "discovery", "pitch", "rfp", "negotiation", "vertrieb",
    ]
    let later = ["kickoff", "onboarding", "training", "introduction", "review", "qbr", "shadow"]
    return !words.isDisjoint(with: ofSales) && words.isDisjoint(with: later)
  }
}
