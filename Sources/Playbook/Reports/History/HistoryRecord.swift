import Packets

/// What the portfolio's figures were on a day, kept in `history/<date>.json` so that reports can
/// tell what changed.
///
/// It holds figures and no text of packets, so that the files stay small and tell little.
package struct HistoryRecord: Hashable, Sendable {
  /// Of the format that this program writes; a reader takes what it knows of other versions.
  package static let version = 1

  package var day: Day
  /// In the order of their slugs.
  package var accounts: [AccountRecord]

  package init(day: Day, accounts: [AccountRecord]) {
    self.day = day
    self.accounts = accounts
  }

  /// What is to be recorded of today.
  package init(of book: AccountBook) {
    self.init(day: book.today, accounts: book.accounts.map(AccountRecord.init))
  }

  /// By slug; the first where a slug is given twice.
  var bySlug: [String: AccountRecord] {
    Dictionary(accounts.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// What one account's figures were. What a record of another version lacks is nil.
package struct AccountRecord: Hashable, Sendable {
  package var slug: String
  package var name: String?
  package var ae: String?
  package var csm: String?
  package var segment: String?
  package var stage: String?
  /// Nil too where all gates are behind the account.
  package var nextGate: String?
  package var completeness: Share?
  package var quality: Int?
  /// What keeps the next gate from being satisfied.
  package var blockers: Int?
  package var alarm: Alarm?
  package var warnings: [String] = []
  package var firstValueDays: Int?
  package var categories: [Category: Share] = [:]

  package init(slug: String) { self.slug = slug }

  package init(_ account: PortfolioAccount) {
    slug = account.slug
    name = account.name
    ae = account.ae
    csm = account.csm
    segment = account.segment
    stage = account.standing.stage.rawValue
    nextGate = account.standing.nextGate?.rawValue
    completeness = Share(account.score.completeness)
    quality = account.score.quality
    blockers = account.blockages.map(\.blockers.count).reduce(0, +)
    alarm = account.alarm
    warnings = account.warnings.map(\.text)
    firstValueDays = account.firstValueDays
    categories = account.categories
  }
}
