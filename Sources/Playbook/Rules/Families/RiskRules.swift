import Diagnostics
import Packets

/// What may go wrong, and what spoke against us.
enum RiskRules {
  static let all = [
    .gap(
      "risk-without-owner", in: "Risks", "Owner", noun: "owner", expected: "who watches it",
      fix: "name one person in Owner", meaning: "nobody watches a risk"),
    .gap(
      "risk-without-mitigation", in: "Risks", "Mitigation", noun: "mitigation",
      expected: "what is done about it",
      fix: "write what is done before it happens, or what will be done when it does",
      meaning: "nothing is done about a risk"),
    withoutEarlySign,
  ]

  private static let withoutEarlySign = Rule(
    "risk-without-early-sign", .from(.closedWon, .warning), by: .everyone,
    meaning: "nobody would see a risk coming"
  ) { dossier in
    dossier.packet.risks.risks.compactMap { risk in
      guard let name = risk.risk, risk.earlySign == nil, (risk.status?.value).isStillOpen
      else { return nil }
      return Violation(
        at: name.location,
        "\(name.text.plain.inQuotes) has no early sign, expected what will be seen first",
        fix: "write in Early sign what somebody would notice, and by when")
    }
  }
}

extension Status? {
  /// Whether there is still something to do; a status that nobody gave leaves it open.
  var isStillOpen: Bool {
    switch self {
    case nil, .open, .late: true
    case .done, .resolved, .dropped: false
    }
  }
}
