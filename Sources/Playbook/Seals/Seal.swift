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
  package var completeness: Completeness
  /// 0 to 100.
  package var quality: Int
  /// Why it was sealed though the gate failed; nil where it was satisfied.
  package var despite: String?
  /// What was unmet then, as findings said it.
  package var unmet: [String] = []
  /// Goal, success criteria and promises as they stood, each value with its place in the seal's
  /// file; the other sections are empty.
  package var agreed: Packet
  /// The seal's path, as messages show it: `seals/acme/closed-won-2026-11-03.md`.
  package var file: String
  /// Whether the file is as it was written; nil where it carries no fingerprint.
  package var isIntact: Bool? = true
}

extension Seal: Comparable {
  /// By day, then gate, then number.
  package static func < (left: Seal, right: Seal) -> Bool {
    (left.day, left.gate, left.number) < (right.day, right.gate, right.number)
  }
}
