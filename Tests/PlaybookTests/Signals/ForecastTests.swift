import Packets
import Testing

@testable import Playbook

/// Net revenue retention, reckoned by hand beside.
@Suite struct ForecastTests {
  private static let segments = "segments: {mid-market: 115%}"
  private static let facts = """
    segment: mid-market
    stage: transition
    deal: {acv: "EUR 100,000", starts: 2026-01-01, renews: 2027-01-01, seats: 50}
    """

  private func triggers(_ rows: String...) -> String {
    "## Contract\n\n| Trigger | Kind | Threshold | Current | Value |\n|---|---|---|---|---|\n"
      + rows.joined(separator: "\n") + "\n\n"
  }

  private func signals(_ rows: String...) -> String {
    "## Expansion signals\n\n| Signal | Value | Probability |\n|---|---|---|\n"
      + rows.joined(separator: "\n") + "\n"
  }

  private func forecast(
    _ body: String, facts: String = facts, on day: String = "2026-11-20"
  ) throws -> Forecast {
    Forecast(of: try Account.dossier(facts, body, on: day, settings: Self.segments))
  }

  @Test func reckonsThePlaybooksExample() throws {
    let body =
      triggers("| Next tier | seat tier | 50 | 42 | EUR 8,000 |")
      + signals("| HR too | EUR 12,000 | 50% |", "| Second plant | EUR 8,000 | 50% |")
    let forecast = try forecast(body)
    #expect(forecast.summary == "base 108 %, expected 118 %, upside 128 %, benchmark 115 %")
    #expect(forecast.isComplete)
    #expect(
      forecast.grounds.arithmetic == [
        "trigger “Next tier”: 42 of 50 = 84 %, at least 80 %: counts as reached",
        "trigger “Next tier” adds 8,000",
        "signal “HR too”: 50 % × 12,000 = 6,000",
        "signal “Second plant”: 50 % × 8,000 = 4,000",
        "base: (100,000 + 8,000) ÷ 100,000 = 108 %",
        "expected: (100,000 + 8,000 + 10,000) ÷ 100,000 = 118 %",
        "upside: (100,000 + 8,000 + 20,000) ÷ 100,000 = 128 %",
        "benchmark of mid-market: 115 %",
      ])
    #expect(forecast.grounds.sources.map(\.line).contains(5), "the ACV's line")
  }

  @Test(arguments: [(42, true), (40, true), (39, false), (15, false)])
  func triggerIsReachedFromFourFifthsOn(_ current: Int, _ isReached: Bool) throws {
    let forecast = try forecast(triggers("| Tier | seat tier | 50 | \(current) | 8,000 |"))
    #expect(forecast.triggers.map(\.isReached) == [isReached])
  }

  /// 20 users on 1 August, 36 on 1 October: 16 in 61 days. On 1 January, 92 days later, 60.1.
  @Test(arguments: [(60, true), (61, false)])
  func readingsThatPassTheThresholdReachIt(_ threshold: Int, _ isReached: Bool) throws {
    let facts =
      Self.facts + """

        adoption:
          - {date: 2026-06-01, active users: 2}
          - {date: 2026-08-01, active users: 20}
          - {date: 2026-10-01, active users: 36}
        """
    let forecast = try forecast(
      triggers("| Tier | seat tier | \(threshold) | 36 | 8,000 |"), facts: facts)
    #expect(forecast.triggers.map(\.isReached) == [isReached])
    #expect(
      forecast.grounds.arithmetic.first?.contains(
        "20 on 2026-08-01, 36 on 2026-10-01, so 36 on 2026-10-01 becomes 60.1 on 2027-01-01")
        == true)
  }

  /// 30 to 38 users in 61 days: 8 more. A tier that counts something of its own, 15 today, has 5.5
  /// more on 1 January, 42 days on.
  @Test func currentThatIsNoReadingGrowsFromToday() throws {
    let facts =
      Self.facts + """

        adoption:
          - {date: 2026-08-01, active users: 30}
          - {date: 2026-10-01, active users: 38}
        """
    let forecast = try forecast(
      triggers("| Tier | seat tier | 50 | 15 | 8,000 |"), facts: facts)
    #expect(forecast.triggers.map(\.isReached) == [false])
    #expect(
      forecast.grounds.arithmetic.first
        == "trigger “Tier”: 15 of 50 = 30 %; active users 30 on 2026-08-01, 38 on 2026-10-01, "
        + "so 15 on 2026-11-20 becomes 20.5 on 2027-01-01: not reached")
  }

  @Test(arguments: [
    ("50 seats", "42 of 50 seats", true), ("50 seats", "42 active users", true),
    ("50 Lizenzen", "42 von 50 Nutzern", true), ("50 users", "42 seats of 50", true),
    ("50 seats", "42 out of 50 licences (May)", true), ("50 Plätze", "42/50", true),
    ("50 seats", "42 of 50 tablets", nil), ("50 seats", "42 clinics", nil),
    ("50 seats", "84% of seats", nil),
  ])
  func seatsUsersAndLicencesAreOneUnit(
    _ threshold: String, _ current: String, _ isReached: Bool?
  ) throws {
    let forecast = try forecast(
      triggers("| Tier | seat tier | \(threshold) | \(current) | EUR 8,000 |"))
    #expect(forecast.triggers.map(\.isReached) == [isReached])
  }

  @Test func otherTriggersKeepTheirUnits() throws {
    let forecast = try forecast(
      triggers("| Mails | usage overage | 50 seats | 42 users | EUR 8,000 |"))
    #expect(forecast.triggers.map(\.isReached) == [nil])
    #expect(
      forecast.lacking.first?.input
        == "the current value of “Mails” in the threshold's unit (it says “users”, not “seats”)")
  }

  @Test func figuresWithoutAnAmountAreLeastOnes() throws {
    let signal = try forecast(signals("| A | EUR 10,000 | 50% |", "| B | | 50% |"))
    #expect(signal.atLeast == [.expected, .upside])
    #expect(
      signal.summary
        == "base 100 %, expected at least 105 %, upside at least 110 %, benchmark 115 %")
    #expect(
      signal.grounds.arithmetic.contains(
        "upside: (100,000 + 10,000) ÷ 100,000 = at least 110 %"))
    let odds = try forecast(signals("| A | EUR 10,000 | |"))
    #expect(odds.atLeast == [.expected])
    let trigger = try forecast(
      triggers("| Tier | seat tier | 50 | 45 | |") + signals("| A | EUR 10,000 | 50% |"))
    #expect(trigger.atLeast == [.base, .expected, .upside])
    #expect(try forecast(signals("| A | EUR 10,000 | 50% |")).atLeast == [])
  }

  @Test func closeOutAsksForAForecast() throws {
    func findings(_ body: String, at gate: Gate = .closeOut) throws -> [String] {
      try Account.dossier(Self.facts, body, settings: Self.segments)
        .findings(of: "forecast-incomplete", at: gate)
    }
    let range = signals("| A | EUR 10k-20k | 50% |")
    #expect(
      try findings(range) == [
        "the forecast lacks one amount of the value of “A”, not a range; "
          + "close-out asks for a forecast that can be built"
      ])
    #expect(try findings(range, at: .shadow) == [])
    #expect(try findings(signals("| A | | 50% |")) == [], "missing says it")
    #expect(try findings("") == [], "missing says it")
    #expect(try findings(signals("| A | EUR 10,000 | 50% |")) == [])
    let noSegment = try Account.dossier("deal: {acv: \"EUR 100,000\"}", signals("| A | 1 | 5% |"))
    #expect(noSegment.findings(of: "forecast-incomplete") == [], "the benchmark isn't asked for")
  }

  @Test func readingsProjectNothingAfterTheRenewalOrFromOneMonth() throws {
    let month =
      Self.facts + "\nadoption: [{date: 2026-11-01, active users: 10}, "
      + "{date: 2026-11-15, active users: 30}]"
    let tier = triggers("| Tier | seat tier | 50 | 20 | 8,000 |")
    #expect(try forecast(tier, facts: month).triggers.map(\.isReached) == [false])
    #expect(try forecast(tier, facts: month, on: "2027-02-01").triggers.map(\.isReached) == [false])
  }

  @Test func seatsWithoutCurrentAreTheLastReading() throws {
    let facts = Self.facts + "\nadoption: [{date: 2026-11-01, active users: 45}]"
    let forecast = try forecast(triggers("| Tier | seat tier | 50 | | 8,000 |"), facts: facts)
    #expect(forecast.base == Percent(108))
    let usage = try self.forecast(
      triggers("| Mails | usage overage | 50 | | 8,000 |"), facts: facts)
    #expect(usage.base == Percent(100))
    #expect(usage.grounds.missing.first?.input == "the current value of “Mails” as a number")
  }

  @Test func namesWhatIsMissingAndGuessesNothing() throws {
    let empty = try forecast("", facts: "stage: steady")
    #expect(empty.base == nil && empty.expected == nil && empty.upside == nil)
    #expect(empty.summary == "no forecast")
    #expect(
      empty.grounds.missing.map(\.input) == [
        "what they pay in a year", "expansion signals", "the segment, for its benchmark",
      ])
    let body =
      triggers("| Tier | seat tier | 50 | 45 | TBD |")
      + signals("| A | EUR 10,000 | |", "| B | | 50% |", "| C | EUR 10k-20k | 10% |")
    let partly = try forecast(body)
    #expect(
      partly.summary
        == "base at least 100 %, expected at least 100 %, upside at least 110 %, benchmark 115 %")
    #expect(!partly.isComplete)
    #expect(
      partly.grounds.missing.map(\.input) == [
        "the value of “Tier”", "the probability of “A”", "the value of “B”",
        "one amount of the value of “C”, not a range",
      ])
    #expect(partly.grounds.missing.allSatisfy { $0.location != nil })
  }

  @Test func signalsNobodyWroteDownAreNoNone() throws {
    #expect(try forecast("").expected == nil)
    let none = try forecast("## Expansion signals\n\nNone known — asked on 2026-11-02\n")
    #expect(none.expected == Percent(100) && none.upside == Percent(100))
  }

  @Test func currenciesAreNamedNotAdded() throws {
    let body =
      triggers("| Tier | seat tier | 50 | 45 | USD 8,000 |") + signals("| A | GBP 10,000 | 50% |")
    let forecast = try forecast(body)
    #expect(forecast.base == Percent(100) && forecast.upside == Percent(100))
    #expect(
      forecast.grounds.missing.map(\.input) == [
        "the value of “Tier” in EUR, as the ACV is (it says USD)",
        "the value of “A” in EUR, as the ACV is (it says GBP)",
      ])
  }

  @Test func intervalsAreReckonedAYear() throws {
    let facts = Self.facts.replacing("\"EUR 100,000\"", with: "\"EUR 5,000/mo\"")
    let forecast = try forecast(
      triggers("| Tier | seat tier | 50 | 45 | EUR 250 per month |"), facts: facts)
    #expect(forecast.acv?.amount == DecimalNumber(60_000))
    #expect(forecast.base == Percent(105))
    #expect(forecast.grounds.arithmetic.first == "ACV: 5,000 × 12 = 60,000 a year")
  }

  @Test func centsAreExact() throws {
    let facts = Self.facts.replacing("\"EUR 100,000\"", with: "\"EUR 0.30\"")
    let forecast = try forecast(
      triggers(
        "| A | seat tier | 50 | 45 | EUR 0.10 |", "| B | seat tier | 50 | 45 | EUR 0.20 |"),
      facts: facts)
    #expect(forecast.base == Percent(200))
  }

  @Test(arguments: [
    "EUR 0", "EUR -5", "EUR 999999999999999 bn", "EUR 10k-20k", "about nothing",
    "9223372036854775807",
  ])
  func hostileAmountsNeverTrap(_ acv: String) throws {
    let facts = Self.facts.replacing("\"EUR 100,000\"", with: "\"\(acv)\"")
    let body =
      triggers("| Tier | seat tier | 0 | -3 | \(acv) |", "| Two | seat tier | 1% | 3 h | \(acv) |")
      + signals("| A | \(acv) | 140% |", "| B | \(acv) | -5% |")
    let forecast = try forecast(body, facts: facts)
    #expect(forecast.base == nil)
    #expect(!forecast.grounds.missing.isEmpty)
  }

  @Test func hugeAmountsAndCountsAreNamed() throws {
    let facts =
      Self.facts.replacing("\"EUR 100,000\"", with: "\"EUR 900000000000000k\"") + """

        adoption:
          - {date: 2026-06-01, active users: 1}
          - {date: 2026-10-01, active users: 999999999999999k}
        """
    let forecast = try forecast(
      triggers("| Tier | seat tier | 999999999999999 | 1 | EUR 999999999999999k |"),
      facts: facts)
    #expect(forecast.triggers.count == 1)
  }

  @Test func whoLeftHasNoForecast() throws {
    let forecast = try forecast("", facts: Self.facts + "\noutcomes: {churned: 2026-09-30}")
    #expect(forecast.base == nil && forecast.grounds.missing == [])
  }
}
