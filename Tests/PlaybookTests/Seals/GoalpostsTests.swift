import Packets
import Testing

@testable import Playbook

/// What counts as moving a goalpost, and what doesn't.
@Suite struct GoalpostsTests {
  private static let head = """
    | Criterion | Baseline | Target | Due | Evidence |
    |---|---|---|---|---|

    """

  private func packet(_ rows: String, _ rest: String = "", starts: String = "2026-11-01") -> Packet
  {
    let text =
      "---\naccount: Acme\ndeal: {starts: \(starts)}\n---\n\n## Success criteria\n\n"
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
    #expect(try moves(Self.sealed, "", Self.change("dropped")) == [])
  }

  @Test func kickoffRefinesWhatSalesAgreed() throws {
    let agreement = "## Agreement\n\n- Agreed by: Priya Menon\n- On: 2026-11-20\n"
    let (then, now) = (try #require(Day(iso: "2026-11-05")), try #require(Day(iso: "2026-11-21")))
    let seal = try Seal(
      Dossier(of: packet(Self.sealed), today: then), at: .closedWon, by: Person(name: "Dana"),
      despite: "x")
    let read = try #require(Seal.read(seal.text, file: seal.file).seal)
    let rule = try #require(RuleBook["goalpost-moved"])
    func severities(_ rest: String, seals: [Seal]) -> [String] {
      let dossier = Dossier(of: packet(Self.moved, rest), seals: seals, today: now)
      return Examination(of: dossier, at: .kickoff, rules: [rule]).findings.map(\.severity.rawValue)
    }
    #expect(severities("", seals: [read]) == ["error"])
    #expect(severities(agreement, seals: [read]) == ["info"])
    let kickoff = try Seal(
      Dossier(of: packet(Self.moved, agreement), seals: [read], today: now), at: .kickoff,
      by: Person(name: "Mei"), despite: "x")
    let sealedKickoff = try #require(Seal.read(kickoff.text, file: kickoff.file).seal)
    #expect(severities(agreement, seals: [read, sealedKickoff]) == [])
  }
}
