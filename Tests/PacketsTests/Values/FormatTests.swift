import CommonMark
import Diagnostics
import Testing

@testable import Packets

/// How documents print values, by language.
@Suite struct FormatTests {
  private let tags = ["en", "en-US", "de", "fr", "ja"]

  private func printed(_ value: some PacketValue) -> [String] {
    tags.map { tag in
      value.display(in: Language(tag)).replacing("\u{A0}", with: "·")
        .replacing("\u{202F}", with: "'")
    }
  }

  @Test func everyUnixTimeHasADayOrNone() {
    #expect(Day(secondsSince1970: -1)?.description == "1969-12-31")
    #expect(Day(secondsSince1970: -86_400)?.description == "1969-12-31")
    #expect(Day(secondsSince1970: 86_399)?.description == "1970-01-01")
    #expect(Day(secondsSince1970: .min) == nil)
    #expect(Day(secondsSince1970: .max) == nil)
  }

  @Test func dates() throws {
    let start = try #require(Day(year: 2026, month: 11, day: 15))
    #expect(
      printed(PlanDate(start)) == [
        "15 November 2026", "November 15, 2026", "15. November 2026", "15 novembre 2026",
        "2026-11-15",
      ])
    let march = try #require(Period(.month(3), year: 2027))
    #expect(
      printed(PlanDate(.period(march))) == [
        "March 2027", "March 2027", "März 2027", "mars 2027", "2027-03",
      ])
    let week = try #require(Period(.week(6), year: 2027))
    #expect(
      printed(PlanDate(.period(week))) == [
        "week 6 of 2027", "week 6 of 2027", "KW 6 2027", "semaine 6 de 2027", "2027-W06",
      ])
    #expect(
      printed(PlanDate(.relative(.day, from: 30, through: 30, start: start))) == [
        "Day 30 (15 December 2026)", "Day 30 (December 15, 2026)", "Tag 30 (15. Dezember 2026)",
        "Jour 30 (15 décembre 2026)", "Day 30 (2026-12-15)",
      ])
    #expect(PlanDate(.relative(.week, from: 2, through: 3, start: nil)).day == nil)
    #expect(
      PlanDate(.relative(.week, from: 2, through: 3, start: nil)).formatted(in: .english)
        == "Week 2–3")
  }

  @Test func money() throws {
    #expect(
      printed(Money(DecimalNumber(84_000), currency: "EUR")) == [
        "EUR·84,000", "EUR·84,000", "84.000·EUR", "84'000·EUR", "EUR·84000",
      ])
    let cents = try #require(DecimalNumber(digits: -350_050, places: 2))
    #expect(
      printed(Money(cents, currency: "USD", per: .month)) == [
        "USD·−3,500.50 per month", "USD·−3,500.50 per month", "−3.500,50·USD pro Monat",
        "−3'500,50·USD par mois", "USD·-3500.50 per month",
      ])
  }

  @Test func percentAndNumbers() throws {
    let share = try #require(DecimalNumber(digits: 1250, places: 2))
    #expect(printed(Percent(share)) == ["12.5%", "12.5%", "12,5·%", "12,5·%", "12.5%"])
    #expect(printed(Count(1200)) == ["1,200", "1,200", "1.200", "1'200", "1200"])
    #expect(printed(Flag(true)) == ["yes", "yes", "ja", "oui", "yes"])
  }

  /// What a document prints in English is read back as the same value.
  @Test func englishMoneyIsReadBack() throws {
    for (digits, places) in [(0, 0), (5, 0), (999, 0), (1000, 0), (1_234_567, 0), (123_456, 2)] {
      let money = Money(
        try #require(DecimalNumber(digits: digits, places: places)), currency: "CHF")
      let text = RichText(plain: money.formatted(in: .english), at: place)
      #expect(Money.read(text, in: ReadingContext()) == .value(money))
    }
  }

  @Test func decimalsCompareAsNumbers() throws {
    let values = try [(-15, 1), (-1, 0), (0, 0), (999_999_999, 9), (1, 0), (105, 2), (11, 1)].map {
      try #require(DecimalNumber(digits: $0, places: $1))
    }
    #expect(values == values.sorted())
    #expect(try #require(DecimalNumber(digits: 100, places: 2)) == DecimalNumber(1))
    #expect(DecimalNumber(.max).multiplied(by: 2) == nil)
    #expect(DecimalNumber(digits: 1, places: 10) == nil)
    #expect(DecimalNumber(.min).negated == DecimalNumber(.min))
    #expect(DecimalNumber(.min) < DecimalNumber(.max))
    #expect(DecimalNumber(5).double == 5)
  }

  @Test func itemsKeepTheirPlaces() {
    let text = RichText(plain: "Dana Okafor, Jonas Ek (IT, ops) and @maria", at: place)
    let items = text.items()
    #expect(items.map(\.plain) == ["Dana Okafor", "Jonas Ek (IT, ops)", "@maria"])
    #expect(items.map(\.location.column) == [3, 16, 39])
    let titled = RichText(plain: "Priya Raman, VP Operations; Jonas Ek, IT", at: place)
    #expect(titled.items().map(\.plain) == ["Priya Raman, VP Operations", "Jonas Ek, IT"])
  }

  @Test func marksDontHideAPerson() {
    let start = SourcePosition(line: 7, column: 3)
    let address = Inline(
      .link(
        destination: "mailto:dana@x.example", title: "",
        [Inline(.text("dana@x.example"), start: start)]), start: start)
    let name = Inline(.strong([Inline(.text("Dana Okafor "), start: start)]), start: start)
    let text = RichText([name, address], at: place)
    let dana = Person(name: "Dana Okafor", email: "dana@x.example")
    #expect(Person.read(text, in: ReadingContext()) == .value(dana))
    let gone = RichText(
      [Inline(.strikethrough([Inline(.text("Dana"), start: start)]), start: start)], at: place)
    #expect(Person.read(gone, in: ReadingContext()).value?.isStruck == true)
  }
}
