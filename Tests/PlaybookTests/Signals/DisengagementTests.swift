import Packets
import Testing

@testable import Playbook

/// Silence after the kickoff. Where nothing else is said the kickoff was on 2026-09-01, so that
/// weeks 4 to 8 are 2026-09-29 to 2026-10-27, and weeks 10 to 14 are 2026-11-10 to 2026-12-08.
@Suite struct DisengagementTests {
  private func watch(
    _ reading: String, on day: String = "2026-10-15", history: String = ""
  ) throws -> Disengagement {
    Disengagement(
      of: try Account.dossier(
        """
        team: {implementation lead: Jonas Ek}
        deal: {closed: 2026-08-20}
        history:
          - {date: 2026-09-01, event: kickoff held}
          \(history)
        adoption:
          - \(reading)
        """, on: day))
  }

  @Test(arguments: [
    ("2026-10-01", 14, Alarm.none), ("2026-09-30", 15, .flag), ("2026-09-24", 21, .flag),
    ("2026-09-23", 22, .red),
  ])
  func silenceIsFlaggedThenRed(_ last: String, _ days: Int, _ alarm: Alarm) throws {
    let watch = try watch(
      "{date: 2026-10-14, last response: \(last), last champion engagement: 2026-10-14}")
    let silence = try #require(watch.silences.first)
    #expect(silence.days == days)
    #expect(silence.phase == .early)
    #expect(silence.alarm == alarm)
    #expect(watch.alarm == alarm)
    #expect(watch.warnings.map(\.text) == (alarm == .none ? [] : ["no response for \(days) days"]))
  }

  @Test func nothingIsFlaggedBeforeWeekFour() throws {
    let watch = try watch(
      "{date: 2026-09-20, last response: 2026-08-01}", on: "2026-09-28")
    #expect(watch.silences.map(\.phase) == [.tooEarly, .tooEarly, .unknown])
    #expect(watch.alarm == .none)
    #expect(watch.grounds.missing == [])
  }

  @Test func silenceThatStartsLaterCountsTheSame() throws {
    let watch = try watch(
      "{date: 2026-11-19, last response: 2026-10-20, last champion engagement: 2026-11-18}",
      on: "2026-11-20")
    #expect(watch.silences.first?.phase == .later)
    #expect(watch.alarm == .red)
  }

  @Test func loginsAreWatchedFromGoLive() throws {
    let reading =
      "{date: 2026-10-14, last response: 2026-10-14, last champion engagement: 2026-10-14, last login: 2026-09-20}"
    let early = try watch(reading, history: "- {date: 2026-10-01, event: go-live}")
    #expect(early.silences.last?.phase == .tooEarly)
    #expect(early.alarm == .none)
    let later = try watch(reading, history: "- {date: 2026-09-10, event: go-live}")
    #expect(later.silences.last?.days == 25)
    #expect(later.alarm == .red)
    #expect(later.warnings.map(\.text) == ["no login for 25 days"])
  }

  @Test func verdictSaysWhatIsKnown() throws {
    let none = "{date: 2026-09-10, active users: 3}"
    #expect(
      try watch(none).verdict
        == "Can't be said: no reading under adoption tells of the last response, "
        + "champion engagement.")
    #expect(
      try watch("{date: 2026-10-14, last response: 2026-10-14}").verdict
        == "No flag, as far as readings tell: none of them says when the last champion engagement "
        + "was.")
    #expect(
      try watch(
        "{date: 2026-10-14, last response: 2026-10-14, last champion engagement: 2026-10-14}"
      ).verdict == "No flag.")
    #expect(
      try watch(none, on: "2026-09-20").verdict
        == "Not before week 4 after the kickoff, from 29 September 2026 on.")
    let unread = try Account.dossier(
      "stage: onboarding\nhistory: [{date: 2026-09-01, event: kickoff held}]")
    #expect(Disengagement(of: unread).verdict == "Can't be said: no reading under adoption.")
  }

  @Test(arguments: [
    ("deal: {closed: 2026-11-01}\nmeetings: {kickoff: 2026-11-24}", "on 24 November 2026.", 0),
    ("stage: sales", "which isn't booked yet.", 0),
    ("deal: {closed: 2026-11-01}\nmeetings: {kickoff: 2026-11-10}", "", 1),
    ("stage: onboarding", "", 1),
  ])
  func kickoffThatIsStillToComeIsNotMissing(
    _ facts: String, _ ending: String, _ missing: Int
  ) throws {
    let watch = Disengagement(of: try Account.dossier(facts))
    #expect(watch.grounds.missing.count == missing)
    #expect(watch.verdict.hasPrefix(missing == 0 ? "Not before the kickoff" : "Can't be said"))
    #expect(watch.verdict.hasSuffix(ending))
  }

  @Test func newestSignOfLifeCounts() throws {
    let watch = try watch(
      """
      {date: 2026-10-01, last response: 2026-10-01}
        - {date: 2026-10-14, last response: 2026-09-02}
        - {date: 2026-10-14, last response: 2027-09-02}
      """)
    #expect(watch.silences.first?.days == 14)
  }

  @Test func namesWhatNobodyWroteDown() throws {
    let watch = try watch("{date: 2026-09-10, active users: 3}")
    #expect(watch.silences.map(\.days) == [nil, nil, nil])
    #expect(
      watch.grounds.missing.map(\.input) == [
        "the day of the last response", "the day of the last champion engagement",
        "a reading younger than 21 days (the last is of 2026-09-10)",
      ])
    let nothing = Disengagement(of: try Account.dossier("stage: onboarding"))
    #expect(nothing.grounds.missing.map(\.input) == ["the day of the kickoff"])
  }

  @Test func complaintsCountInTheirWeeks() throws {
    let reading = """
      {date: 2026-11-09, complaints: 50, last response: 2026-11-19, last champion engagement: 2026-11-19}
        - {date: 2026-11-10, complaints: 2}
        - {date: 2026-11-19, complaints: 1}
        - {date: 2026-11-25, complaints: 9}
      """
    let within = try watch(reading, on: "2026-11-20")
    #expect(within.complaints == 3)
    #expect(within.grounds.arithmetic.last == "complaints in weeks 10 to 14: 2 + 1 = 3")
    #expect(within.warnings.map(\.text) == ["3 complaints in weeks 10 to 14"])
    let later = try watch(reading, on: "2026-12-09")
    #expect(later.complaints == 12)
    #expect(!later.warnings.contains { $0.text.contains("complaint") })
    #expect(try watch(reading, on: "2026-11-09").complaints == nil)
  }

  @Test(arguments: [
    "{date: 2026-11-12, complaints: -5}", "{date: 2026-11-12, complaints: 999999999999999}",
    "{date: 0001-01-01, last response: 0001-01-01, complaints: many}",
  ])
  func hostileReadingsNeverTrap(_ reading: String) throws {
    _ = try watch(reading, on: "2026-11-20").grounds
  }

  @Test func whoLeftIsNotWatched() throws {
    let watch = Disengagement(
      of: try Account.dossier("history: [{date: 2026-09-01, event: kickoff held}]\nstage: churned"))
    #expect(watch.silences == [] && watch.grounds.missing == [])
  }
}
