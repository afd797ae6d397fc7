import Packets
import Testing

@testable import Documents

@Suite struct ZonedTimeTests {
  @Test(arguments: [
    ("2026-11-20", 9, 0, "Europe/Berlin", "2026-11-20T08:00:00Z"),
    ("2026-07-01", 9, 0, "Europe/Berlin", "2026-07-01T07:00:00Z"),
    ("2026-11-20", 0, 30, "Asia/Kolkata", "2026-11-19T19:00:00Z"),
    ("2026-11-20", 23, 0, "America/New_York", "2026-11-21T04:00:00Z"),
    ("2026-11-20", 10, 0, "UTC", "2026-11-20T10:00:00Z"),
    // The hour that Berlin's clocks skip, and the one that they pass twice.
    ("2026-03-29", 2, 30, "Europe/Berlin", "2026-03-29T01:30:00Z"),
    ("2026-03-29", 1, 59, "Europe/Berlin", "2026-03-29T00:59:00Z"),
    ("2026-03-29", 3, 0, "Europe/Berlin", "2026-03-29T01:00:00Z"),
    ("2026-10-25", 2, 30, "Europe/Berlin", "2026-10-25T00:30:00Z"),
    ("2026-10-25", 3, 0, "Europe/Berlin", "2026-10-25T02:00:00Z"),
    ("2026-03-08", 2, 30, "America/New_York", "2026-03-08T07:30:00Z"),
    ("2026-11-20", 9, 0, "No/Such", "2026-11-20T09:00:00Z"),
  ])
  func wallClocksAreUTC(
    _ day: String, _ hour: Int, _ minute: Int, _ zone: String, _ utc: String
  ) throws {
    let day = try #require(Day(iso: day))
    let instant = Instant(ZonedTime(day: day, hour: hour, minute: minute, zone: zone))
    #expect(instant.iso == utc)
    #expect(Instant(iso: utc) == instant)
  }

  @Test func mailDatesHaveTheirZone() throws {
    let day = try #require(Day(iso: "2026-11-20"))
    for (zone, date) in [
      ("Europe/Berlin", "Fri, 20 Nov 2026 09:00:00 +0100"),
      ("America/St_Johns", "Fri, 20 Nov 2026 09:00:00 -0330"),
      ("UTC", "Fri, 20 Nov 2026 09:00:00 +0000"),
    ] {
      #expect(ZonedTime(day: day, hour: 9, minute: 0, zone: zone).mailDate == date)
    }
  }

  @Test(arguments: [
    "", "2026-11-20", "2026-11-20T10:00:00", "2026-11-20T10:00Z", "2026-11-20T24:00:00Z",
    "2026-11-20T10:60:00Z", "2026-11-20T1:00:00Z", "2026-02-30T10:00:00Z", "T10:00:00Z",
    "2026-11-20T+1:00:00Z", "2026-11-20T10:00:00Z ",
  ])
  func otherTextsAreNoInstant(_ text: String) {
    #expect(Instant(iso: text) == nil)
  }

  @Test func timesOutsideCalendarsHaveNoText() throws {
    let last = try #require(Day(year: 9999, month: 12, day: 31))
    let late = ZonedTime(day: last, hour: 23, minute: 0, zone: "America/New_York")
    #expect(Instant(late).iso == nil)
    #expect(Instant(late).basic == nil)
  }
}
