import Packets

/// The quarterly look back: who left in the first year, and what the handoff had to do with it.
package enum Retrospective {
  package static func report(of book: AccountBook) -> Report {
    let churned = book.accounts.filter(\.isChurned)
    return Report(
      name: "retrospective", title: "Retrospective", asOf: book.today,
      tables: [
        Figure.table("In short", figures(of: book)), departures(of: churned), unmet(by: churned),
        criteria(of: book), exceptions(in: book), exceptionGroups(in: book), feedback(in: book),
        changedGoals(in: book),
      ],
      notes: book.notes + missing(in: churned))
  }

  private static func figures(of book: AccountBook) -> [Figure] {
    let closes = book.accounts.filter(\.isClosed)
    let churned = closes.filter(\.isChurned)
    let early = churned.filter(\.leftInFirstYear)
    let causes = churned.compactMap { $0.packet.outcomes.churnCause?.value }
    let mismatch = Share(causes.count { $0 == .expectationMismatch }, of: causes.count)
    let limit = book.settings.thresholds.expectationMismatch
    let share = DecimalNumber(mismatch.part).percentage(of: DecimalNumber(mismatch.whole))
    let isFlagged = share.map { $0 > limit } == true
    return [
      Figure("Churned ÷ closes", Share(churned.count, of: closes.count), ofNothing: "no close yet"),
      Figure(
        "In the first year", Share(early.count, of: closes.count),
        "within 365 days of the contract's start", ofNothing: "no close yet"),
      Figure(
        "Expectation mismatch", mismatch,
        "of churn with a known cause; over \(limit.spaced) is flagged"
          + (isFlagged ? ": flagged" : ""), ofNothing: "no cause known"),
    ]
  }

  private static func departures(of churned: [PortfolioAccount]) -> ReportTable {
    ReportTable(
      "churned", "Who left", churned,
      empty: "No account has churned",
      [
        .text("Account", "account") { $0.name },
        .text("AE", "ae") { $0.ae },
        .day("Left", "left") { $0.standing.since },
        .count("Days", "days") { $0.daysAsCustomer },
        .text("Cause", "cause") { $0.packet.outcomes.churnCause?.value?.rawValue },
        .answer("Sealed", "sealed") { $0.closingSeal != nil },
        .count("Unmet at the close", "unmet_count") { $0.closingSeal?.unmet.count },
        .text("Sealed despite", "despite") { $0.closingSeal?.despite },
        .texts("What was unmet", "unmet") { $0.closingSeal?.unmetRequirements ?? [] }.inDataOnly,
      ])
  }

  private struct Unmet {
    var account: PortfolioAccount
    var requirement: String
  }

  private static func unmet(by churned: [PortfolioAccount]) -> ReportTable {
    let rows = churned.flatMap { account in
      (account.closingSeal?.unmetRequirements ?? []).map {
        Unmet(account: account, requirement: $0)
      }
    }
    return ReportTable(
      "unmet", "What was unmet at the close, by the seals of those who left", rows,
      empty: churned.isEmpty ? "No account has churned" : "No seal of theirs names anything",
      [
        .text("Account", "account") { $0.account.name },
        .text("What", "what") { $0.requirement },
      ])
  }

  private struct CriterionGroup {
    var name: String
    var accounts: [PortfolioAccount]
  }

  /// Churn of accounts with and without a documented criterion.
  private static func criteria(of book: AccountBook) -> ReportTable {
    let closes = book.accounts.filter(\.isClosed)
    let groups = [
      CriterionGroup(name: "with one", accounts: closes.filter(\.hasDocumentedCriterion)),
      CriterionGroup(name: "without", accounts: closes.filter { !$0.hasDocumentedCriterion }),
    ]
    return ReportTable(
      "criteria", "Churn with and without a documented criterion", closes.isEmpty ? [] : groups,
      empty: "No close yet",
      notes: closes.isEmpty
        ? []
        : [
          "Documented: a reason for buying whose baseline and target are figures and whose due is a "
            + "day; as sealed at the close, or as the packet says where nobody sealed."
        ],
      [
        .text("Criterion", "criterion") { $0.name },
        .count("Closes", "closes") { $0.accounts.count },
        .share("Churned", "churned") {
          Share($0.accounts.count(where: \.isChurned), of: $0.accounts.count)
        },
        .texts("Who left", "who_left") { $0.accounts.filter(\.isChurned).map(\.name) },
      ])
  }

  private static func missing(in churned: [PortfolioAccount]) -> [String] {
    churned.flatMap { account in
      (account.packet.outcomes.churnCause?.value == nil
        ? ["\(account.name) lacks the cause of its churn: `churn cause` under `outcomes`."] : [])
        + (account.standing.since == nil
          ? ["\(account.name) lacks the day it left: `churned` under `outcomes`."] : [])
        + (account.packet.deal.starts?.value?.day == nil
          ? ["\(account.name) lacks the contract's first day: `starts` under `deal`."] : [])
    }
  }
}

extension PortfolioAccount {
  /// From the contract's start, or the close, to the day they left; nil where a day isn't known.
  var daysAsCustomer: Int? {
    guard isChurned, let left = standing.since,
      let start = packet.deal.starts?.value?.day ?? packet.deal.closed?.value?.day
    else { return nil }
    return start.days(until: left)
  }

  var leftInFirstYear: Bool { daysAsCustomer.map { $0 <= 365 } ?? false }

  /// Whether the close rested on a reason for buying that can be measured.
  var hasDocumentedCriterion: Bool {
    (closingSeal?.agreed ?? packet).successCriteria.criteria.contains { criterion in
      criterion.reasonForBuying?.value?.isOn == true
        && criterion.baseline?.value.map { $0.form != .words } == true
        && criterion.target?.value.map { $0.form != .words } == true
        && criterion.due?.value?.day != nil
    }
  }
}
