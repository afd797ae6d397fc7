import Diagnostics
import Packets
import Playbook

/// What is wrong with one account's packet at a gate.
package struct AccountCheck: Sendable {
  package let slug: Slug
  /// The gate it was judged at; nil where the packet can't be read or the customer has left.
  package let gate: Gate?
  /// Whether the customer has left: then nothing is asked any more, unless somebody names a gate.
  package let isOver: Bool
  /// What counts: what reading found, then what the rules say.
  package let findings: [Finding]
  /// What the packet lets off, with the reason.
  package let allowed: [(finding: Finding, reason: String)]
  package let completeness: Completeness?
  /// For the findings' excerpts.
  package let reading: AccountReading

  /// - Parameter gate: the one to judge at; nil for the account's next one.
  init(_ reading: AccountReading, dossier: Dossier?, at gate: Gate?) {
    self.reading = reading
    slug = reading.slug
    guard let dossier else {
      (self.gate, isOver) = (nil, false)
      (findings, allowed, completeness) = (reading.findings, [], nil)
      return
    }
    let standing = dossier.standing
    isOver = gate == nil && standing.stage == .churned
    guard !isOver else {
      self.gate = nil
      (findings, allowed) = reading.findings.judged(beside: [], in: dossier.packet)
      completeness = nil
      return
    }
    let examination = Examination(of: dossier, at: gate ?? standing.judgedAt)
    let judged = examination.findings
    let (kept, letOff) = reading.findings.judged(beside: judged, in: dossier.packet)
    self.gate = examination.gate
    findings = kept + judged
    allowed = letOff + examination.allowed.map { ($0.ruling.finding, $0.by.reason) }
    completeness = dossier.asked.completeness(at: examination.gate)
  }
}
