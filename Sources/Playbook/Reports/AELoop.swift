import Packets

/// What became of the accounts that an AE sold, so that the next packet is better.
package enum AELoop {
  package static func report(of book: AccountBook) -> Report {
    Report(
      name: "ae-loop", title: "Loop to the AE", asOf: book.today,
      tables: [
        executives(in: book), accounts(in: book), CoachPatterns.table(of: book),
        Retrospective.feedback(in: book),
      ],
      notes: book.notes + missing(in: book))
  }

  /// Days after the contract's start at which adoption is looked at.
  private static let days = [30, 60, 90]

  private struct Executive {
    var name: String
    var accounts: [PortfolioAccount]

    var packetScores: [DecimalNumber] {
      accounts.compactMap { $0.packet.outcomes.packetScore?.value?.score }
    }
    var ratings: [DecimalNumber] {
      accounts.compactMap { $0.packet.outcomes.handoffCSATScore?.value?.score }
    }
  }

  private static func executives(in book: AccountBook) -> ReportTable {
    let limit = book.settings.thresholds.packetScore
    let executives = book.groups(by: \.ae, none: "nobody named").map {
      Executive(name: $0.name, accounts: $0.accounts.filter(\.isClosed))
    }.filter { !$0.accounts.isEmpty }
    return ReportTable(
      "aes", "By AE", executives, empty: "No close yet",
      notes: executives.compactMap { executive in
        guard let mean = executive.packetScores.mean else { return nil }
        let scores = executive.packetScores
        return "\(executive.name): packet score ("
          + scores.map(\.grouped).joined(separator: " + ") + ") ÷ \(scores.count) = \(mean.grouped)"
          + (mean < limit ? ", under \(limit.grouped): flagged" : "")
      },
      [
        .text("AE", "ae") { $0.name },
        .count("Closes", "closes") { $0.accounts.count },
        .count("Complete at close, %", "complete_at_close_percent") {
          $0.accounts.compactMap { $0.closingSeal?.completeness.percent }.mean
        },
        .share("First value in time", "first_value_in_time") {
          TimeToFirstValue.share(of: $0.accounts.lazy.map(\.firstValue))
        },
        .decimal("CSAT", "csat") { $0.ratings.mean },
        .decimal("Packet score", "packet_score") { $0.packetScores.mean },
        .alarm("Flag", "flag") { executive in
          executive.packetScores.mean.map { $0 < limit } == true ? .flag : .none
        },
        .count("Renewed", "renewed") { $0.accounts.count { $0.fate == .renewed } },
        .count("Churned", "churned") { $0.accounts.count(where: \.isChurned) },
      ])
  }

  private static func accounts(in book: AccountBook) -> ReportTable {
    let closes = book.groups(by: \.ae, none: "nobody named").flatMap { group in
      group.accounts.filter(\.isClosed).map { (ae: group.name, account: $0) }
    }
    return ReportTable(
      "accounts", "Account by account", closes, empty: "No close yet",
      notes: closes.isEmpty
        ? []
        : [
          "Adoption: the reading nearest to that day after the contract's start, at most "
            + "\(PortfolioAccount.nearness) days away."
        ],
      [
        .text("AE", "ae") { $0.ae },
        .text("Account", "account") { $0.account.name },
        .day("Closed", "closed") { $0.account.closed }.inDataOnly,
        .share("At close", "complete_at_close") {
          $0.account.closingSeal.map { Share($0.completeness) }
        }.brief,
      ]
        + days.map { day in
          .percent("Day \(day)", "adoption_day_\(day)") { $0.account.adoption(onDay: day) }
        } + [
          .text("First value", "first_value") { $0.account.firstValueText },
          .decimal("CSAT", "csat") { $0.account.packet.outcomes.handoffCSATScore?.value?.score },
          .decimal("Packet", "packet_score") {
            $0.account.packet.outcomes.packetScore?.value?.score
          },
          .text("Renewal, why", "renewal") { $0.account.renewalText },
        ])
  }

  private static func missing(in book: AccountBook) -> [String] {
    let closes = book.accounts.filter(\.isClosed)
    let unsealed = closes.filter { $0.closingSeal == nil }.map(\.name)
    let late = closes.filter { $0.standing.passed.contains(.closeOut) }
    let unrated = late.filter { $0.packet.outcomes.packetScore?.value == nil }.map(\.name)
    return
      (unsealed.isEmpty
      ? []
      : [
        "Completeness at close isn't known where nobody sealed it: \(unsealed.listed(atMost: 10))."
      ])
      + (unrated.isEmpty
        ? []
        : [
          "No packet score of the CSM (`packet score` under `outcomes`): "
            + "\(unrated.listed(atMost: 10))."
        ])
  }
}
