import Packets

/// The weekly look at every account: where it stands, what blocks it and whom, what changed.
package enum Scorecard {
  package static func report(of book: AccountBook) -> Report {
    Report(
      name: "scorecard", title: "Scorecard", asOf: book.today,
      tables: [
        Figure.table("In short", figures(of: book)), accounts(of: book), blocking(in: book),
        warnings(in: book), changes(in: book), despite(in: book), groups(of: book),
        CoachPatterns.table(of: book), Lack.table(lacks(in: book)),
      ],
      notes: book.notes)
  }

  /// Sealed closes ÷ closes.
  static let sealingAim = 85

  private static func figures(of book: AccountBook) -> [Figure] {
    let accounts = book.accounts
    let active = accounts.filter { !$0.isChurned }
    let closes = accounts.filter(\.isClosed)
    let sealed = Share(closes.count { $0.closingSeal != nil }, of: closes.count)
    let isUnderAim = sealed.percent.map { $0 < sealingAim } == true
    let stages = Stage.allCases.compactMap { stage -> String? in
      let count = accounts.count { $0.standing.stage == stage }
      return count == 0 ? nil : "\(count) \(stage.rawValue)"
    }
    let firstValue = TimeToFirstValue.share(of: accounts.lazy.map(\.firstValue))
    return [
      Figure("Accounts", "\(accounts.count)", stages.joined(separator: ", ")),
      Figure(
        "Complete, mean", active.map(\.score.completeness.percent).mean.map { "\($0) %" } ?? "–",
        "answered ÷ asked at each account's gate"),
      Figure(
        "Quality, mean", active.map(\.score.quality).mean.map(String.init) ?? "–",
        "100 − 10 per error − 3 per warning"),
      Figure(
        "Blocked", "\(active.count(where: \.isBlocked))",
        "accounts with something in the way of the next gate"),
      Figure(
        "Flagged", "\(active.count { $0.alarm > .none })",
        "of these \(active.count { $0.alarm == .red }) red"),
      Figure(
        "First value in \(TimeToFirstValue.aim) days", firstValue,
        "of those of whom it can be said"),
      Figure(
        "Sealed closes ÷ closes", sealed,
        "aim \(sealingAim) %" + (isUnderAim ? ", under it" : ""), ofNothing: "no close yet"),
    ]
  }

  private static func accounts(of book: AccountBook) -> ReportTable {
    ReportTable(
      "accounts", "Accounts", book.accounts, empty: "No account in the portfolio",
      [
        .text("Account", "account") { $0.name },
        .text("Slug", "slug") { $0.slug }.inDataOnly,
        .text("Stage", "stage") { $0.standing.stage.rawValue },
        .text("Next gate", "next_gate") { $0.standing.nextGate?.rawValue },
        .count("Blockers", "blockers") { account in
          account.standing.nextGate.map { _ in
            account.blockages.map(\.blockers.count).reduce(0, +)
          }
        }.inDataOnly,
        .share("Complete", "complete") { Share($0.score.completeness) }.brief,
        .count("Quality", "quality") { $0.isChurned ? nil : $0.score.quality },
        .text("First value", "first_value") { $0.firstValueText },
        .count("Days to first value", "first_value_days") { $0.firstValueDays }.inDataOnly,
        .alarm("Flag", "flag") { $0.alarm },
        .text("AE", "ae") { $0.ae },
        .text("CSM", "csm") { $0.csm },
        .text("Segment", "segment") { $0.segment }.inDataOnly,
      ])
  }

  private static func blocking(in book: AccountBook) -> ReportTable {
    ReportTable(
      "blocking", "What blocks the next gate, and who can clear it",
      book.accounts.flatMap(\.blockedAuthors), empty: "Nothing is in the way of any gate",
      [
        .text("Account", "account") { $0.account.name },
        .text("Gate", "gate") { $0.blockage.gate.rawValue },
        .text("Who", "who") { $0.who },
        .count("Blockers", "blockers") { $0.blockage.blockers.count },
        .text("What", "what") { $0.items.listed(atMost: 4, by: "; ") },
      ])
  }

  private struct Flagged {
    var account: PortfolioAccount
    var warning: Warning
  }

  private static func warnings(in book: AccountBook) -> ReportTable {
    let flagged = book.accounts.flatMap { account in
      account.warnings.map { Flagged(account: account, warning: $0) }
    }
    return ReportTable(
      "flags", "Flags",
      flagged.filter { $0.warning.alarm == .red }
        + flagged.filter { $0.warning.alarm != .red },
      empty: "No account is flagged",
      [
        .text("Account", "account") { $0.account.name },
        .alarm("Flag", "flag") { $0.warning.alarm },
        .text("What", "what") { $0.warning.text },
        .text("Stage", "stage") { $0.account.standing.stage.rawValue },
        .text("CSM", "csm") { $0.account.csm },
      ])
  }

  private struct Group {
    var by: String
    var name: String
    var accounts: [PortfolioAccount]

    /// Of those who haven't left.
    var active: [PortfolioAccount] { accounts.filter { !$0.isChurned } }
  }

  private static func groups(of book: AccountBook) -> ReportTable {
    let groups = [
      ("AE", book.groups(by: \.ae, none: "nobody named")),
      ("CSM", book.groups(by: \.csm, none: "nobody named")),
      ("Segment", book.groups(by: \.segment, none: "none given")),
    ].flatMap { by, groups in groups.map { Group(by: by, name: $0.name, accounts: $0.accounts) } }
    return ReportTable(
      "groups", "By AE, CSM and segment", groups, empty: "No account to group",
      [
        .text("By", "by") { $0.by },
        .text("Name", "name") { $0.name },
        .count("Accounts", "accounts") { $0.accounts.count },
        .count("Complete %", "complete_percent") {
          $0.active.map(\.score.completeness.percent).mean
        },
        .count("Quality", "quality") { $0.active.map(\.score.quality).mean },
        .count("Blocked", "blocked") { $0.active.count(where: \.isBlocked) },
        .count("Flagged", "flagged") { $0.active.count { $0.alarm > .none } },
        .share("First value in time", "first_value_in_time") {
          TimeToFirstValue.share(of: $0.accounts.lazy.map(\.firstValue))
        },
        .share("Sealed closes", "sealed_closes") { group in
          let closes = group.accounts.filter(\.isClosed)
          return Share(closes.count { $0.closingSeal != nil }, of: closes.count)
        },
      ])
  }

  /// What signals lack of accounts that have had their kickoff; before it, gates ask.
  private static func lacks(in book: AccountBook) -> [Lack] {
    book.accounts.filter { !$0.isChurned && $0.standing.passed.contains(.kickoff) }
      .flatMap { account in
        account.lacks(account.firstValue.grounds, account.disengagement.grounds)
      }
  }
}
