import Packets

/// All accounts, one a row: where each stands, and what its next gate waits for.
package struct StatusReport: Sendable {
  /// An account, or a packet that can't be read.
  package enum Row: Sendable {
    case account(AccountStatus)
    case unreadable(Slug)
  }

  /// In the order of the slugs.
  package let rows: [Row]
  package let today: Day

  package init(_ rows: [Row], today: Day) {
    self.rows = rows
    self.today = today
  }

  package var report: Report {
    let columns: [Filler<Row>] = [
      .text("Account", "slug") { $0.slug }.unbroken,
      .text("Name", "name") { $0.status?.dossier.packet.name }.inDataOnly,
      .text("Stage", "stage") { $0.status?.standing.stage.rawValue ?? "can't be read" },
      .day("Since", "since") { $0.status?.standing.since }.inDataOnly,
      .text("Owner", "owner") { $0.status.map(\.owner) },
      .text("Next gate", "next_gate") { row in
        row.status.flatMap { $0.standing.nextGate?.rawValue }
      },
      .share("Answered", "answered") { $0.status.map { Share($0.completeness) } }.brief,
      .count("Blockers", "blockers") { row in
        row.status.flatMap { $0.standing.nextGate == nil ? nil : $0.blockers.count }
      },
      .texts("Waits for", "waits_for") { row in
        row.status?.blockers.byAuthor.map { "\($0.author.rawValue) \($0.blockers.count)" } ?? []
      },
    ]
    let table = ReportTable(
      "accounts", "Accounts", rows,
      empty: "There is no account yet; make the first with: handoff new <account>", columns)
    return Report(name: "status", title: "Status", asOf: today, tables: [table], notes: notes)
  }

  private var notes: [String] {
    let claims = rows.compactMap(\.status).filter { $0.evidence == .claim }.map(\.slug)
    return claims.isEmpty
      ? []
      : ["No seal and no event shows the stage of \(claims.joined(separator: ", "))."]
  }
}

extension StatusReport.Row {
  fileprivate var status: AccountStatus? {
    if case .account(let status) = self { status } else { nil }
  }

  fileprivate var slug: String {
    switch self {
    case .account(let status): status.slug
    case .unreadable(let slug): slug.description
    }
  }
}

extension AccountStatus {
  /// Whoever owns the account, or the role that nobody fills.
  fileprivate var owner: String {
    ownership.owner.person?.name ?? "\(ownership.owner.role): nobody named"
  }
}
