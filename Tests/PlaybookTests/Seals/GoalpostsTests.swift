import Packets
import Testing

@testable import Playbook

/// What counts as moving a goalpost, and what doesn't.
@Suite struct GoalpostsTests {
  private static let head = """
    | Criterion | Baseline | Target | Due | Evidence |
    |---|---|---|---|---|

    """

  private func packet(
    _ rows: String, _ rest: String = "", starts: String = "2026-11-01", history: String = ""
  ) -> Packet {
    let text =
      "---\naccount: Acme\ndeal: {starts: \(starts)}\n\(history)---\n\n## Success criteria\n\n"
      + Self.head + rows + "\n\n" + rest
    return Packet.read(slug: "acme", files: [("packets/acme.md", text)]).packet
  }

  private func moves(
    _ sealed: String, _ present: String, _ rest: String = "", gate: Gate = .kickoff,
    on day: String = "2026-12-20"
  ) throws -> [String] {
    let (then, now) = (try #require(Day(iso: "2026-11-05")), try #require(Day(iso: day)))
    let seal = try Seal(
      Dossier(of: packet(sealed), today: then), at: gate, by: Person(name: "Mei"), despite: "x")
    let read = try #require(Seal.read(seal.text, file: seal.file).seal)
    let goalposts = Goalposts(of: packet(present, rest), since: read, today: now)
    return goalposts.moves.map { move in
      let name = move.sealed.criterion?.text.plain ?? "?"
      return move.present == nil
        ? "\(name) gone"
        : "\(name): "
          + move.changes.map { "\($0.post) \($0.was) → \($0.now ?? "nothing")" }
          .joined(separator: ", ")
    }
  }

  private static let sealed = "| Orders late | 18% | 9% | 2027-04-30 | Delivery report |"

  @Test(arguments: [
    sealed, "| **Orders**  late! | 18 % | 9.0% | 30 April 2027 | delivery report |",
    "| The orders late | 18% | 9% | April 2027 | Delivery  report. |",
  ])
  func spellingIsNoChange(_ present: String) throws {
    #expect(try moves(Self.sealed, present) == [])
  }

  @Test(arguments: [
    ("| Orders late | 18% | 12% | 2027-04-30 | Delivery report |", "target 9% → 12%"),
    ("| Orders late | 20% | 9% | 2027-04-30 | Delivery report |", "baseline 18% → 20%"),
    ("| Orders late | 18% | 9% | 2027-05-31 | Delivery report |", "due 2027-04-30 → 2027-05-31"),
    ("| Orders late | 18% | 9% | 2027-04-30 | A survey |", "evidence Delivery report → A survey"),
    (
      "| Orders late in Cork | 18% | 9% | 2027-04-30 | Delivery report |",
      "criterion Orders late → Orders late in Cork"
    ),
    ("| Orders late | 18% | 9% (Cork) | 2027-04-30 | Delivery report |", "target 9% → 9% (Cork)"),
    ("| Orders late | | 9% | 2027-04-30 | Delivery report |", "baseline 18% → nothing"),
    (
      "| Orders late | 18% | to be agreed by Ann Lee, 2027-01-10 | 2027-04-30 | Delivery report |",
      "target 9% → to be agreed by Ann Lee, 2027-01-10"
    ),
    ("| Orders late | 18% | TBD | 2027-04-30 | Delivery report |", "target 9% → nothing"),
    (
      "| Complaints | 18% | 9% | 2027-04-30 | Delivery report |",
      "criterion Orders late → Complaints"
    ),
  ])
  func aValueThatDiffersIsAMove(_ present: String, _ expected: String) throws {
    #expect(try moves(Self.sealed, present) == ["Orders late: \(expected)"])
  }

  @Test func whatWasOwedMayBeFilledIn() throws {
    let owed = "| Overtime | to be measured by Jonas Ek, 2026-12-11 | TBD | | None known — later |"
    #expect(try moves(owed, "| Overtime | 310 h | 200 h | 2027-06-30 | Time sheets |") == [])
  }

  @Test func aSentenceAndItsColumnsSayTheSame() throws {
    let sentence = "| Cut days to invoice from 9 days to 3 days by 2026-12-31 | | | | |"
    let columns =
      "| Cut days to invoice from 9 days to 3 days by 31 December 2026 | 9 days | 3 days | 2026-12-31 | |"
    #expect(try moves(sentence, columns) == [])
    #expect(
      try moves("| Late | 18% | 9% | | |", "| Late | | from 18% to 9% | | |") == [])
  }

  @Test func aTimeAfterTheStartStaysWhatItIs() throws {
    let rows = "| Late | 18% | 9% | Day 30 | |"
    let seal = try Seal(
      Dossier(of: packet(rows), today: try #require(Day(iso: "2026-11-05"))), at: .kickoff,
      by: Person(name: "Mei"), despite: "x")
    let read = try #require(Seal.read(seal.text, file: seal.file).seal)
    #expect(
      Goalposts(of: packet(rows, starts: "2026-12-01"), since: read, today: seal.day).moves.isEmpty)
    #expect(try moves(rows, "| Late | 18% | 9% | 1 December 2026 | |") == [])
  }

  @Test func matchingFollowsRewordingAndOrder() throws {
    let sealed = """
      | Orders late | 18% | 9% | 2027-04-30 | |
      | Express freight | 22k | 11k | 2027-06-30 | |
      | Overtime of planners | 310 h | 200 h | 2027-06-30 | |
      """
    let present = """
      | Overtime of all planners | 310 h | 250 h | 2027-06-30 | |
      | Late orders | 18% | 9% | 2027-04-30 | |
      """
    #expect(
      try moves(sealed, present) == [
        "Orders late: criterion Orders late → Late orders", "Express freight gone",
        "Overtime of planners: criterion Overtime of planners → Overtime of all planners, "
          + "target 200 h → 250 h",
      ])
  }

  @Test func criteriaOfOneNameAreMatchedInOrder() throws {
    let rows = "| Late | 18% | 9% | | |\n| Late | 12% | 6% | | |"
    #expect(try moves(rows, rows) == [])
    #expect(try moves(rows, "| Late | 18% | 9% | | |") == ["Late gone"])
  }

  private static func change(
    _ now: String, of name: String = "Orders late", by: String = "Priya Menon",
    us: String = "Mei Tanaka", date: String = "2026-12-18"
  ) -> String {
    """
    ## Agreement

    | Criterion | Was | Now | Why | Approved by | Approved by us | Date |
    |---|---|---|---|---|---|---|
    | \(name) | 9% | \(now) | x | \(by) | \(us) | \(date) |
    """
  }

  private static let moved = "| Orders late | 18% | 12% | 2027-05-31 | Delivery report |"

  @Test func anAgreedChangeIsNoMove() throws {
    func moves(_ agreement: String) throws -> Int {
      try self.moves(Self.sealed, Self.moved, agreement).count
    }
    #expect(try moves(Self.change("12% by 31 May 2027")) == 0)
    #expect(try moves(Self.change("18% to 12% by May 2027")) == 0)
    #expect(try moves(Self.change("12% by 31 May 2027", of: "orders  LATE")) == 0)
    #expect(try moves(Self.change("12% by 31 May 2027", us: "")) == 1)
    #expect(try moves(Self.change("12% by 31 May 2027", by: "TBD")) == 1)
    #expect(
      try moves(Self.change("12% by 31 May 2027", by: "to be confirmed by Ann, 2027-01-04")) == 1)
    #expect(try moves(Self.change("12% by 31 May 2027", date: "2026-12-21")) == 1)
    #expect(try moves(Self.change("12% by 31 May 2027", of: "Express freight")) == 1)
    #expect(try moves(Self.change("12%")) == 1, "the day moved too")
    #expect(try moves(Self.change("10% by 31 May 2027")) == 1)
  }

  @Test func aCriterionMayBeDroppedByAgreement() throws {
    #expect(try moves(Self.sealed, "") == ["Orders late gone"])
    for now in [
      "dropped", "Removed, since Cork closed", "the criterion was dropped",
      "Orders late is replaced by complaints", "no longer measured", "not measured any more",
    ] {
      #expect(try moves(Self.sealed, "", Self.change(now)) == [], "\(now)")
    }
    for now in [
      "12%", "", "dropped to 12%", "12%, Cork removed", "not dropped",
      "the plant in Cork is removed", "lowered",
    ] {
      #expect(
        try moves(Self.sealed, "", Self.change(now)) == ["Orders late gone"], "\(now)")
    }
  }

  private static let regions = """
    | Response time of region North | 9 h | 4 h | 2027-04-30 | |
    | Response time of region South | 9 h | 4 h | 2027-04-30 | |
    """

  /// Each record is of one criterion: the one it names, or the only one it can mean.
  @Test func anApprovalIsOfItsOwnCriterion() throws {
    let moved = """
      | Response time of region North | 9 h | 6 h | 2027-04-30 | |
      | Response time of region South | 9 h | 6 h | 2027-04-30 | |
      """
    func names(_ name: String) throws -> [String] {
      try moves(Self.regions, moved, Self.change("6 h", of: name)).map {
        String($0.prefix { $0 != ":" })
      }
    }
    let (north, south) = ("Response time of region North", "Response time of region South")
    #expect(try names(north) == [south])
    #expect(try names("response time, region south") == [north])
    #expect(try names("Region North: response time") == [south])
    #expect(try names("Response time of region") == [north, south])
    let near = Self.change("12% by 31 May 2027", of: "Late orders a week")
    #expect(try moves(Self.sealed, Self.moved, near) == [], "the only one it can mean")
  }

  @Test(arguments: [
    ("3 days", "5 days", "5 days", true), ("3 days", "5 days", "5", true),
    ("3 days", "5 days", "5 weeks", false), ("3 days", "5 weeks", "5 days", false),
    ("3 h", "5 h", "5 hours", true), ("3 days", "5 days", "from 9 days to 5 days", true),
    ("3 days", "5 days", "from 5 days to 3 days", false),
    ("EUR 40", "EUR 50", "EUR 50", true), ("EUR 40", "USD 50", "EUR 50", false),
    ("EUR 40", "EUR 50", "50", true), ("9%", "12% (Cork)", "12%", true),
    ("9%", "9% (Cork)", "9%", false), ("9%", "9% (Cork)", "9% in Cork", true),
    ("9%", "12–15%", "12–15%", true), ("9%", "12–15%", "15% or 12%", false),
    ("9%", "to be agreed by Ann Lee, 2027-01-10", "12%", false), ("9%", "TBD", "12%", false),
  ])
  func anApprovalIsOfWhatItSays(_ was: String, _ now: String, _ said: String, _ covers: Bool) throws
  {
    let found = try moves(
      "| Late | 9 | \(was) | | |", "| Late | 9 | \(now) | | |", Self.change(said, of: "Late"))
    #expect(found.isEmpty == covers)
  }

  @Test func wordsAreApprovedWhereTheyAreNamed() throws {
    let evidence = "| Orders late | 18% | 9% | 2027-04-30 | A yearly survey |"
    #expect(try moves(Self.sealed, evidence, Self.change("12%")).count == 1)
    #expect(try moves(Self.sealed, evidence, Self.change("shown by a yearly survey")) == [])
    #expect(try moves(Self.sealed, evidence, Self.change("a survey")).count == 1)
    let wording = "| Orders late in Cork | 18% | 9% | 2027-04-30 | Delivery report |"
    #expect(try moves(Self.sealed, wording, Self.change("9%")).count == 1)
    #expect(try moves(Self.sealed, wording, Self.change("Cork alone")) == [])
    let gone = "| Orders late | 18% | 9% | 2027-04-30 | |"
    #expect(try moves(Self.sealed, gone, Self.change("12%")).count == 1)
    #expect(try moves(Self.sealed, gone, Self.change("evidence dropped")) == [])
  }

  @Test func whatWasApprovedBeforeTheSealIsInIt() throws {
    func moves(_ date: String) throws -> Int {
      try self.moves(Self.sealed, Self.moved, Self.change("12% by 31 May 2027", date: date)).count
    }
    #expect(try moves("2026-11-04") == 1)
    #expect(try moves("2026-11-05") == 0)
  }

  @Test func aReviewReportsEachCriterionOnce() throws {
    let rule = try #require(RuleBook["review-new-metric"])
    let seal = try Seal(
      Dossier(of: packet(Self.regions), today: try #require(Day(iso: "2026-11-05"))), at: .kickoff,
      by: Person(name: "Mei"), despite: "x")
    let read = try #require(Seal.read(seal.text, file: seal.file).seal)
    func found(_ results: [String]) throws -> Int {
      let rest =
        "## Reviews\n\n### Day 30\n\n| Criterion | Actual |\n|---|---|\n"
        + results.map { "| \($0) | 6 h |" }.joined(separator: "\n")
      let dossier = Dossier(
        of: packet(Self.regions, rest), seals: [read], today: try #require(Day(iso: "2026-12-20")))
      return Examination(of: dossier, at: .shadow, rules: [rule]).findings.count
    }
    let (north, south) = ("Response time of region North", "Response time of region South")
    #expect(try found([north, south]) == 0)
    #expect(try found([north, "Response time, Southern region"]) == 0)
    #expect(try found([north, south, "Response time of region West"]) == 1)
    #expect(try found(["Response time"]) == 1)
  }

  @Test func kickoffRefinesWhatSalesAgreed() throws {
    let agreement = "## Agreement\n\n- Agreed by: Priya Menon\n- On: 2026-11-20\n"
    let (then, now) = (try #require(Day(iso: "2026-11-05")), try #require(Day(iso: "2026-11-21")))
    let seal = try Seal(
      Dossier(of: packet(Self.sealed), today: then), at: .closedWon, by: Person(name: "Dana"),
      despite: "x")
    let read = try #require(Seal.read(seal.text, file: seal.file).seal)
    let rule = try #require(RuleBook["goalpost-moved"])
    func severities(_ rest: String, seals: [Seal], held day: String? = nil) -> [String] {
      let history = day.map { "history:\n- {date: \($0), event: kickoff held}\n" } ?? ""
      let dossier = Dossier(
        of: packet(Self.moved, rest, history: history), seals: seals, today: now)
      return Examination(of: dossier, at: .kickoff, rules: [rule]).findings.map(\.severity.rawValue)
    }
    #expect(severities("", seals: [read]) == ["error"])
    #expect(severities(agreement, seals: [read]) == ["info"])
    #expect(severities(agreement, seals: [read], held: "2026-11-18") == ["info"])
    #expect(severities(agreement, seals: [read], held: "2026-11-12") == ["error"], "much later")
    #expect(severities(agreement, seals: [read], held: "2026-11-28") == ["info"], "not held yet")
    let kickoff = try Seal(
      Dossier(of: packet(Self.moved, agreement), seals: [read], today: now), at: .kickoff,
      by: Person(name: "Mei"), despite: "x")
    let sealedKickoff = try #require(Seal.read(kickoff.text, file: kickoff.file).seal)
    #expect(severities(agreement, seals: [read, sealedKickoff]) == [])
  }
}
