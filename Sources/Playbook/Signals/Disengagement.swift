import Diagnostics
import Packets

/// Whether a customer goes quiet: days since the last response, champion engagement and login, and
/// complaints (playbook.md, Signals over time).
///
/// Response and champion are watched from four weeks after the kickoff, logins from four weeks
/// after go-live. Weeks 4 to 8 are the early warning; silence that starts later counts the same.
/// Complaints count in weeks 10 to 14 after the kickoff.
package struct Disengagement: Hashable, Sendable {
  /// One kind of sign of life.
  package struct Silence: Hashable, Sendable {
    /// `response`, `champion engagement`, `login`
    package var sign: String
    /// Since the last one that a reading tells; nil where none does.
    package var days: Int?
    package var phase: Phase
    package var alarm: Alarm
  }

  /// Where today lies in the time in which a sign is watched.
  package enum Phase: String, Hashable, Sendable {
    /// Nobody wrote down where the weeks are counted from.
    case unknown
    case tooEarly = "before week 4"
    case early = "weeks 4 to 8"
    case later = "after week 8"
  }

  package let silences: [Silence]
  /// In weeks 10 to 14; nil before, or where no reading of then says.
  package let complaints: Int?
  /// Whether today lies in those weeks; later they are a figure and no flag.
  package let areComplaintsFresh: Bool
  /// One sentence where nothing warns: that nothing is quiet, or why nobody can know.
  package let verdict: String
  package let grounds: Grounds

  package var alarm: Alarm { warnings.map(\.alarm).max() ?? .none }

  package var warnings: [Warning] {
    silences.compactMap { silence in
      guard silence.alarm > .none, let days = silence.days else { return nil }
      return Warning(alarm: silence.alarm, text: "no \(silence.sign) for \(days.counted("day"))")
    }
      + [complaints].compactMap { $0 }.filter { $0 > 0 && areComplaintsFresh }.map {
        Warning(alarm: .flag, text: "\($0.counted("complaint")) in weeks 10 to 14")
      }
  }

  /// Days after the kickoff or go-live.
  fileprivate static let early = 28...56
  private static let complaining = 70...98

  package init(of dossier: Dossier) {
    guard Standing(of: dossier).stage != .churned else {
      (silences, complaints, areComplaintsFresh) = ([], nil, false)
      verdict = "The customer left."
      grounds = Grounds(arithmetic: ["the customer left"])
      return
    }
    var watch = Watch(dossier: dossier)
    silences = watch.silences(weeks: Self.early)
    complaints = watch.complaints(days: Self.complaining)
    areComplaintsFresh =
      dossier.packet.day(of: .kickoffHeld).map {
        Self.complaining.contains($0.days(until: dossier.today))
      } ?? false
    verdict = watch.verdict(silences)
    grounds = watch.grounds
  }
}

/// Reads the signs of life from the adoption's readings.
private struct Watch {
  let dossier: Dossier
  var grounds = Grounds()

  init(dossier: Dossier) { self.dossier = dossier }

  private var readings: [AdoptionReading] { dossier.packet.adoption.readings }

  mutating func silences(weeks: ClosedRange<Int>) -> [Disengagement.Silence] {
    let packet = dossier.packet
    let kickoff = packet.day(of: .kickoffHeld)
    let goLive = packet.day(of: .goLive) ?? packet.account.goLive?.value?.day
    if kickoff == nil, !isKickoffAhead { lacksEvent("the kickoff", .kickoffHeld) }
    if goLive == nil, Standing(of: dossier).passed.contains(.shadow) {
      lacksEvent("go-live", .goLive)
    }
    let silences = [
      silence("response", "last response", \.lastResponse, since: kickoff, weeks),
      silence(
        "champion engagement", "last champion engagement", \.lastChampionEngagement,
        since: kickoff, weeks),
      silence("login", "last login", \.lastLogin, since: goLive, weeks),
    ]
    nameStaleness(silences)
    return silences
  }

  private mutating func silence(
    _ sign: String, _ key: String, _ path: KeyPath<AdoptionReading, Entry<PlanDate>?>,
    since start: Day?, _ weeks: ClosedRange<Int>
  ) -> Disengagement.Silence {
    let today = dossier.today
    let age = start.map { $0.days(until: today) }
    let phase: Disengagement.Phase =
      age.map { age in
        age < weeks.lowerBound ? .tooEarly : age <= weeks.upperBound ? .early : .later
      } ?? .unknown
    let entries = readings.compactMap { $0[keyPath: path] }
    let past = entries.compactMap { entry in
      entry.value?.day.flatMap { $0 <= today ? (day: $0, entry: entry) : nil }
    }
    guard let last = past.max(by: { $0.day < $1.day }) else {
      if phase == .early || phase == .later {
        grounds.lacks(
          "the day of the last \(sign)", write: "`\(key)` in a reading under `adoption`",
          at: entries.last?.location ?? dossier.place(of: "Adoption"))
      }
      return .init(sign: sign, days: nil, phase: phase, alarm: .none)
    }
    grounds.take(from: last.entry.location)
    let days = last.day.days(until: today)
    let alarm = phase == .early || phase == .later ? alarm(after: days) : .none
    grounds.note(
      "last \(sign) \(last.day), \(days.counted("day")) ago"
        + (alarm == .none ? "" : ": \(limit(alarm))"))
    return .init(sign: sign, days: days, phase: phase, alarm: alarm)
  }

  private func alarm(after days: Int) -> Alarm {
    let thresholds = dossier.settings.thresholds
    if days > thresholds.disengagementRed { return .red }
    return days > thresholds.disengagementFlag ? .flag : .none
  }

  private func limit(_ alarm: Alarm) -> String {
    let thresholds = dossier.settings.thresholds
    let days = alarm == .red ? thresholds.disengagementRed : thresholds.disengagementFlag
    return "over \(days), \(alarm == .red ? "red" : "a flag")"
  }

  /// An old reading can't tell a silent customer from one whom nobody asked.
  private mutating func nameStaleness(_ silences: [Disengagement.Silence]) {
    guard silences.contains(where: { $0.phase == .early || $0.phase == .later }) else { return }
    let dated = readings.compactMap { $0.date?.value?.day }.filter { $0 <= dossier.today }
    let limit = dossier.settings.thresholds.disengagementRed
    guard let last = dated.max(), last.days(until: dossier.today) > limit else { return }
    grounds.lacks(
      "a reading younger than \(limit) days (the last is of \(last))",
      write: "a reading under `adoption`", at: dossier.place(of: "Adoption"))
  }

  mutating func complaints(days: ClosedRange<Int>) -> Int? {
    guard let kickoff = dossier.packet.day(of: .kickoffHeld),
      kickoff.days(until: dossier.today) >= days.lowerBound
    else { return nil }
    let counts = readings.compactMap { reading -> Int? in
      guard let day = reading.date?.value?.day, day <= dossier.today,
        days.contains(kickoff.days(until: day)), let entry = reading.complaints,
        let count = entry.value?.value
      else { return nil }
      grounds.take(from: entry.location)
      return max(0, min(count, 1_000_000))
    }
    guard !counts.isEmpty else {
      grounds.lacks(
        "complaints in weeks 10 to 14", write: "`complaints` in a reading under `adoption`",
        at: dossier.place(of: "Adoption"))
      return nil
    }
    let sum = counts.reduce(0, +)
    grounds.note(
      "complaints in weeks 10 to 14: "
        + (counts.count > 1 ? counts.map(String.init).joined(separator: " + ") + " = " : "")
        + "\(sum)")
    return sum
  }

  /// The day for which the kickoff is booked.
  private var booked: Day? { dossier.packet.meetings.kickoff?.value?.day }

  /// Whether the kickoff is still to come, as far as anybody wrote: its day, or the sale goes on.
  private var isKickoffAhead: Bool {
    guard !dossier.packet.happened(.kickoffHeld, by: dossier.today) else { return false }
    if let day = dossier.packet.day(of: .kickoffHeld) ?? booked { return day > dossier.today }
    return dossier.standing.stage == .sales
  }

  func verdict(_ silences: [Disengagement.Silence]) -> String {
    if isKickoffAhead {
      let day = dossier.packet.day(of: .kickoffHeld) ?? booked
      return "Not before the kickoff"
        + (day.map { " on \($0.formatted(in: .english))." } ?? ", which isn't booked yet.")
    }
    guard let kickoff = dossier.packet.day(of: .kickoffHeld) else {
      return "Can't be said: nobody wrote down the day of the kickoff."
    }
    let watched = silences.filter { $0.phase == .early || $0.phase == .later }
    guard !watched.isEmpty else {
      let first = kickoff.adding(days: Disengagement.early.lowerBound)
      return "Not before week 4 after the kickoff"
        + (first.map { ", from \($0.formatted(in: .english)) on." } ?? ".")
    }
    guard !readings.isEmpty else { return "Can't be said: no reading under adoption." }
    let unknown = watched.filter { $0.days == nil }.map(\.sign)
    if unknown.isEmpty { return "No flag." }
    let signs = unknown.joined(separator: ", ")
    return unknown.count == watched.count
      ? "Can't be said: no reading under adoption tells of the last \(signs)."
      : "No flag, as far as readings tell: none of them says when the last \(signs) was."
  }

  private mutating func lacksEvent(_ name: String, _ event: AccountEvent) {
    grounds.lacks(
      "the day of \(name)", write: "the event `\(event.rawValue)` with its date in `history`",
      at: dossier.place(of: "History"))
  }
}
