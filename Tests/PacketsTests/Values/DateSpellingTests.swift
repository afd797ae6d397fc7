import Diagnostics
import Testing

@testable import Packets

@Suite struct DateSpellingTests {
  @Test(arguments: SpellingTable.lines("dates"))
  func isReadAsTheTableSays(_ line: SpellingTable.Line) {
    let context = ReadingContext(contractStart: Day(year: 2026, month: 11, day: 15))
    let found = dump(line.spelling, as: PlanDate.self, in: context) { date in
      "\(date.day?.description ?? "?") (\(date.formatted(in: .english)))"
    }
    #expect(found == line.expected)
  }

  /// Every day of years with and without a leap day, in every spelling that names a day.
  @Test(arguments: [1999, 2000, 2024, 2026, 2027, 2100])
  func everyDaySurvivesEverySpelling(year: Int) throws {
    let first = try #require(Day(year: year, month: 1, day: 1))
    let last = try #require(Day(year: year, month: 12, day: 31))
    #expect(last.number - first.number == (year % 4 == 0 && year != 2100 ? 365 : 364))
    for number in first.number...last.number {
      let day = try #require(Day(number: number))
      #expect(day.number == number)
      for spelling in spellings(of: day) {
        let reading = PlanDate.read(RichText(plain: spelling, at: place), in: ReadingContext())
        guard reading == .value(PlanDate(day)) else {
          Issue.record("`\(spelling)` is read as \(reading)")
          return
        }
      }
    }
  }

  private func spellings(of day: Day) -> [String] {
    let tags = ["en", "en-US", "en-GB", "de", "de-AT", "fr", "ja"]
    var spellings = tags.map { day.formatted(in: Language($0)) }
    let english = CalendarNames.name(ofMonth: day.month, style: .english)
    let german = CalendarNames.name(ofMonth: day.month, style: .german)
    let short = String(english.prefix(3))
    spellings += [
      day.description, day.description.replacing("-", with: "/"), "by \(day)", " \(day)\u{A0}",
      "\(day.day)th of \(english), \(day.year)", "\(short) \(day.day), \(day.year)",
      "\(short). \(day.day) \(day.year)", "\(day.day)-\(short)-\(day.year)",
      "\(day.weekdayName), \(day.day) \(english) \(day.year)",
      "\(day.day). \(german.uppercased()) \(day.year)",
      "\(padded(day.day, 2)) \(short) \(day.year)",
    ]
    return spellings
  }

  @Test func noOtherDayIsOne() {
    for (year, month, day) in [
      (2026, 2, 29), (2026, 0, 1), (2026, 13, 1), (2026, 4, 31), (0, 1, 1), (2100, 2, 29),
      (10000, 1, 1), (2026, 1, 0),
    ] {
      #expect(Day(year: year, month: month, day: day) == nil)
    }
    #expect(Day(number: .max) == nil)
    #expect(Day(number: .min) == nil)
    #expect(Day(number: 0)?.adding(days: .max) == nil)
    #expect(Day(number: 0)?.weekday == 4)
    #expect(Day(number: -719_162)?.description == "0001-01-01")
    #expect(Day(number: 2_932_896)?.description == "9999-12-31")
  }

  @Test func findingsSayWhatWasFoundAndWhatToDo() {
    let expected = [
      "03/05/2026": (
        "`03/05/2026` may be 3 May 2026 or 5 March 2026", "write `2026-05-03` or `2026-03-05`"
      ),
      "Dec 15": ("`Dec 15` has no year", "add the year, as in `YYYY-12-15`"),
      "Q3": ("`Q3` has no year", "add the year, as in `Q3 YYYY`"),
      "2026-02-30": (
        "`2026-02-30` is no day: that month ends on 2026-02-28",
        "write a day that exists, `2026-02-28` at the latest"
      ),
    ]
    for (text, (message, fix)) in expected {
      let findings = PlanDate.read(RichText(plain: text, at: place), in: ReadingContext()).findings
      #expect(findings.map(\.message) == [message])
      #expect(findings.map(\.fix) == [fix])
      #expect(findings.map(\.location) == [place])
      #expect(findings.map(\.severity) == [.error])
    }
  }
}
