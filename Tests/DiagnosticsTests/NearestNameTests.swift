import Testing

@testable import Diagnostics

@Suite struct NearestNameTests {
  private let names = ["account", "owner", "acv", "heads-up", "renews", "starts", "notice by"]

  @Test(arguments: [
    ("acount", "account"), ("Account ", "account"), ("ownr", "owner"), ("onwer", "owner"),
    ("own", "owner"), ("acw", "acv"), ("headsup", "heads-up"), ("HEADS_UP", "heads-up"),
    ("renewal", "renews"), ("notice_by", "notice by"), ("noticed by", "notice by"),
  ])
  func isFound(_ typed: String, _ expected: String) {
    #expect(nearest(to: typed, in: names) == expected)
  }

  @Test(arguments: ["", "banana", "x", "—", "csm", "colour"])
  func isNoneNearEnough(_ typed: String) {
    #expect(nearest(to: typed, in: names) == nil)
  }

  @Test func theFirstOfEquallyNearOnesIsTaken() {
    #expect(nearest(to: "bat", in: ["cat", "rat"]) == "cat")
    #expect(nearest(to: "bat", in: ["rat", "cat"]) == "rat")
  }

  @Test func aLongNameEnds() {
    #expect(nearest(to: String(repeating: "a", count: 1_000_000), in: names) == nil)
  }
}
