import Testing

@testable import Packets
@testable import Playbook

/// What reports say of portfolios small, large and sad.
@Suite struct PortfolioReportTests {
  private func book(
    _ dossiers: [Dossier], history: [HistoryRecord] = [], unread: [String] = []
  ) throws -> AccountBook {
    AccountBook(
      dossiers.map { PortfolioAccount(of: Assessment(of: $0)) }, unread: unread,
      settings: Settings(),
      today: try #require(Account.today), history: history)
  }

  private func cells(_ report: Report, _ table: String, _ key: String) throws -> [ReportCell?] {
    let table = try #require(report.table(named: table))
    let index = try #require(table.columns.firstIndex { $0.key == key })
    return table.rows.map { $0[index] }
  }

  private func seal(
    _ gate: Gate, _ day: String, despite: String? = nil, unmet: [String] = [], body: String = ""
  ) throws -> Seal {
    Seal(
      account: "acme", gate: gate, day: try #require(Day(iso: day)), by: Person(name: "Ann Lee"),
      completeness: Completeness(answered: 8, asked: 10), quality: 80, despite: despite,
      unmet: unmet, agreed: Packet.read(slug: "acme", files: [("seals/a.md", body)]).packet,
      file: "seals/acme/\(gate.rawValue)-\(day).md")
  }

  @Test(arguments: ReportKind.allCases)
  func emptyPortfoliosReadWell(_ kind: ReportKind) throws {
    let report = kind.report(of: try book([], unread: ["broken"]))
    #expect(report.text.contains("Not counted, since they can't be read: broken."))
    #expect(report.tables.allSatisfy { $0.key == "summary" || $0.rows.isEmpty })
    #expect(!report.text.contains("nil"))
  }

  @Test(arguments: ReportKind.allCases)
  func oneAccountReadsWell(_ kind: ReportKind) throws {
    let text = kind.report(of: try book([Account.dossier("deal: {closed: 2026-11-01}")])).text
    #expect(text.contains("Acme") || kind == .retrospective)
  }

  @Test(arguments: ReportKind.allCases)
  func portfoliosThatAllLeftReadWell(_ kind: ReportKind) throws {
    let left = try (1...3).map { number in
      try Account.dossier(
        "deal: {closed: 2026-01-01}\noutcomes: {churned: 2026-09-0\(number)}", slug: "a\(number)")
    }
    let text = kind.report(of: try book(left)).text
    #expect(!text.contains("nil") && !text.contains("nan"))
  }

  /// Four times the accounts may take four times as long; were it quadratic, sixteen times.
  @Test func workGrowsWithTheAccountsAndNotFaster() throws {
    let accounts = try Account.book().accounts
    let today = try #require(Account.today)
    func time(_ count: Int) throws -> Duration {
      let many = (0..<count).map { accounts[$0 % accounts.count] }
      let record = HistoryRecord(of: AccountBook(many, settings: Settings(), today: today))
      let book = AccountBook(
        many, settings: Settings(), today: try #require(today.adding(days: 7)), history: [record])
      return ContinuousClock().measure {
        for kind in ReportKind.allCases {
          let report = kind.report(of: book)
          #expect(!report.text.isEmpty && !report.json.text.isEmpty)
          #expect(report.tables.allSatisfy { !$0.csv.isEmpty })
        }
      }
    }
    let few = try time(250)
    #expect(try time(1000) < few * 10 + .seconds(1))
  }

  @Test func sealsCountAgainstCloses() throws {
    let closed = "team: {ae: Dana Okafor}\ndeal: {closed: 2026-11-01}"
    let sealed = try Account.dossier(
      closed, slug: "a",
      seals: [seal(.closedWon, "2026-11-01", despite: "quarter's end", unmet: ["no-skeptic"])])
    let open = try Account.dossier(closed, slug: "b")
    let late = try Account.dossier(closed, slug: "c", seals: [seal(.closedWon, "2026-12-01")])
    let report = ReportKind.scorecard.report(of: try book([sealed, open, late]))
    #expect(try cells(report, "groups", "sealed_closes").first == .share(Share(1, of: 3)))
    #expect(report.text.contains("aim 85 %, under it"))
    #expect(try cells(report, "despite", "reason") == [.text("quarter's end")])
    #expect(try cells(report, "despite", "unmet") == [.count(1)])
  }

  @Test func tellsWhatChangedSinceTheRecord() throws {
    let before = """
      {"version": 1, "date": "2026-11-12", "accounts": [
        {"slug": "acme", "stage": "sales", "next_gate": "closed-won", "quality": 90,
         "completeness": {"part": 0, "whole": 10}, "alarm": "red"},
        {"slug": "gone", "name": "Gone Ltd"}, {"slug": "broken"}]}
      """
    let record = try #require(HistoryRecord.read(before.utf8, file: "h.json").record)
    let newer = HistoryRecord(day: try #require(Day(iso: "2026-11-19")), accounts: [])
    let won = "history: [{date: 2026-11-01, event: closed-won}]"
    let report = ReportKind.scorecard.report(
      of: try book(
        [
          Account.dossier(won), Account.dossier(won, slug: "new"),
        ], history: [newer, record], unread: ["broken"]))
    let table = try #require(report.table(named: "changes"))
    #expect(table.title == "Since 2026-11-12")
    #expect(
      try cells(report, "changes", "what") == [
        .text("sales → onboarding; closed-won passed; no longer flagged"), .text("new, onboarding"),
        .text("its packet is gone"),
      ])
  }

  @Test func auditTellsTheTrendOfAccountsInBoth() throws {
    let body = "## Risks\n\n| Risk | Owner | Mitigation |\n|---|---|---|\n| Data | Ann | Check |\n"
    let dossier = try Account.dossier("deal: {closed: 2026-11-01}", body)
    let old = """
      {"version": 1, "date": "2026-10-20", "accounts": [
        {"slug": "acme", "categories": {"risks": {"part": 1, "whole": 4}}}]}
      """
    let record = try #require(HistoryRecord.read(old.utf8, file: "h.json").record)
    let other = try Account.dossier("deal: {closed: 2026-11-01}", slug: "other")
    let report = ReportKind.audit.report(of: try book([dossier, other], history: [record]))
    #expect(try cells(report, "trend", "then").last == .share(Share(1, of: 4)))
    #expect(try cells(report, "trend", "now").last == .share(Share(4, of: 4)))
    #expect(try cells(report, "trend", "points").last == .change(75))
  }

  @Test func retrospectiveFlagsExpectationMismatch() throws {
    let churn = ["expectation mismatch", "economic", "product fit"].enumerated().map { $0 }
    let dossiers = try churn.map { index, cause in
      try Account.dossier(
        """
        deal: {closed: 2025-12-01, starts: 2025-12-15}
        outcomes: {churned: 2026-09-01, churn cause: \(cause)}
        """, slug: "a\(index)",
        seals: index == 0
          ? [seal(.closedWon, "2025-12-01", despite: "discount", unmet: ["no-skeptic: none"])] : [])
    }
    let report = ReportKind.retrospective.report(of: try book(dossiers))
    #expect(report.text.contains("over 20 % is flagged: flagged"))
    #expect(try cells(report, "churned", "despite").first == .text("discount"))
    #expect(try cells(report, "churned", "unmet").first == .texts(["no-skeptic: none"]))
    #expect(try cells(report, "unmet", "what") == [.text("no-skeptic: none")])
    #expect(try cells(report, "churned", "days").first == .count(260))
    #expect(try cells(report, "criteria", "churned").last == .share(Share(3, of: 3)))
  }

  @Test func retrospectiveShowsGoalsChangedAtKickoff() throws {
    func agreed(_ target: String, _ goal: String) -> String {
      """
      ## Goal

      > \(goal)

      ## Success criteria

      | Criterion | Baseline | Target |
      |---|---|---|
      | Late orders | 18% | \(target) |
      """
    }
    let dossier = try Account.dossier(
      "deal: {closed: 2026-09-01}", agreed("12%", "Fewer late orders"),
      seals: [
        seal(.closedWon, "2026-09-01", body: agreed("9%", "No late orders")),
        seal(.kickoff, "2026-10-01", body: agreed("12%", "Fewer late orders")),
      ])
    let report = ReportKind.retrospective.report(of: try book([dossier]))
    #expect(
      try cells(report, "changed_goals", "what") == [
        .texts(["the goal's words changed", "Late orders: 18% to 9% by – → 18% to 12% by –"])
      ])
  }

  @Test func loopFlagsLowPacketScores() throws {
    func sold(_ slug: String, _ ae: String, _ score: String) throws -> Dossier {
      try Account.dossier(
        "team: {ae: \(ae)}\ndeal: {closed: 2026-01-01}\noutcomes: {packet score: \(score)}",
        slug: slug)
    }
    let report = ReportKind.aeLoop.report(
      of: try book([
        sold("a", "Ann", "3"), sold("b", "Ann", "4 of 5"), sold("c", "Bo", "3"),
        sold("d", "Bo", "3.9"), sold("e", "Cy", "12"),
      ]))
    #expect(
      try cells(report, "aes", "packet_score") == [
        DecimalNumber(digits: 35, places: 1).map(ReportCell.decimal),
        DecimalNumber(digits: 345, places: 2).map(ReportCell.decimal), nil,
      ])
    #expect(try cells(report, "aes", "flag") == [nil, .alarm(.flag), nil])
  }

  @Test func marketingTiesPromisesToClaims() throws {
    let body = """
      ## Marketing engagement

      | Date | Content | Kind | Claim | Buyer refers to it |
      |---|---|---|---|---|
      | 2026-01-02 | Planning on autopilot | landing page | Fills itself | not yet |

      ## Promises

      | Promise | Came from | Verdict |
      |---|---|---|
      | It fills itself | the landing page | |
      | Live in May | contract call | in scope |
      """
    let report = ReportKind.marketingLoop.report(
      of: try book([Account.dossier("outcomes: {churned: 2026-09-01}", body)]))
    #expect(try cells(report, "claims", "promise") == [.text("It fills itself")])
    #expect(try cells(report, "claims", "verdict") == [.text("never checked")])
    #expect(try cells(report, "content", "referred_to") == [.count(0)])
    #expect(try cells(report, "content", "churned") == [.texts(["Acme"])])
  }

  @Test func coachPatternsRecurAcrossAccounts() throws {
    let one = try Account.dossier("team: {ae: Ann}\ndeal: {closed: 2026-11-01}", slug: "a")
    let two = try Account.dossier("team: {ae: ANN}\ndeal: {closed: 2026-11-01}", slug: "b")
    let alone = try Account.dossier("team: {ae: Bo}\ndeal: {closed: 2026-11-01}", slug: "c")
    let patterns = CoachPatterns.patterns(in: try book([one, two, alone]))
    #expect(!patterns.isEmpty)
    #expect(patterns.allSatisfy { $0.ae.lowercased() == "ann" && $0.found == Share(2, of: 2) })
  }
}
