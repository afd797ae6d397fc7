import Packets

/// Whether a packet's days can all be right.
enum DateRules {
  static let all = [datesOutOfOrder]

  private static let datesOutOfOrder = Rule(
    "dates-out-of-order", .from(.closedWon, .warning), by: .everyone,
    meaning: "two days contradict each other, or something has happened in the future"
  ) { dossier in
    let chronology = Chronology(of: dossier.packet)
    return chronology.pairs.compactMap { $0.later?.violation(ifBefore: $0.earlier) }
      + chronology.past.compactMap { $0.violation(ifAfter: dossier.today) }
  }
}
