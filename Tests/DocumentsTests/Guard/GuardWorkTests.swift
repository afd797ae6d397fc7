import Packets
import Testing

@testable import Documents

/// The guard's work grows with a file as the file does, whatever is in it.
@Suite(.serialized) struct GuardWorkTests {
  /// What a customer's file says again and again, and what the settings allow of it.
  static let texts: [(said: String, more: String)] = [
    ("Gantrix ", ""), ("Gantrix ", "  allow:\n    - {text: Gantrix, reason: theirs}\n"),
    ("churn ", "  allow:\n    - {text: churn churn, reason: theirs}\n"),
    ("Corvane Freight corvane.example ", ""), ("Tarnwick Robotics expansion ", ""),
    ("€84k ", ""), ("Gantrix\n", ""), ("land and expand €84k 37.5% ", ""),
  ]

  private func time(_ count: Int, _ said: String, _ more: String) -> Duration {
    let settings = GuardPortfolio.settings(more)
    let packet = GuardPortfolio.packet(settings: settings)
    let leakGuard = LeakGuard(
      portfolio: GuardPortfolio.portfolio(packet, settings: settings), settings: settings)
    let file = GuardedFile(path: "plan.txt", text: String(repeating: said, count: count))
    let runs = (0..<3).map { _ in
      ContinuousClock().measure { _ = leakGuard.report(on: [file], of: packet) }
    }
    return runs.min() ?? .zero
  }

  /// Eight times the text takes eight times as long; 64 times where it were quadratic.
  @Test(arguments: texts)
  func aPassageOfManyHitsTakesItsTime(_ said: String, _ more: String) {
    let (small, large) = (time(400, said, more), time(3200, said, more))
    #expect(large < small * 24, "\(small), \(large)")
  }

  /// So does the number of leaks that a packet's shared texts carry.
  @Test func manyLeaksOfManyTextsTakeTheirTime() {
    func time(_ count: Int) -> Duration {
      let said = (0..<count).map { "Remark \($0) of ours is that nobody may know." }
      let rows = said.enumerated().map { "- **Review \($0)**\n  - Summary: \($1) Well.\n" }
      let packet = GuardPortfolio.packet(
        "## Promises\n\n\(said.map { "- \($0)\n" }.joined())\n\n## Reviews\n\n\(rows.joined())")
      let file = GuardedFile(path: "plan.txt", text: said.joined(separator: "\n\n"))
      let settings = GuardPortfolio.settings
      let leakGuard = LeakGuard(portfolio: GuardPortfolio.portfolio(packet), settings: settings)
      let runs = (0..<3).map { _ in
        ContinuousClock().measure {
          #expect(leakGuard.report(on: [file], of: packet).findings.count == count)
        }
      }
      return runs.min() ?? .zero
    }
    let (small, large) = (time(50), time(400))
    #expect(large < small * 24, "\(small), \(large)")
  }
}
