import Packets

extension Audit {
  static func forecasts(of accounts: [PortfolioAccount]) -> ReportTable {
    ReportTable(
      "forecast", "Net revenue retention, from what is written down", accounts,
      empty: "No account to forecast",
      [
        .text("Account", "account") { $0.name },
        .money("ACV", "acv") { $0.forecast.acv },
        .percent("Base", "base") { $0.forecast.base },
        .percent("Expected", "expected") { $0.forecast.expected },
        .percent("Upside", "upside") { $0.forecast.upside },
        .answer("At least", "at_least") {
          $0.forecast.base == nil ? nil : !$0.forecast.atLeast.isEmpty
        },
        .percent("Benchmark", "benchmark") { $0.forecast.benchmark },
        .day("Renews", "renews") { $0.packet.deal.renews?.value?.day },
        .count("Missing", "missing") { $0.forecast.grounds.missing.count },
      ])
  }

  /// Every step of the forecasts' and outlooks' arithmetic.
  static func steps(of accounts: [PortfolioAccount]) -> ReportTable {
    ReportTable(
      "steps", "How the figures were reckoned",
      accounts.filter { $0.forecast.base != nil }, empty: "No figure was reckoned",
      [
        .text("Account", "account") { $0.name },
        .texts("Steps", "steps") { account in
          account.forecast.grounds.arithmetic
            + (account.outlook.isDue ? account.outlook.grounds.arithmetic : [])
        },
      ])
  }

  static func renewals(of accounts: [PortfolioAccount]) -> ReportTable {
    let due = accounts.filter(\.outlook.isDue)
    let next = accounts.compactMap { account in
      account.outlook.isDue ? nil : account.outlook.from.map { (day: $0, account: account) }
    }.min { $0.day < $1.day }
    return ReportTable(
      "renewals", "Renewal outlook, from six months after the handoff", due,
      empty: "No handoff is six months old",
      notes: next.map { ["Next: \($0.account.name), from \($0.day)."] } ?? [],
      [
        .text("Account", "account") { $0.name },
        .day("Notice by", "notice_by") { $0.packet.deal.noticeBy?.value?.day },
        .share("Criteria met", "criteria_met") { $0.outlook.criteria },
        .answer("Buyer in contact", "buyer_in_contact") { $0.outlook.isBuyerInContact },
        .count("High risks", "high_risks") { $0.outlook.openHighRisks.count },
        .texts("Against it", "concerns") { $0.outlook.concerns },
      ])
  }
}
