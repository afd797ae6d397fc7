import Packets
import Testing

@testable import Documents

/// What a packet reads as money is found in a customer's file, however both spell it.
@Suite struct SpelledValueTests {
  static let spellings: [(currency: String, typed: String, found: String)] = [
    ("CAD", "CA$84,000", "$84k"), ("CAD", "$84,000", "CA$84,000"), ("CAD", "84,000", "$84,000"),
    ("AUD", "A$84,000", "AUD 84,000"), ("NZD", "$84,000", "NZ$ 84 000"),
    ("SGD", "84k", "S$84,000"), ("HKD", "HK$84,000", "84,000 dollars"),
    ("USD", "US$ 84,000", "$84,000"), ("EUR", "R$84,000", "BRL 84,000"),
    ("EUR", "84,000 NT$", "84,000 TWD"),
    ("SEK", "84,000 kr", "SEK 84 000"), ("DKK", "DKK 84,000", "84.000 kr."),
    ("NOK", "84,000", "kr 84 000"), ("ISK", "kr. 84,000", "ISK 84,000"),
    ("CHF", "CHF 84,000", "Fr. 84'000"), ("CHF", "Fr. 84,000", "SFr. 84’000"),
    ("CHF", "84,000 Franken", "84,000 fr."),
    ("PLN", "84,000 zł", "PLN 84,000"), ("EUR", "PLN 84,000", "84 000 zł"),
    ("USD", "$1.2mm", "$1,200,000"), ("USD", "$1,200,000", "$1.2mm"),
    ("EUR", "€1.2b", "EUR 1,200,000,000"), ("EUR", "EUR 1,200,000,000", "1,2 Mrd. €"),
    ("EUR", "EUR 1,200,000", "1,2 Mio. EUR"), ("EUR", "1.2 million", "€1.2m"),
    ("GBP", "77,700", "GBP: 77,700"), ("GBP", "£77,700", "£77,700 120 days"),
    ("GBP", "£77,700", "Price (GBP): 77,700"), ("GBP", "£77,700", "(GBP) 77,700"),
    ("GBP", "£77,700", "77,700 (GBP)"), ("GBP", "£77,700", "£ ~77.700"),
    ("EUR", "€84,000", "84.000,00 EUR"), ("EUR", "84,000.50 EUR", "€84.000,5"),
    ("JPY", "¥84,000", "JPY 84,000"), ("CNY", "¥84,000", "84,000 CNY"),
    ("INR", "₹84,000", "INR 84,000"), ("TRY", "84,000", "₺84,000"), ("UAH", "84,000", "84,000₴"),
    ("EUR", "eur 84,000", "84,000 euros"), ("EUR", "$120-$180k", "USD 120,000"),
    ("USD", "84,000", "EUR 5 USD 84,000 EUR 7"), ("EUR", "€84,000", "„EUR 84,000“"),
    ("MAD", "MAD 84,000", "84,000 MAD"), ("EUR", "84,000", "EUR-84,000"),
  ]

  private func rules(_ currency: String, _ typed: String, _ text: String) -> [String] {
    let settings = Settings.read(text: "currency: \(currency)\n", file: "handoff.yaml").settings
    let packet = Packet.read(
      slug: "acme",
      files: [("packets/acme.md", "---\naccount: Acme\ndeal:\n  acv: \"\(typed)\"\n---\n")],
      settings: settings
    ).packet
    let leakGuard = LeakGuard(
      portfolio: Portfolio([.init(packet)], settings: settings), settings: settings)
    let file = GuardedFile(path: "plan.md", text: "At \(text) it pays.")
    return leakGuard.findings(in: [file], of: packet).map(\.rule)
  }

  @Test(arguments: spellings)
  func spellingsOfOneAmountAreOne(_ currency: String, _ typed: String, _ found: String) {
    #expect(rules(currency, typed, found) == ["guard-internal-value"])
  }

  @Test(arguments: [
    ("GBP", "£77,700", "£77 and 700"), ("GBP", "£77,700", "77,700 sheets"),
    ("GBP", "£77,700", "£77,700,120"), ("GBP", "£77,700", "€77,700"),
    ("EUR", "€84", "€84,000"), ("EUR", "€84,000", "EUR 84,0001"), ("EUR", "€84k", "84k euronotes"),
    ("PLN", "84,000", "84,000 złoms"), ("CHF", "Fr. 84,000", "from 84,000"),
    ("DKK", "84,000", "84,000 krill"), ("USD", "$1.2m", "$1.2 metres"),
  ])
  func otherAmountsPass(_ currency: String, _ typed: String, _ found: String) {
    #expect(rules(currency, typed, found) == [])
  }

  /// Whatever a field for money reads, the guard finds in a sentence, whichever signs there are.
  @Test(arguments: ["EUR", "CAD", "SEK", "CHF", "CNY", "TRY"])
  func whatFieldsReadTheGuardReads(_ workspace: String) throws {
    let letters = (65...90).map { String(UnicodeScalar(UInt8($0))) }
    let codes = letters.flatMap { first in
      letters.flatMap { second in letters.map { first + second + $0 } }
    }.filter(Currency.isCode)
    try #require(codes.count > 150)
    let signs =
      codes + codes.map { $0.lowercased() } + "€£$¥￥₹₩₽₺₴₪₫₱฿₦".map(String.init)
      + ["US$", "CA$", "A$", "R$", "MX$", "kr", "kr.", "Fr.", "SFr.", "zł", "euros", "Dollars"]
    let context = ReadingContext(currency: workspace)
    for sign in signs {
      for number in ["84,000", "84'000", "84k", "1.2mm", "1,2 Mio.", "1.2b", "84 000.5"] {
        for spelled in ["\(sign) \(number)", "\(number) \(sign)", "~\(sign)\(number)"] {
          let text = RichText(plain: spelled, at: .init(file: "a.md", line: 1))
          guard case .value(let money, _) = Money.read(text, in: context) else { continue }
          let found = TellingValue.places(in: "At \(spelled), then.").map(\.value)
          #expect(TellingValue.all(of: money).allSatisfy(found.contains), "\(spelled)")
        }
      }
    }
  }
}
