/// The reports there are.
package enum ReportKind: String, Hashable, Sendable, CaseIterable {
  case scorecard, audit, retrospective
  case aeLoop = "ae-loop"
  case marketingLoop = "marketing-loop"

  package func report(of book: AccountBook) -> Report {
    switch self {
    case .scorecard: Scorecard.report(of: book)
    case .audit: Audit.report(of: book)
    case .retrospective: Retrospective.report(of: book)
    case .aeLoop: AELoop.report(of: book)
    case .marketingLoop: MarketingLoop.report(of: book)
    }
  }
}
