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
  package let grounds: Grounds

  /// Days in which a customer should first gain by it.
  package static let aim = 30

  /// Whether it came within the aim; nil while that can't be said.
  package var isWithinAim: Bool? {
    switch result {
    case .reached(let days): days <= Self.aim
    case .open(let days): days > Self.aim ? false : nil
    case .never: false
    case .notStarted, .unknown: nil
    }
  }

  package init(of dossier: Dossier) {
    var grounds = Grounds()
    result = Self.result(of: dossier, &grounds)
    self.grounds = grounds
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

extension Milestones {
  /// The milestone at which they first gain by it; nil where none is marked, or it was dropped.
  package var firstValue: Milestone? {
    milestones.first { $0.firstValue?.value?.isOn == true && $0.status?.value != .dropped }
  }
}
