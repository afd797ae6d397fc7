import Diagnostics
import Packets

/// What a figure stands on: how it was reckoned, from what, and what it lacks.
package struct Grounds: Hashable, Sendable {
  /// One step a line: `base: (100,000 + 8,000) ÷ 100,000 = 108 %`.
  package var arithmetic: [String] = []
  /// What would have to be known; named, never guessed.
  package var missing: [MissingInput] = []
  /// Where the values stand that it was reckoned from, each once.
  package private(set) var sources: [SourceLocation] = []

  mutating func note(_ line: String) { arithmetic.append(line) }

  /// - Parameter gate: the gate from which it is asked; nil where it always is.
  mutating func lacks(
    _ input: String, write place: String, at location: SourceLocation? = nil,
    from gate: Gate? = nil
  ) {
    missing.append(MissingInput(input: input, place: place, location: location, from: gate))
  }

  mutating func take(from location: SourceLocation?) {
    if let location, !sources.contains(location) { sources.append(location) }
  }

  /// The day that an entry gives; where there is none, what is missing is named.
  mutating func day(
    _ entry: Entry<PlanDate>?, _ input: String, write place: String, at location: SourceLocation?
  ) -> Day? {
    guard let entry, let day = entry.value?.day else {
      lacks(input, write: place, at: entry?.location ?? location)
      return nil
    }
    take(from: entry.location)
    return day
  }
}

/// Something that a figure lacks.
package struct MissingInput: Hashable, Sendable {
  /// `the contract's first day`
  package var input: String
  /// Where it belongs: `starts under deal`.
  package var place: String
  /// The line nearest to where it belongs; nil where nothing is near.
  package var location: SourceLocation?
  /// The gate from which it is asked; nil where it always is.
  package var from: Gate?
}

/// How loudly a signal speaks.
package enum Alarm: String, Hashable, Sendable, CaseIterable, Comparable {
  case none, flag, red

  package static func < (left: Alarm, right: Alarm) -> Bool { left.rank < right.rank }

  private var rank: Int { Alarm.allCases.firstIndex(of: self) ?? 0 }
}

/// A signal that needs somebody, in words.
package struct Warning: Hashable, Sendable {
  package var alarm: Alarm
  /// `no champion engagement for 18 days`
  package var text: String
}
