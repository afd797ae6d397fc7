import Packets

/// The four categories that the CSM takes over at close-out (playbook.md, Gates).
package enum Category: String, Hashable, Sendable, CaseIterable {
  case criteria, stakeholders, signals, risks

  /// As reports name it.
  var title: String {
    switch self {
    case .criteria: "Criteria"
    case .stakeholders: "Stakeholders"
    case .signals: "Signals"
    case .risks: "Risks, debt"
    }
  }

  /// The sections that it consists of.
  private var sections: [String] {
    switch self {
    case .criteria: [SuccessCriteria.outline.declaration.name]
    case .stakeholders: [Stakeholders.outline.declaration.name]
    case .signals: [ExpansionSignals.outline.declaration.name]
    case .risks: [Risks.outline.declaration.name, ConfigurationDebt.outline.declaration.name]
    }
  }

  /// What is answered of what a gate and those before ask, by category.
  static func completeness(of dossier: Dossier, at gate: Gate) -> [Category: Share] {
    var shares = Dictionary(uniqueKeysWithValues: allCases.map { ($0, Share(0, of: 0)) })
    for asked in dossier.asked where asked.gate <= gate {
      guard let category = bySection[asked.section] else { continue }
      shares[category, default: Share(0, of: 0)] += Share(asked.lacking == nil ? 1 : 0, of: 1)
    }
    return shares
  }

  private static let bySection = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { category in
      category.sections.map { ($0, category) }
    })

  func completeness(of account: PortfolioAccount) -> Share {
    account.categories[self] ?? Share(0, of: 0)
  }
}
