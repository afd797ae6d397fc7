import Diagnostics
import Packets

/// One account as reports see it: its dossier, and what follows from it on the day.
///
/// A class, since a packet is large and reports hand accounts on all the time.
package final class PortfolioAccount: Sendable {
  package let dossier: Dossier
  package let standing: Standing
  /// At the gate that the account is judged at.
  package let examination: Examination
  package let score: Score
  package let firstValue: TimeToFirstValue
  package let disengagement: Disengagement
  package let forecast: Forecast
  package let outlook: RenewalOutlook
  /// Whether the packet's text has errors, so that some of what it says may be missing.
  package let hasUnreadValues: Bool
  /// What is in the way of the next gate, in the authors' order.
  package let blockages: [Blockage]
  /// What is answered of what the account's gate and those before ask.
  let categories: [Category: Share]
  /// What is wrong with what sales writes, each kind once, in words.
  let faultsOfSales: Set<String>

  package init(of assessment: Assessment) {
    let dossier = assessment.dossier
    self.dossier = dossier
    hasUnreadValues = assessment.reading.contains { finding in
      let isPackets = finding.location.map { dossier.packet.files.contains($0.file) } ?? false
      return isPackets && finding.severity == .error
    }
    standing = assessment.standing
    examination = assessment.examination()
    blockages = assessment.blockages
    score = Score(of: dossier, examination)
    firstValue = TimeToFirstValue(of: dossier)
    disengagement = Disengagement(of: dossier)
    forecast = Forecast(of: dossier)
    outlook = RenewalOutlook(of: dossier, disengagement)
    categories = Category.completeness(of: dossier, at: examination.gate)
    faultsOfSales = CoachPatterns.faults(of: dossier, examination)
  }
}

extension PortfolioAccount {
  var packet: Packet { dossier.packet }
  package var slug: String { packet.slug }
  var name: String { packet.name }

  /// Nil where the packet names nobody.
  var ae: String? { packet.team.ae?.value?.name }
  var csm: String? { packet.team.csm?.value?.name }
  var segment: String? { packet.account.segment?.value?.text.trimmed }

  var isChurned: Bool { standing.stage == .churned }

  /// Whether something is in the way of the next gate.
  var isBlocked: Bool { !blockages.isEmpty }

  /// The day of the close; nil where it isn't known or still to come.
  var closed: Day? {
    packet.deal.closed?.value?.day.flatMap { $0 <= dossier.today ? $0 : nil }
  }

  /// Whether the deal is won: by its day, or by a stage behind sales.
  var isClosed: Bool { closed != nil || standing.stage != .sales }

  /// The first seal of closed-won up to today.
  var closingSeal: Seal? {
    dossier.seal(of: .closedWon).flatMap { $0.day <= dossier.today ? $0 : nil }
  }

  /// What needs somebody now: silence, complaints, a first value that is late.
  var warnings: [Warning] {
    var warnings = disengagement.warnings
    if case .open(let days) = firstValue.result, days > TimeToFirstValue.aim {
      warnings.append(
        Warning(alarm: .flag, text: "no first value after \(days.counted("day"))"))
    }
    return warnings
  }

  var alarm: Alarm { warnings.map(\.alarm).max() ?? .none }

  /// Days to first value; nil where it wasn't reached.
  var firstValueDays: Int? {
    if case .reached(let days) = firstValue.result { days } else { nil }
  }

  /// `28 days`, `open, day 45`, `left without`
  var firstValueText: String? {
    switch firstValue.result {
    case .reached(let days): days.counted("day")
    case .open(let days): "open, day \(days)"
    case .never: "left without"
    case .notStarted(let day): "starts \(day)"
    case .unknown: nil
    }
  }
}

extension Author {
  /// Who of ours answers for what this author writes: the role, and who fills it.
  func holder(in packet: Packet) -> (role: String, person: Person?) {
    let team = packet.team
    switch self {
    case .sales: return ("AE", team.ae?.value)
    case .marketing: return ("Marketing", team.marketing?.value)
    case .implementation:
      guard let lead = team.implementationLead?.value else { return ("CSM", team.csm?.value) }
      return ("Implementation lead", lead)
    case .csm: return ("CSM", team.csm?.value)
    case .managers: return ("Sales manager", team.salesManager?.value)
    case .revOps: return ("RevOps", nil)
    case .everyone: return ("Everybody", nil)
    }
  }
}
