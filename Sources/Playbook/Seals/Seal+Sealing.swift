import Diagnostics
import Packets

extension Seal {
  /// Seals what a dossier says at a gate, today: who, how complete, what was unmet, and in full the
  /// goal, the criteria and the promises.
  ///
  /// - Parameters:
  ///   - despite: why it is sealed though something is unmet. Without a reason a gate that isn't
  ///     satisfied is refused; a reason that nothing needs is left out.
  ///   - reading: what reading the packet found; its errors are unmet too.
  ///   - number: counts the gate's seals of the day.
  package init(
    _ dossier: Dossier, at gate: Gate, by: Person, despite: String? = nil,
    reading: [Finding] = [], number: Int = 1
  ) throws(SealRefusal) {
    guard Standing(of: dossier).gates.contains(gate) else { throw .notAsked(gate) }
    if despite?.trimmed.isEmpty == true { throw .noReason }
    let sealed = (dossier.seals + dossier.laterSeals).filter { $0.gate == gate }
    if let later = sealed.last(where: { $0.day > dossier.today }) {
      throw .sealedLater(gate, dossier.today, file: later.file)
    }
    let assessment = Assessment(of: dossier, reading: reading)
    let blockers = assessment.blockers(before: gate)
    if !blockers.isEmpty, despite == nil { throw .unmet(gate, blockers) }
    let score = Score(of: dossier, assessment.examination(at: gate))
    let packet = dossier.packet
    var agreed = Packet(slug: packet.slug)
    agreed.files = packet.files
    agreed.account.account = packet.account.account
    agreed.deal.starts = packet.deal.starts
    agreed.goal = packet.goal
    agreed.successCriteria = packet.successCriteria
    agreed.promises = packet.promises
    self.init(
      account: packet.slug, gate: gate, day: dossier.today, number: number, by: packet.person(by),
      completeness: score.completeness, quality: score.quality,
      despite: blockers.isEmpty ? nil : despite?.onOneLine,
      unmet: blockers.map(\.line), currency: dossier.settings.currency, agreed: agreed, file: "")
    file = "seals/\(packet.slug)/\(name.file)"
  }
}

/// Why a gate isn't sealed.
package enum SealRefusal: Error, Hashable, Sendable {
  /// The gate isn't satisfied, or one before it.
  case unmet(Gate, [Blocker])
  /// Without an implementation lead there is neither shadow nor close-out.
  case notAsked(Gate)
  /// `--despite` without words.
  case noReason
  /// The gate has a seal of a later day, before which none may come: the first is what counts.
  case sealedLater(Gate, Day, file: String)
}

extension SealRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unmet(let gate, let blockers):
      "\(gate.rawValue) isn't satisfied, nothing was sealed: \(blockers.counted), see above. Put it "
        + "right, or seal it with --despite \"reason\", which records the reason and what is unmet"
    case .notAsked(let gate):
      "the account has no implementation lead, so \(gate.rawValue) doesn't apply; nothing was "
        + "sealed. Name one in `team`, or seal closed-won or kickoff"
    case .noReason:
      "found --despite without a reason; expected why the gate is sealed all the same"
    case .sealedLater(let gate, let day, let file):
      "found \(day) as the day to seal \(gate.rawValue), which has a seal of a later day, \(file); "
        + "expected a day that isn't before it, since the first seal is what counts. Nothing was "
        + "sealed; what both sides agreed to change belongs in Agreement"
    }
  }
}
