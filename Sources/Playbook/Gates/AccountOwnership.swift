import Packets

/// Somebody of ours who has a part in an account at its stage.
package struct Holder: Hashable, Sendable {
  /// As a field of `team` is called: `AE`, `Implementation lead`.
  package var role: String
  /// Nil where `team` names nobody.
  package var person: Person?
  /// What they do now: `joins every call`.
  package var part: String

  package init(role: String, person: Person?, part: String) {
    self.role = role
    self.person = person
    self.part = part
  }
}

/// Who owns an account and who stands beside (playbook.md, Stages and who owns the account).
package struct AccountOwnership: Hashable, Sendable {
  package let owner: Holder
  package let beside: [Holder]
  /// The last day on which the AE stays reachable after the close; nil before it.
  package let warmUntil: Day?
  /// The last day on which implementation answers escalations; nil before close-out.
  package let escalationsUntil: Day?

  package init(of dossier: Dossier, at standing: Standing) {
    let team = dossier.packet.team
    let thresholds = dossier.settings.thresholds
    let ae = Holder(role: "AE", person: team.ae?.value, part: "sells")
    let csm = Holder(role: "CSM", person: team.csm?.value, part: "owns the account")
    let lead = Holder(
      role: "Implementation lead", person: team.implementationLead?.value, part: "leads")
    let hasLead = lead.person != nil
    let warm = dossier.packet.deal.closed?.value?.day?.adding(days: thresholds.warmWindow)
    warmUntil = warm
    let isReachable = warm.map { dossier.today <= $0 } ?? true
    let reach =
      isReachable
      ? "stays reachable in the warm window"
      : "no longer within reach: ask through the sales manager"
    escalationsUntil =
      standing.stage == .transition
      ? standing.since?.adding(days: thresholds.escalationWindow) : nil
    switch standing.stage {
    case .sales:
      owner = ae
      beside = [
        Holder(role: "Marketing", person: team.marketing?.value, part: "knows what they read"),
        Holder(
          role: "Sales engineer", person: team.salesEngineer?.value, part: "knows what was shown"),
        csm.doing("joins as early as possible"),
      ]
    case .onboarding where hasLead:
      owner = lead.doing("leads the setup")
      beside = [csm.doing("shadows"), ae.doing(reach)]
    case .onboarding:
      owner = csm
      beside = [ae.doing(reach)]
    case .shadow:
      owner = lead.doing("is primary")
      beside = [csm.doing("joins every call, co-owns")]
    case .transition:
      owner = csm
      beside = [lead.doing("answers escalations until the window ends")]
    case .steady:
      owner = csm
      beside = [
        lead.doing("comes back for new scope only"), ae.doing("for formal expansion"),
      ].filter { $0.role != lead.role || hasLead }
    case .churned:
      owner = csm
      beside = []
    }
  }
}

extension Holder {
  fileprivate func doing(_ part: String) -> Holder {
    var holder = self
    holder.part = part
    return holder
  }
}
