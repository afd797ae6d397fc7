import Packets
import Testing

@testable import Playbook

/// From the contract's start to the first-value milestone.
@Suite struct TimeToFirstValueTests {
  private func time(
    _ start: String, done: String, flag: String = "yes", status: String = "", more: String = "",
    on day: String = "2026-11-20"
  ) throws -> TimeToFirstValue {
    TimeToFirstValue(
      of: try Account.dossier(
        "deal: {starts: \(start)}\n\(more)",
        """
        ## Milestones

        | Milestone | First value | Done | Status |
        |---|---|---|---|
        | Training | | 2026-10-20 | |
        | First list | \(flag) | \(done) | \(status) |
        """, on: day))
  }

  @Test func countsDays() throws {
    let time = try time("2026-10-19", done: "2026-11-16")
    #expect(time.result == .reached(days: 28))
    #expect(time.isWithinAim == true)
    #expect(time.grounds.arithmetic == ["2026-10-19 to “First list” on 2026-11-16 = 28 days"])
    #expect(time.grounds.sources.map(\.line) == [3, 12])
  }

  @Test(arguments: [("2026-10-17", 30, true), ("2026-10-16", 31, false)])
  func thirtyDaysAreWithin(_ start: String, _ days: Int, _ isWithin: Bool) throws {
    let time = try time(start, done: "2026-11-16")
    #expect(time.result == .reached(days: days))
    #expect(time.isWithinAim == isWithin)
  }

  @Test func openIsLateOnlyAfterTheAim() throws {
    #expect(try time("2026-11-01", done: "").isWithinAim == nil)
    #expect(try time("2026-11-01", done: "2026-12-01").result == .open(days: 19))
    #expect(try time("2026-10-01", done: "").isWithinAim == false)
    #expect(try time("2026-12-01", done: "").isWithinAim == nil)
  }

  @Test func datesTheWrongWayRoundAreFiguresToo() throws {
    #expect(try time("2026-11-16", done: "2026-10-19").result == .reached(days: -28))
  }

  @Test func namesWhatIsMissing() throws {
    #expect(
      try time("2026-10-01", done: "2026-11-01", flag: "").grounds.missing.map(\.input) == [
        "the first-value milestone"
      ])
    #expect(
      try time("Dec 15", done: "2026-11-01").grounds.missing.map(\.input) == [
        "the contract's first day"
      ])
    #expect(
      try time("2026-10-01", done: "yes").grounds.missing.map(\.input) == [
        "the day of “First list”"
      ])
    #expect(try time("2026-10-01", done: "", status: "dropped").result == .unknown)
  }

  @Test func whoLeftWithoutItNeverReachedIt() throws {
    let time = try time("2026-10-01", done: "", more: "outcomes: {churned: 2026-10-11}")
    #expect(time.result == .never(days: 10))
    #expect(time.isWithinAim == false)
  }

  @Test func whoHasNoMilestoneCountsOnceTheAimIsOver() throws {
    let unmarked = try time("2026-10-01", done: "", flag: "")
    #expect(unmarked.result == .unknown && unmarked.isWithinAim == false)
    #expect(try time("2026-11-01", done: "", flag: "").isWithinAim == nil)
    let left = try time(
      "2026-10-01", done: "", flag: "", more: "outcomes: {churned: 2026-10-11}")
    #expect(left.isWithinAim == false)
    #expect(TimeToFirstValue.share(of: [left, unmarked]) == Share(0, of: 2))
  }

  @Test func saysHowItStands() throws {
    #expect(
      try time("2026-08-10", done: "2026-09-19").summary
        == "40 days (10 August to 19 September 2026), aim 30: over it")
    #expect(
      try time("2025-12-20", done: "2026-01-10").summary
        == "21 days (20 December 2025 to 10 January 2026), aim 30")
    #expect(
      try time("2026-11-01", done: "").summary
        == "open after 19 days (since 1 November 2026), aim 30")
    #expect(
      try time("2026-12-01", done: "").summary == "the contract starts on 1 December 2026")
    #expect(
      try time("2026-10-01", done: "", flag: "").summary
        == "can't be said, it lacks the first-value milestone; counts as not reached in 30 days")
    #expect(
      try time("2026-11-16", done: "2026-10-19").summary
        == "28 days before the contract's start on 16 November 2026")
  }

  @Test func shareIsOfThoseOfWhomItCanBeSaid() throws {
    let times = [
      try time("2026-10-19", done: "2026-11-16"), try time("2026-09-01", done: "2026-11-16"),
      try time("2026-11-01", done: ""), try time("2026-10-01", done: ""),
    ]
    #expect(TimeToFirstValue.share(of: times) == Share(1, of: 3))
    #expect(TimeToFirstValue.share(of: []).percent == nil)
  }
}
