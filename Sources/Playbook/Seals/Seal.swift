import Diagnostics
import Packets

/// What was agreed when a gate was passed, kept word for word so that goalposts can't move unseen
/// (playbook.md, Sealing).
///
/// Seals are added, never rewritten: a second seal of a gate is a second record.
package struct Seal: Hashable, Sendable {
  /// The account's slug when it was sealed.
  package var account: String
  package var gate: Gate
  package var day: Day
  /// Counts the gate's seals of one day, from 1.
  package var number = 1
  /// Who sealed it.
  package var by: Person
  /// 0 of 0 where the file doesn't say.
  package var completeness: Completeness
  /// 0 to 100.
  package var quality: Int
  /// Why it was sealed though the gate failed; nil where it was satisfied.
  package var despite: String?
  /// What was unmet then, as findings said it.
  package var unmet: [String] = []
  /// ISO 4217: what a bare number of money meant then.
  package var currency = "EUR"
  /// Goal, success criteria and promises as they stood, each value with its place in the seal's
  /// file, beside the account's name and the contract's start; the other sections are empty.
  package var agreed: Packet
  /// The seal's path, as messages show it: `seals/acme/closed-won-2026-11-03.md`.
  package var file: String
  /// Whether the file is as it was written; nil where it carries no fingerprint.
  package var isIntact: Bool? = true

  /// What was unmet, without its lines on the day of sealing, where other words stand now.
  package var unmetRequirements: [String] { unmet.map(\.withoutPlace) }

  /// The file's name.
  package var name: SealName { SealName(gate: gate.rawValue, day: day, number: number) }
}

extension String {
  /// Without ` (packets/acme.md:47)` at the end.
  fileprivate var withoutPlace: String {
    guard hasSuffix(")"), let start = lastIndex(of: "("), start > startIndex else { return self }
    let place = self[start...].dropFirst().dropLast().split(separator: ":")
    guard place.count > 1, let line = place.last, line.allSatisfy({ ("0"..."9").contains($0) })
    else { return self }
    return String(self[..<start]).trimmed
  }
}

extension Seal: Comparable {
  /// By day, then gate, then number.
  package static func < (left: Seal, right: Seal) -> Bool {
    (left.day, left.gate, left.number, left.file)
      < (right.day, right.gate, right.number, right.file)
  }
}

/// What a seal's file is called: `closed-won-2026-11-03.md`, `closed-won-2026-11-03-2.md`.
package struct SealName: Hashable, Sendable {
  /// As written, so that a gate nobody defined can be told.
  package var gate: String
  package var day: Day
  /// From 1, which isn't written.
  package var number = 1

  package init(gate: String, day: Day, number: Int = 1) {
    self.gate = gate
    self.day = day
    self.number = number
  }

  /// Nil where the file isn't named as a seal.
  package init?(file: String) {
    guard file.hasSuffix(".md") else { return nil }
    var pieces = file.dropLast(3).split(separator: "-", omittingEmptySubsequences: false)
    var number = 1
    if let last = pieces.last, let count = Int(last), Self.numbers ~= count,
      Self.day(of: pieces) == nil
    {
      number = count
      pieces.removeLast()
    }
    guard let day = Self.day(of: pieces) else { return nil }
    self.init(gate: pieces.dropLast(3).joined(separator: "-"), day: day, number: number)
  }

  /// Nobody seals a gate more often in a day.
  private static let numbers = 2...9999

  /// The date that the name ends with, behind a gate's name.
  private static func day(of pieces: [Substring]) -> Day? {
    guard pieces.count > 3, pieces.first?.isEmpty == false else { return nil }
    return Day(iso: pieces.suffix(3).joined(separator: "-"))
  }

  package var file: String { "\(gate)-\(day)\(number > 1 ? "-\(number)" : "").md" }
}
