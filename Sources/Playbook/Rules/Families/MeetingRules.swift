import Diagnostics
import Packets

/// Whether the AE hands the customer over in person.
enum MeetingRules {
  static let all = [noWarmIntroduction, aeNotAtKickoff]

  private static let noWarmIntroduction = Rule(
    "no-warm-introduction", .from(.kickoff, .warning), by: .sales,
    meaning: "the AE hasn't introduced the CSM to the customer"
  ) { dossier in
    guard !dossier.packet.happened(.warmIntroSent, by: dossier.today) else { return [] }
    return [
      Violation(
        at: dossier.place(of: "History"),
        "the history has no event `warm intro sent` up to \(dossier.today), "
          + "expected one before the kickoff",
        fix: "let the AE introduce the CSM, then add `- {date: …, event: warm intro sent}`")
    ]
  }

  private static let aeNotAtKickoff = Rule(
    "ae-not-at-kickoff", .from(.kickoff, .warning), by: .sales,
    meaning: "the AE isn't at the kickoff"
  ) { dossier in
    let packet = dossier.packet
    let held = packet.history.events.filter { $0.isNamed(AccountEvent.kickoffHeld.rawValue) }
    let present = held.flatMap(\.present)
    if let first = present.first {
      guard !dossier.includesAE(present.compactMap(\.value)) else { return [] }
      return [
        Violation(
          at: first.location, "the kickoff was held without the AE, expected a joint one",
          fix: "ask the AE to call the customer in the warm window")
      ]
    }
    guard held.isEmpty, let kickoff = packet.meetings.kickoff,
      let attendees = kickoff.value?.attendees, !attendees.isEmpty,
      !dossier.includesAE(attendees)
    else { return [] }
    return [
      Violation(
        at: kickoff.location, "the AE isn't among the kickoff's attendees, expected a joint one",
        fix: "add `ae` to `attendees` of the kickoff")
    ]
  }
}

extension Dossier {
  /// Whether the AE is among them, by role or by name.
  fileprivate func includesAE(_ people: [Person]) -> Bool {
    let roles = Set(["ae", "accountexecutive", "salesrep", "sales"])
    let directory = Directory(of: self)
    return people.contains { person in
      roles.contains(person.name.foldedKey)
        || packet.team.ae?.value.map { directory.means(person, $0) } == true
    }
  }
}
