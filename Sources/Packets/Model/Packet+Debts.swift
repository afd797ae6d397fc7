/// What one author still owes.
package struct Debt: Hashable, Sendable {
  package var author: Author
  /// As a reader is told: `Success criteria: baseline of "Time to replan"`.
  package var items: [String]
}

extension Packet {
  package var debts: [Debt] { [] }

  /// The gate the account has to pass next, by its stage and what happened; nil once all are
  /// passed.
  package var nextGate: Gate? {
    switch account.stage?.value {
    case nil, .sales: .closedWon
    case .onboarding: history.first("kickoff held") == nil ? .kickoff : .shadow
    case .shadow: .closeOut
    case .transition, .steady, .churned: nil
    }
  }
}
