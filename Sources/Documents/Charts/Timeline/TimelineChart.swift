import Packets
import Playbook

/// The road to first value and on: milestones with their state, what is booked, and the contract's
/// days, as one audience may know them.
struct TimelineChart: Hashable, Sendable {
  /// How far a milestone is.
  enum State: String, Hashable, Sendable {
    case done, open, late, dropped
  }

  /// A milestone.
  struct Step: Hashable, Sendable {
    var name: String
    var state: State
    /// Done, or due; nil where nobody gave a day.
    var day: Day?
    /// `done 4 March 2026`, `by 6 March 2026`, `late, was due 6 March 2026`.
    var when: String
    var who: String?
    var isFirstValue: Bool

    /// All of it in a sentence, without its stop.
    var sentence: String {
      name + (isFirstValue ? " (first value)" : "") + ": " + when + (who.map { ", \($0)" } ?? "")
    }
  }

  /// A meeting, a day of the contract, an event.
  struct Mark: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      case meeting, contract, today
    }

    var name: String
    var day: Day
    var date: String
    var kind: Kind
  }

  /// By day, those without one last.
  var steps: [Step]
  /// By day, those near the milestones; today is one of them.
  var marks: [Mark] = []
  /// Days of the contract, and today, too far away to be drawn.
  var before: [Mark] = []
  var after: [Mark] = []

  var dated: [Step] { steps.filter { $0.day != nil && $0.state != .dropped } }

  /// Takes the marks that are near the milestones: what lies further off than these lie apart would
  /// press them together.
  mutating func take(_ candidates: [Mark]) {
    let days = dated.compactMap(\.day)
    guard let first = days.min(), let last = days.max() else { return }
    let span = max(first.days(until: last), 60)
    for mark in candidates.sorted(by: { $0.day < $1.day }) {
      if mark.day.days(until: first) > span {
        if mark.kind != .meeting { before.append(mark) }
      } else if last.days(until: mark.day) > span {
        if mark.kind != .meeting { after.append(mark) }
      } else {
        marks.append(mark)
      }
    }
  }

  /// `6 milestones: 5 done, 1 open; first value (First list) done 19 March 2026`
  var summary: String {
    let states: [State] = [.done, .open, .late, .dropped]
    let counts = states.compactMap { state -> String? in
      let count = steps.count { $0.state == state }
      return count == 0 ? nil : "\(count) \(state.rawValue)"
    }
    let first = steps.first(where: \.isFirstValue).map {
      "; first value (\($0.name)) \($0.when)"
    }
    return steps.count.counted("milestone") + ": " + counts.joined(separator: ", ") + (first ?? "")
  }
}
