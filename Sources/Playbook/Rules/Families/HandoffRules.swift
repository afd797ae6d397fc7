import Diagnostics
import Packets

/// Whether an account passes from one owner to the next in time, neither early nor late.
enum HandoffRules {
  static let all = [kickoffBookedBeforeHandoff, earlyHandoff, lateHandoff, warmWindowOver]

  private static let kickoffBookedBeforeHandoff = Rule(
    "kickoff-booked-before-handoff",
    .from(.closedWon, .warning).then(.error, from: .kickoff), by: .sales, .csm,
    meaning: "the kickoff is in the customer's calendar before the handoff was held"
  ) { dossier in
    let packet = dossier.packet
    let kickoff = packet.meetings.kickoff
    guard let day = packet.day(of: .kickoffHeld) ?? kickoff?.value?.day else { return [] }
    let place =
      kickoff?.location ?? packet.history.first(AccountEvent.kickoffHeld.rawValue)?.margin.location
    let before: [(event: AccountEvent, what: String)] = [
      (.handoffHeld, "the handoff was held"), (.packetRead, "the CSM read the packet"),
    ]
    let late = before.compactMap { event, what in
      packet.day(of: event).flatMap { $0 > day ? "\(what) only on \($0)" : nil }
    }
    let lacking = before.filter { !packet.happened($0.event, by: dossier.today) }
      .filter { packet.day(of: $0.event).map { $0 <= day } ?? true }
      .map { "nothing says that \($0.what)" }
    guard let first = (late + lacking).first else { return [] }
    let also = (late + lacking).dropFirst().map { " and \($0)" }.joined()
    return [
      Violation(
        at: place,
        "the kickoff is on \(day), but \(first)\(also), "
          + "expected it before the kickoff is booked",
        fix: "hold the handoff and let the CSM read the packet first, and add both to `history`",
        // From the kickoff's gate on, `missing-event` is the error for what hasn't happened.
        severity: late.isEmpty ? .from(.closedWon, .warning) : nil)
    ]
  }

  private static let earlyHandoff = Rule(
    "early-handoff", .from(.shadow, .warning), by: .implementation, .csm,
    meaning: "the CSM owns the account before it is live"
  ) { dossier in
    let standing = dossier.standing
    let claimed = dossier.packet.account.stage
    let owned = standing.beginning(of: .transition)
    let isOwned = owned != nil || [.transition, .steady].contains(claimed?.value)
    guard isOwned else { return [] }
    let live = dossier.packet.account.goLive?.value?.day
    let by = owned ?? dossier.today
    guard live.map({ $0 > by }) ?? true else { return [] }
    return [
      Violation(
        at: dossier.closeOutPlace ?? claimed?.location ?? dossier.top,
        "the CSM owns the account "
          + (owned.map { "since \($0)" } ?? "by its stage") + ", but "
          + (live.map { "it goes live on \($0)" } ?? "nothing says that it is live")
          + ", expected go-live first",
        fix: "leave the account with implementation until it is live, or add the go-live")
    ]
  }

  private static let lateHandoff = Rule(
    "late-handoff", .from(.shadow, .warning), by: .implementation,
    meaning: "implementation left before the customer had met the CSM"
  ) { dossier in
    guard let left = dossier.standing.beginning(of: .transition),
      !dossier.packet.introduced(by: left)
    else { return [] }
    let late = dossier.packet.introductions.compactMap { $0.date?.value?.day }.min()
    return [
      Violation(
        at: dossier.closeOutPlace ?? dossier.place(of: "History"),
        "implementation closed out on \(left), "
          + (late.map { "and the CSM was introduced only on \($0)" }
            ?? "and nothing says that the CSM was introduced")
          + ", expected the introduction first",
        fix: "hold the introduction with the implementation lead, and add `introduction held`")
    ]
  }

  private static let warmWindowOver = Rule(
    "warm-window-over", .from(.closedWon, .warning), by: .sales, .managers,
    meaning: "the AE's warm window is over and something is still asked of them"
  ) { dossier in
    let standing = dossier.standing
    guard standing.stage != .churned, standing.stage != .sales,
      let until = AccountOwnership(of: dossier, at: standing).warmUntil, until < dossier.today
    else { return [] }
    let open = dossier.askedOfAE(at: min(standing.judgedAt, .kickoff))
    guard !open.isEmpty else { return [] }
    let shown = open.prefix(3).map(\.text).joined(separator: "; ")
    let more = open.count > 3 ? "; and \(open.count - 3) more" : ""
    let ae = dossier.packet.team.ae?.value?.name ?? "the AE"
    return [
      Violation(
        at: dossier.packet.deal.closed?.location ?? dossier.top,
        "the warm window of \(ae) ended on \(until), and this is still asked of sales: "
          + shown + more,
        fix: "get the answers now through the sales manager, or write `None known — reason`",
        notes: open.prefix(10).compactMap { note in note.location.map { _ in note } })
    ]
  }
}

extension Dossier {
  /// Where the history says that the close-out was sent.
  fileprivate var closeOutPlace: SourceLocation? {
    packet.history.first(AccountEvent.closeOutSent.rawValue)?.margin.location
  }

  /// What lacks that sales writes, and questions to the AE without an answer.
  fileprivate func askedOfAE(at gate: Gate) -> [Finding.Note] {
    let directory = Directory(of: self)
    let questions = lacking("Questions", "Answer").filter { lacking in
      guard let ae = packet.team.ae?.value,
        let of = packet.questions.questions.first(where: {
          $0.question?.text.trimmed == lacking.record
        })?.of?.value
      else { return false }
      return directory.means(of, ae)
    }
    let owed = asked.unanswered(at: gate).filter { lacking in
      guard lacking.authors.first == .sales, lacking.section.name != "Questions" else {
        return false
      }
      if case .pending = lacking.reason { return false }
      return true
    }
    return (owed + questions).map { Finding.Note($0.subject, at: $0.location) }
  }
}

extension Packet {
  /// When the customer met the CSM, as the history says in whatever words.
  fileprivate var introductions: [HistoryEvent] {
    let names = ["introductionheld", "introduction", "csmintroduced", "csmintroductionheld"]
    return history.events.filter { event in
      names.contains(event.event?.text.plain.foldedKey ?? "")
    }
  }

  /// Whether the customer knew the CSM by a day: by an introduction, or by a stakeholder's row.
  fileprivate func introduced(by day: Day) -> Bool {
    introductions.contains { event in event.date.map { ($0.value?.day ?? day) <= day } ?? true }
      || introductions.isEmpty
        && stakeholders.people.contains { $0.csmIntroduced?.value?.isOn == true }
  }
}
