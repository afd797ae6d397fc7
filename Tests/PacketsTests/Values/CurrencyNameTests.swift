import Diagnostics
import Testing

@testable import Packets

/// What currencies are called where the workspace decides.
@Suite struct CurrencyNameTests {
  private func money(_ text: String, in currency: String) -> String? {
    let text = RichText(plain: text, at: SourceLocation(file: "a.md", line: 1))
    return Money.read(text, in: ReadingContext(currency: currency)).value.map {
      "\($0.currency) \($0.amount)"
    }
  }

  @Test(arguments: [
    ("kr 500", "SEK", "SEK 500"), ("500 kr.", "DKK", "DKK 500"), ("kr. 500", "NOK", "NOK 500"),
    ("Fr. 500", "CHF", "CHF 500"), ("500 fr.", "CHF", "CHF 500"), ("SFr. 500", "EUR", "CHF 500"),
    ("$500", "CAD", "CAD 500"), ("$500", "EUR", "USD 500"), ("¥500", "CNY", "CNY 500"),
    ("500 zł", "EUR", "PLN 500"), ("1.2mm dollars", "AUD", "AUD 1200000"),
  ])
  func signsAreTheWorkspaces(_ text: String, _ currency: String, _ expected: String) {
    #expect(money(text, in: currency) == expected)
  }

  @Test(arguments: [("kr 500", "EUR"), ("Fr. 500", "EUR"), ("Fr. 15.11.2026", "CHF")])
  func otherWordsAreNoMoney(_ text: String, _ currency: String) {
    #expect(money(text, in: currency) == nil)
  }

  /// `Fr.` is a Friday too.
  @Test(arguments: ["CHF", "EUR"])
  func fridayIsNoAmount(_ currency: String) throws {
    let text = RichText(
      plain: "from 12 days to 5 days by Fr. 15.11.2026", at: SourceLocation(file: "a.md", line: 1))
    let measure = try #require(
      Measure.read(text, in: ReadingContext(currency: currency)).value)
    #expect(
      measure.form
        == .fromTo(
          .number(DecimalNumber(12), unit: "days"), .number(DecimalNumber(5), unit: "days")))
  }
}
