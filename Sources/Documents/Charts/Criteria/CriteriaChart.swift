import Packets
import Playbook

/// How far each success criterion is from where it began to where it has to get.
struct CriteriaChart: Hashable, Sendable {
  /// What is known of one criterion, in the words of the packet.
  struct Row: Hashable, Sendable {
    var name: String
    var baseline: String?
    var target: String?
    /// With its day, where it is known: `6.4% (31 October 2026)`.
    var actual: String?
    /// Where it stands; nil while nobody has measured it.
    var progress: Progress?
    var due: String?
    /// Whether its day is past.
    var isDue: Bool

    var isReached: Bool { progress?.isReached == true }

    /// `by 31 October 2026`
    var deadline: String {
      guard let due else { return "day to be agreed" }
      return isDue && !isReached ? "was due \(due)" : "by \(due)"
    }

    /// All of it in a sentence, without its stop.
    var sentence: String {
      let way = "before \(baseline ?? "to be measured"), target \(target ?? "to be agreed")"
      let now = actual.map { "now \($0)" + (progress?.words.map { ", \($0)" } ?? "") }
      return "\(name): \(way), \(deadline); \(now ?? Progress.unmeasured)"
    }
  }

  /// Where a measured criterion stands.
  enum Progress: Hashable, Sendable {
    /// The part of the way that is done: 0 at the start, 1 at the target, less and more possible.
    case share(Double)
    /// Only whether it is reached can be said.
    case reached(Bool)
    /// Nothing to compare, such as a target in words.
    case told

    var isReached: Bool {
      switch self {
      case .share(let share): share >= 1
      case .reached(let isReached): isReached
      case .told: false
      }
    }

    static let unmeasured = "not measured yet"

    /// Nil where the actual says all.
    var words: String? {
      switch self {
      case .share(let share) where share > 1: "better than the target"
      case .share(1), .reached(true): "target reached"
      case .reached(false): "not there yet"
      case .share(0): "as at the start"
      case .share(let share) where share < 0: "further away than at the start"
      case .share(let share): "\(min(99, max(1, Int((share * 100).rounded()))))% of the way"
      case .told: nil
      }
    }
  }

  var rows: [Row]

  /// `3 success criteria: 1 reached, 2 not there yet`
  var summary: String {
    let reached = rows.count(where: \.isReached)
    let open = rows.count { $0.progress != nil } - reached
    let parts = [
      (reached, "reached"), (open, "not there yet"),
      (rows.count - reached - open, "not measured yet"),
    ]
    let counts = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return rows.count.counted("success criterion", "success criteria") + ": "
      + counts.joined(separator: ", ")
  }
}
