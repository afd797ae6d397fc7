import Packets

/// The monthly look at how good the context is: the four categories, stakeholder maps, expansion
/// signals, what can be forecast from them, and how all that moves.
package enum Audit {
  package static func report(of book: AccountBook) -> Report {
    let active = book.accounts.filter { !$0.isChurned }
    return Report(
      name: "audit", title: "Audit", asOf: book.today,
      tables: [
        Figure.table("In short", figures(of: active)), categories(of: active),
        trend(of: active, in: book), stakeholders(of: active), signals(of: active),
        forecasts(of: active), steps(of: active), renewals(of: active),
        Lack.table(lacks(in: active)),
      ],
      notes: book.notes)
  }

  private static func figures(of accounts: [PortfolioAccount]) -> [Figure] {
    let maps = accounts.map(StakeholderMap.init)
    let signals = accounts.map(SignalQuality.init)
    return Category.allCases.map { category in
      Figure(
        category.title, sum(accounts.map(category.completeness)),
        "answered of asked at each account's gate", ofNothing: "not asked yet")
    } + [
      Figure(
        "Maps with every role", Share(maps.count { $0.lackingRoles.isEmpty }, of: maps.count),
        "champion, economic buyer, executive sponsor, daily user, skeptic"),
      Figure(
        "Specific signals", sum(signals.map(\.specific)), "who, when and in what situation",
        ofNothing: "no signal yet"),
      Figure(
        "Forecasts without gaps",
        Share(accounts.count { $0.forecast.isComplete }, of: accounts.count),
        "ACV, triggers, signals and segment known"),
    ]
  }

  private static func sum(_ shares: [Share]) -> Share {
    shares.reduce(Share(0, of: 0)) { $0 + $1 }
  }

  private static func categories(of accounts: [PortfolioAccount]) -> ReportTable {
    ReportTable(
      "categories", "The four categories", accounts, empty: "No account to audit",
      [
        .text("Account", "account") { $0.name },
        .text("At gate", "gate") { $0.examination.gate.rawValue },
      ]
        + Category.allCases.map { category in
          .share(category.title, category.rawValue) { category.completeness(of: $0) }.brief
        } + [.text("CSM", "csm") { $0.csm }])
  }

  private struct Trend {
    var category: Category
    var then: Share
    var now: Share
  }

  /// Of the accounts that stood in the record too, so that new ones don't look like a decline.
  private static func trend(of accounts: [PortfolioAccount], in book: AccountBook) -> ReportTable {
    let record = book.record(before: 27)
    let before = record?.bySlug ?? [:]
    let both = accounts.filter { before[$0.slug] != nil }
    let trends = Category.allCases.map { category in
      Trend(
        category: category, then: sum(both.compactMap { before[$0.slug]?.categories[category] }),
        now: sum(both.map(category.completeness)))
    }
    return ReportTable(
      "trend", record.map { "Trend since \($0.day)" } ?? "Trend", both.isEmpty ? [] : trends,
      empty: record == nil
        ? "Nothing to compare with yet; --record keeps today's figures"
        : "No account of today stands in the record",
      notes: both.isEmpty ? [] : ["Of \(both.count.counted("account")) that stood in both."],
      [
        .text("Category", "category") { $0.category.title },
        .share("Then", "then") { $0.then },
        .share("Now", "now") { $0.now },
        .change("Points", "points") { trend in
          guard let then = trend.then.percent, let now = trend.now.percent else { return nil }
          return now - then
        },
      ])
  }

  private static func stakeholders(of accounts: [PortfolioAccount]) -> ReportTable {
    ReportTable(
      "stakeholders", "Stakeholder maps", accounts.map(StakeholderMap.init),
      empty: "No account to audit",
      notes: [
        "Placed: influence, stance and relationship are known. In contact: in the last "
          + "\(RenewalOutlook.contact) days."
      ],
      [
        .text("Account", "account") { $0.account.name },
        .count("People", "people") { $0.people.count },
        .share("Placed", "placed") { $0.placed },
        .share("Met beyond sales", "met_beyond_sales") { $0.metBeyondSales },
        .share("In contact", "in_contact") { $0.inContact },
        .texts("Roles nobody has", "lacking_roles") { $0.lackingRoles.map(\.rawValue) },
      ])
  }

  private static func signals(of accounts: [PortfolioAccount]) -> ReportTable {
    ReportTable(
      "signals", "Expansion signals", accounts.map(SignalQuality.init).filter { $0.all > 0 },
      empty: "No account has an expansion signal",
      notes: ["Specific: says who, when and in what situation. Valued: has value and probability."],
      [
        .text("Account", "account") { $0.account.name },
        .count("Signals", "signals") { $0.all },
        .share("Specific", "specific") { $0.specific },
        .share("Valued", "valued") { $0.valued },
        .count("Unprompted", "unprompted") { $0.unprompted },
        .texts("Not specific", "not_specific") { $0.vague },
      ])
  }

  private static func lacks(in accounts: [PortfolioAccount]) -> [Lack] {
    accounts.flatMap { account in
      account.lacks(
        account.forecast.grounds, account.outlook.isDue ? account.outlook.grounds : Grounds())
    }
  }
}
