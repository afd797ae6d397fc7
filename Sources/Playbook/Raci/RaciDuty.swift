import Packets

/// What a role has to do with an activity.
package enum RaciDuty: String, Sendable, Hashable, CaseIterable {
  case responsible = "R"
  case accountable = "A"
  case consulted = "C"
  case informed = "I"

  /// The duties that a cell says, in the order of the letters: `A/R`, `R, A`, `AR`, `Responsible`;
  /// empty for an empty cell and `n/a`, nil for what says something else.
  static func read(_ cell: String) -> Set<RaciDuty>? {
    guard cell.trimmed.lowercased() != "n/a" else { return [] }
    var duties: Set<RaciDuty> = []
    for word in cell.uppercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if let duty = words[String(word)] {
        duties.insert(duty)
        continue
      }
      let letters = word.compactMap { RaciDuty(rawValue: String($0)) }
      guard letters.count == word.count, Set(letters).count == letters.count else { return nil }
      duties.formUnion(letters)
    }
    return duties
  }

  private static let words: [String: RaciDuty] = [
    "RESPONSIBLE": .responsible, "ACCOUNTABLE": .accountable, "CONSULTED": .consulted,
    "INFORMED": .informed,
  ]
}
