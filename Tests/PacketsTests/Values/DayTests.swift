import Packets
import Testing

/// Days are counted as calendars do.
@Suite struct DayTests {
  @Test(arguments: [
    ("2026-07-30", 6, "2027-01-30"), ("2026-08-31", 6, "2027-02-28"),
    ("2027-08-31", 6, "2028-02-29"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -13, "2024-12-15"),
    ("2026-11-20", 0, "2026-11-20"),
  ])
  func monthsKeepTheDayWhereTheyCan(_ day: String, _ months: Int, _ expected: String) throws {
    #expect(try #require(Day(iso: day)).adding(months: months)?.description == expected)
  }

  @Test func noDayLiesOutsideTheYears() throws {
    let last = try #require(Day(year: 9999, month: 12, day: 31))
    let first = try #require(Day(year: 1, month: 1, day: 1))
    #expect(last.adding(months: 1) == nil)
    #expect(first.adding(months: -1) == nil)
    #expect(last.adding(months: .max) == nil)
    #expect(first.adding(months: .min) == nil)
  }
}
