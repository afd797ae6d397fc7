import Diagnostics
import Packets

/// Whether everybody who is named can be found, and is still there.
enum NamingRules {
  static let all = [unknownPerson, stakeholderLeft]

  private static let unknownPerson = Rule(
    "unknown-person", .from(.closedWon, .warning), by: .everyone,
    meaning: "an owner or attendee stands in no list"
  ) { dossier in
    let directory = Directory(of: dossier)
    var firsts: [NameWords: Int] = [:]
    var found: [(mentions: [Mention], match: Directory.Match)] = []
    for mention in dossier.mentions where !mention.person.isStruck {
      let name = NameWords(mention.person.name)
      if let index = firsts[name] {
        if index >= 0 { found[index].mentions.append(mention) }
        continue
      }
      let match = directory.match(mention.person)
      firsts[name] = match == .listed ? -1 : found.count
      if match != .listed { found.append(([mention], match)) }
    }
    return found.compactMap { violation(of: $0.mentions, $0.match) }
  }

  private static func violation(
    of mentions: [Mention], _ match: Directory.Match
  ) -> Violation? {
    guard let first = mentions.first else { return nil }
    let name = first.person.name
    let message: String
    let fix: String
    switch match {
    case .listed: return nil
    case .ambiguous(let names):
      let shown = names.prefix(4).joined(separator: ", ") + (names.count > 4 ? ", …" : "")
      message = "`\(name)` in \(first.field) may mean \(shown), expected one of them"
      fix = "write the full name"
    case .unknown(let near):
      message =
        "`\(name)` in \(first.field) stands in no list, expected somebody of `team` or Stakeholders"
      let listing = "add \(name) to Stakeholders or `team`"
      fix = near.map { "write `\($0)` if that is meant; otherwise \(listing)" } ?? listing
    }
    let others = mentions.dropFirst().prefix(5).map {
      Finding.Note("also named here", at: $0.location)
    }
    return Violation(at: first.location, message, fix: fix, notes: others, by: first.authors)
  }

  private static let stakeholderLeft = Rule(
    "stakeholder-left", .from(.closedWon, .warning), by: .implementation, .csm,
    meaning: "something open still lies with a stakeholder who has left"
  ) { dossier in
    let directory = Directory(of: dossier)
    return dossier.openWork.compactMap { work -> Violation? in
      let stakeholder = directory.stakeholder(work.person)
      guard work.person.isStruck || stakeholder?.isGone(by: dossier.today) == true else {
        return nil
      }
      let day = stakeholder?.status?.value?.date?.day.map { " on \($0)" } ?? ""
      return Violation(
        at: work.location,
        "\(work.what) is still with \(work.person.name), who left\(day); "
          + "expected somebody who is there",
        fix: "agree with the customer who takes it over and name them")
    }
  }
}
