import Diagnostics
import Packets

/// How long it took from the contract's start to the first-value milestone (playbook.md, Signals
/// over time).
package struct TimeToFirstValue: Hashable, Sendable {
  package enum Result: Hashable, Sendable {
    /// Reached after so many days; negative where it was reached before the contract started.
    case reached(days: Int)
    /// Not yet, after so many days.
    case open(days: Int)
    /// The customer left without it after so many days.
    case never(days: Int)
    case notStarted(until: Day)
    /// An input is missing.
    case unknown
  }

  package let result: Result
  /// The contract's first day; nil where nobody wrote it down.
  package let start: Day?
  /// Whether no milestone is marked as first value, and the aim is over or the customer left.
  private let isMissed: Bool
  package let grounds: Grounds

  /// Days in which a customer should first gain by it.
  package static let aim = 30

  /// Whether it came within the aim; nil while that can't be said.
  package var isWithinAim: Bool? {
    switch result {
    case .reached(let days): days <= Self.aim
    case .open(let days): days > Self.aim ? false : nil
    case .never: false
    case .notStarted: nil
    case .unknown: isMissed ? false : nil
    }
  }

  package init(of dossier: Dossier) {
    var grounds = Grounds()
    result = Self.result(of: dossier, &grounds)
    start = dossier.packet.deal.starts?.value?.day
    let isOver = start.map { $0.days(until: dossier.today) > Self.aim } ?? false
    isMissed =
      dossier.packet.milestones.firstValue == nil
      && (isOver || Standing(of: dossier).stage == .churned)
    self.grounds = grounds
  }

  /// `40 days (10 August to 19 September 2026), aim 30: over it`
  package var summary: String {
    let beginning = start.map { $0.formatted(in: .english) } ?? "the contract's start"
    switch result {
    case .reached(let days) where days < 0:
      return "\((-days).counted("day")) before the contract's start on \(beginning)"
    case .reached(let days):
      let span = start.map { " (\($0.spelled(until: $0.adding(days: days))))" } ?? ""
      return days.counted("day") + span + aim(days)
    case .open(let days):
      return "open after \(days.counted("day")) (since \(beginning))" + aim(days)
    case .never(let days): return "never reached in the \(days.counted("day")) until they left"
    case .notStarted(let day): return "the contract starts on \(day.formatted(in: .english))"
    case .unknown:
      let lacking = grounds.missing.map(\.input).joined(separator: ", ")
      return "can't be said, it lacks \(lacking)"
        + (isMissed ? "; counts as not reached in \(Self.aim) days" : "")
    }
  }

  private func aim(_ days: Int) -> String {
    ", aim \(Self.aim)" + (days > Self.aim ? ": over it" : "")
  }

  /// Those within the aim, of all of whom that can be said.
  package static func share(of times: some Sequence<TimeToFirstValue>) -> Share {
    let known = times.compactMap(\.isWithinAim)
    return Share(known.count { $0 }, of: known.count)
  }

  private static func result(of dossier: Dossier, _ grounds: inout Grounds) -> Result {
    let packet = dossier.packet
    let today = dossier.today
    let start = grounds.day(
      packet.deal.starts, "the contract's first day", write: "`starts` under `deal`",
      at: dossier.place(of: "Deal"))
    let milestone = packet.milestones.firstValue
    if milestone == nil {
      grounds.lacks(
        "the first-value milestone", write: "`yes` in First value of one milestone",
        at: dossier.place(of: "Milestones"))
    }
    guard let start, let milestone else { return .unknown }
    grounds.take(from: milestone.margin.location)
    let name = milestone.milestone?.text.trimmed ?? "first value"
    if let done = milestone.done?.value?.day, done <= today {
      let days = start.days(until: done)
      grounds.note("\(start) to “\(name)” on \(done) = \(days.counted("day"))")
      return .reached(days: days)
    }
    if milestone.isDone, milestone.done?.value == nil {
      grounds.lacks(
        "the day of “\(name)”", write: "the day in Done", at: milestone.margin.location)
      return .unknown
    }
    return unreached(name, since: start, dossier, &grounds)
  }

  private static func unreached(
    _ name: String, since start: Day, _ dossier: Dossier, _ grounds: inout Grounds
  ) -> Result {
    let standing = Standing(of: dossier)
    if standing.stage == .churned {
      let last = standing.since ?? dossier.today
      let days = start.days(until: last)
      grounds.note("\(start) to \(last), when they left = \(days.counted("day")) without “\(name)”")
      return .never(days: days)
    }
    guard start <= dossier.today else {
      grounds.note("the contract starts on \(start)")
      return .notStarted(until: start)
    }
    let days = start.days(until: dossier.today)
    grounds.note("\(start) to today = \(days.counted("day")), “\(name)” isn't done")
    return .open(days: days)
  }
}

extension Day {
  /// `10 August to 19 September 2026`, with both years where they differ.
  fileprivate func spelled(until last: Day?) -> String {
    let first = formatted(in: .english)
    guard let last else { return first }
    let beginning = year == last.year ? String(first.dropLast(" \(year)".count)) : first
    return "\(beginning) to \(last.formatted(in: .english))"
  }
}

extension Milestones {
  /// The milestone at which they first gain by it; nil where none is marked, or it was dropped.
  package var firstValue: Milestone? {
    milestones.first { $0.firstValue?.value?.isOn == true && $0.status?.value != .dropped }
  }
}
