import Packets
import Testing

@testable import Playbook

/// Exact sums and ratios, and none that traps.
@Suite struct ArithmeticTests {
  private func number(_ digits: Int, _ places: Int = 0) throws -> DecimalNumber {
    try #require(DecimalNumber(digits: digits, places: places))
  }

  @Test func sumsKeepEveryPlace() throws {
    #expect(try number(1, 1).adding(number(2, 1)) == number(3, 1))
    #expect(try number(84_000).adding(number(5, 9))?.description == "84000.000000005")
    #expect(try number(.max).adding(number(1)) == nil)
    #expect(try number(.max).adding(number(1, 2)) == nil)
    #expect(try number(.min).adding(number(-1)) == nil)
    #expect([DecimalNumber]().sum == DecimalNumber(0))
  }

  @Test func takesPercent() throws {
    #expect(try number(12_345, 2).taking(Percent(number(125, 1)))?.description == "15.43125")
    #expect(try number(100).taking(Percent(80)) == number(80))
    #expect(try number(.max).taking(Percent(100)) == nil)
    #expect(try number(1, 9).taking(Percent(number(1, 9))) == nil)
  }

  @Test(arguments: [
    (108_000, 100_000, "108"), (2, 3, "66.7"), (1, 8, "12.5"), (1, 800, "0.1"), (1, 2001, "0"),
    (-1, 8, "-12.5"), (0, 5, "0"), (Int.max, Int.max, "100"),
  ])
  func ratiosAreRoundedOnce(_ part: Int, _ whole: Int, _ percent: String) throws {
    #expect(try number(part).percentage(of: number(whole))?.value.description == percent)
  }

  @Test(arguments: [(1, 0), (1, -5), (Int.max, 1), (Int.min, 1)])
  func noRatioOfNothingOrOfTooMuch(_ part: Int, _ whole: Int) throws {
    #expect(try number(part).percentage(of: number(whole)) == nil)
  }

  @Test func meansOfScores() throws {
    #expect([DecimalNumber]().mean == nil)
    #expect(try [number(4), number(35, 1)].mean == number(375, 2))
    #expect(try [number(.max), number(.max)].mean == nil)
  }

  @Test func sharesRoundDownSoThatAHundredMeansAll() {
    #expect(Share(199, of: 200).percent == 99)
    #expect(Share(200, of: 200).percent == 100)
    #expect(Share(0, of: 0).percent == nil)
    #expect(Share(3, of: 5).arithmetic == "3 ÷ 5 = 60 %")
  }
}
