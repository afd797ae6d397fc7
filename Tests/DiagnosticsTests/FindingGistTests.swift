import Diagnostics
import Testing

/// What of a message stays the same from day to day.
@Suite struct FindingGistTests {
  private func gist(_ message: String) -> String {
    Finding("x", .info, at: nil, message, fix: "").gist
  }

  @Test(arguments: [
    ("the kickoff was 1 day ago", "the kickoff was 2 days ago"),
    ("1 week is left, on 2026-11-05", "12 weeks are left, on 2026-12-24"),
    ("1 user has no title", "3 users have no title"), ("1 company", "2 companies"),
  ])
  func laterDaysReadTheSame(_ first: String, _ second: String) {
    #expect(gist(first) == gist(second))
  }

  @Test(arguments: [
    ("Account: ICP is missing", "Deal: ICP is missing"), ("1 day ago", "1 week ago"),
    ("“Orders late” is gone", "“Orders lost” is gone"),
  ])
  func otherThingsReadOtherwise(_ first: String, _ second: String) {
    #expect(gist(first) != gist(second))
  }
}
