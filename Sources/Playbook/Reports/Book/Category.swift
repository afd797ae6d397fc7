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

  /// What is answered of what the account's gate and those before ask in it.
  func completeness(of account: PortfolioAccount) -> Share {
    let sections = sections
    let asked = account.dossier.asked.filter { asked in
      asked.gate <= account.examination.gate && sections.contains(asked.section)
    }
    return Share(asked.count { $0.lacking == nil }, of: asked.count)
  }
}
