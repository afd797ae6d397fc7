import Packets

/// Why a document's moment is over for an account.
package enum Closure: Hashable, Sendable {
  /// What it was for has happened; without a day where the history names none.
  case happened(AccountEvent, on: Day?)
  /// The customer left.
  case left

  /// - Parameters:
  ///   - end: the event after which nobody needs the document; nil for none.
  ///   - isSent: whether it goes to the customer by itself, as a mail or an invitation does. Other
  ///     documents of a customer who left are for us, to learn from.
  package init?(of assessment: Assessment, after end: AccountEvent?, isSent: Bool) {
    let packet = assessment.packet
    let today = assessment.dossier.today
    if isSent, packet.churn(by: today) != nil {
      self = .left
    } else if let end, packet.happened(end, by: today) {
      self = .happened(end, on: packet.day(of: end, by: today))
    } else {
      return nil
    }
  }

  /// `warm intro sent on 23 January 2026`
  package var words: String {
    switch self {
    case .happened(let event, let day):
      event.rawValue + (day.map { " on \(PlanDate($0).display(in: .english))" } ?? "")
    case .left: "the customer left"
    }
  }
}
