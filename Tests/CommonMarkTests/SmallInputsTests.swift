import Foundation
import Testing

@testable import CommonMark

/// All inputs of a small size keep their trees when written, not only those that chance gives.
///
/// `SMALL_LINES=5 SMALL_MARKS=9 swift test --filter SmallInputs` goes further than the default.
@Suite struct SmallInputsTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let mostLines = environment["SMALL_LINES"].flatMap(Int.init) ?? 3
  private static let mostMarks = environment["SMALL_MARKS"].flatMap(Int.init) ?? 6

  @Test func allSequencesOfLines() {
    let lines = [
      "", "a", "  a", "- a", "-", "- ***", "  ***", "  - a", "  -", "[r]: /u", "  [r]: /u",
      "- [r]: /u", "> a", "  >", "1. a", "  #", "<b>", "    b",
    ]
    check(Self.mostLines) {
      lines[$0 % lines.count] + "\n"
    } count: {
      lines.count
    }
  }

  @Test func allSequencesOfMarks() {
    let marks = ["*", "_", "a", "(", " "]
    check(Self.mostMarks) {
      marks[$0 % marks.count]
    } count: {
      marks.count
    }
  }

  @Test func allSequencesOfMarksWithTildes() {
    let marks = ["*", "**", "~", "a", "."]
    check(Self.mostMarks - 1) {
      marks[$0 % marks.count]
    } count: {
      marks.count
    }
  }

  /// Each sequence of up to `length` parts.
  private func check(_ length: Int, _ part: (Int) -> String, count: () -> Int) {
    var found = 0
    var total = 1
    for length in 1...length {
      total *= count()
      for number in 0..<total where found < 20 {
        var rest = number
        var input = ""
        for _ in 0..<length {
          input += part(rest)
          rest /= count()
        }
        guard let broken = FuzzTests.broken(input) else { continue }
        found += 1
        Issue.record("\(broken) in \(input.debugDescription)")
      }
    }
  }
}
