import Packets
import Testing

@testable import Documents

/// What the settings let pass, with a reason.
@Suite struct AllowanceTests {
  private let file = GuardedFile(
    path: "customers/tarn/plan.md", text: "Orders from Gantrix at €84k go on. Churn falls.")

  private func report(_ allow: String) -> (LeakGuard.Report, unused: [String]) {
    let settings = GuardPortfolio.settings("  allow:\n\(allow)")
    let packet = GuardPortfolio.packet(settings: settings)
    let report = GuardPortfolio.report([file], of: packet, settings: settings)
    let leakGuard = LeakGuard(
      portfolio: GuardPortfolio.portfolio(packet, settings: settings), settings: settings)
    return (report, leakGuard.unusedAllowances(after: [report]).map(\.message))
  }

  @Test func allowedTextPasses() {
    let (report, unused) = report(
      """
          - {text: Gantrix, reason: their line control}
          - {text: €84k, account: tarnwick-robotics, reason: on the order}
          - {text: churn falls, account: Tarnwick Robotics, reason: their own churn}
      """)
    #expect(report.findings.map(\.message) == [])
    #expect(unused == [])
  }

  @Test func allowanceIsForItsTextAndItsAccount() {
    let (report, unused) = report(
      """
          - {text: Gantrix, account: corvane-freight, reason: another}
          - {text: churn rises, reason: their own churn}
          - {text: €84k, reason: on the order}
      """)
    #expect(report.findings.map(\.rule) == ["guard-competitor", "internal-jargon"])
    #expect(
      unused == [
        "\"Gantrix\" is allowed for corvane-freight and stands in no customer's document",
        "\"churn rises\" is allowed and stands in no customer's document",
      ])
  }

  @Test func allowanceNeedsAReason() {
    let text =
      "guard:\n  allow:\n    - {text: Gantrix, account: acme}\n    - {text: x, acount: y, reason: z}\n"
    let read = Settings.read(text: text, file: "handoff.yaml")
    #expect(read.findings.map(\.rule) == ["allowance-without-reason", "unknown-setting"])
    #expect(read.settings.leakGuard.allow.map(\.text) == ["x"])
  }
}
