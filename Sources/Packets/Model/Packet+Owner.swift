extension Packet {
  /// Who owns the account at its stage (playbook.md, Stages): the AE until the close, then the
  /// implementation lead, the CSM where there is none, and from transition on the CSM.
  package var owner: Person? {
    let holder =
      switch account.stage?.value {
      case nil, .sales: team.ae
      case .onboarding, .shadow: team.implementationLead ?? team.csm
      case .transition, .steady, .churned: team.csm
      }
    return holder?.value
  }
}
