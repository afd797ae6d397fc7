import Testing

@testable import Liquid

/// Decimals at the edges of what 18 digits and 64 bits hold.
@Suite struct DecimalNumberTests {
  @Test func anExponentBeyondAllNumbersIsNone() {
    #expect(DecimalNumber(parsing: "1e\(Int.min)") == nil)
    #expect(DecimalNumber(parsing: "1e100") == nil)
  }

  @Test(
    arguments: [
      ("0.10", "0.1"), ("-0.0", "0.0"), ("1.5e-7", "0.00000015"), ("12e3", "12000.0"),
      ("9223372036854775807.9", "9223372036854775807.0"),
      ("0.1234567890123456789", "0.123456789012345679"),
      ("9223372036854775807e-20", "0.092233720368547758"), ("1e-19", "0.0"), ("007.50", "7.5"),
    ]) func reads(_ text: String, _ expected: String)
  {
    #expect(DecimalNumber(parsing: text)?.description == expected)
  }

  @Test(arguments: ["", "-", "1.", ".5", "1e", "1e400", "92233720368547758080", "1,5", " 1", "NaN"])
  func refuses(_ text: String) {
    #expect(DecimalNumber(parsing: text) == nil)
  }

  @Test func edgesDontOverflow() throws {
    let edges =
      [
        "9223372036854775807", "-9223372036854775807", "0.000000000000000001", "-0.5", "3.0", "0.0",
        "922337203685477580.7", "1.000000000000000001",
      ].compactMap { DecimalNumber(parsing: $0) } + [DecimalNumber(.min)]
    for left in edges {
      _ = (left.floor, left.ceiling, left.rounded(to: 0), left.rounded(to: 17), left.negated)
      for right in edges {
        #expect((left < right) == (right > left))
        _ = (left + right, left - right, left * right, left / right, left % right)
      }
    }
  }

  @Test func computesExactly() throws {
    let tenth = try #require(DecimalNumber(parsing: "0.1"))
    let fifth = try #require(DecimalNumber(parsing: "0.2"))
    #expect((tenth + fifth)?.description == "0.3")
    #expect((tenth - fifth)?.description == "-0.1")
    #expect((tenth * fifth)?.description == "0.02")
    #expect((tenth / fifth)?.description == "0.5")
    #expect((DecimalNumber(1) / DecimalNumber(3))?.description == "0.3333333333333333")
    #expect((tenth / DecimalNumber(0)) == nil)
    #expect(DecimalNumber(-7) % DecimalNumber(3) == DecimalNumber(2))
  }
}
