import Packets
import Playbook

/// The customer's people by influence and stance: whom to win, whom to keep.
struct StakeholderChart: Hashable, Sendable {
  /// Somebody, or a group.
  struct Person: Hashable, Sendable {
    var name: String
    /// `champion, decision-maker; leaving (31 December 2026)`
    var about: String?
    /// 1 to 5.
    var influence: Int?
    /// −2 to 2.
    var stance: Int?

    /// What keeps somebody off the map.
    var unknown: String? {
      switch (influence, stance) {
      case (nil, nil): "influence and stance unknown"
      case (nil, _): "influence unknown"
      case (_, nil): "stance unknown"
      default: nil
      }
    }
  }

  /// Those who haven't left, the most influential first.
  var people: [Person]

  var placed: [Person] { people.filter { $0.unknown == nil } }
  var unplaced: [Person] { people.filter { $0.unknown != nil } }

  /// Who has influence and is against us.
  var toWin: [Person] { placed.filter { ($0.influence ?? 0) >= 4 && ($0.stance ?? 0) < 0 } }

  static func word(influence: Int) -> String {
    ["1 low", "2", "3 medium", "4", "5 high"][min(max(influence, 1), 5) - 1]
  }

  static func word(stance: Int) -> String {
    Stance(rawValue: min(max(stance, -2), 2))?.word ?? ""
  }

  /// `8 people: 1 against, 2 neutral, 4 for, 1 not placed`
  var summary: String {
    let stances = [
      ("against", placed.count { ($0.stance ?? 0) < 0 }),
      ("neutral", placed.count { $0.stance == 0 }),
      ("for", placed.count { ($0.stance ?? 0) > 0 }), ("not placed", unplaced.count),
    ]
    let counts = stances.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
    return people.count.counted("person or group", "people and groups") + ": "
      + counts.joined(separator: ", ")
  }
}
