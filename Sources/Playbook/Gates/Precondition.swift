import Packets

/// What a document's template asks of an account before a customer gets the document.
package enum Precondition: Sendable, Hashable {
  /// The gate has passed, and with it those before.
  case passed(Gate)
  /// The event stands in the account's history.
  case happened(AccountEvent)

  /// Every one there is, gates first.
  package static let all =
    Gate.allCases.map(Precondition.passed) + AccountEvent.allCases.map(Precondition.happened)

  /// As a template names it: `closed-won`, `handoff held`; case, spaces and hyphens are folded.
  package init?(_ word: String) {
    let folded = word.foldedKey
    guard let found = Self.all.first(where: { $0.word.foldedKey == folded }) else { return nil }
    self = found
  }

  /// As templates and messages name it.
  package var word: String {
    switch self {
    case .passed(let gate): gate.rawValue
    case .happened(let event): event.rawValue
    }
  }
}
