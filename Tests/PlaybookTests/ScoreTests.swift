import Diagnostics
import Packets
import Testing

@testable import Playbook

/// Completeness and quality with their arithmetic.
@Suite struct ScoreTests {
  private static func rule(_ name: String, _ severity: Severity, times: Int) -> Rule {
    Rule(name, .from(.closedWon, severity), by: .sales, meaning: "a test's") { dossier in
      (0..<times).map { _ in Violation(at: dossier.top, "found", fix: "mend") }
    }
  }

  private func score(_ rules: [Rule], gate: Gate = .closedWon, body: String = "") throws -> Score {
    let dossier = try Account.dossier("", body)
    return Score(of: dossier, Examination(of: dossier, at: gate, rules: rules))
  }

  @Test func qualityCountsErrorsAndWarnings() throws {
    let score = try score([
      Self.rule("a", .error, times: 2), Self.rule("b", .warning, times: 1),
      Self.rule("c", .info, times: 9),
    ])
    #expect(score.quality == 77)
    #expect(score.arithmetic.last == "quality: 100 − 10 × 2 errors − 3 × 1 warning = 77")
  }

  @Test func qualityIsNotUnderNothing() throws {
    let score = try score([Self.rule("a", .error, times: 12)])
    #expect(score.quality == 0)
    #expect(
      score.arithmetic.last
        == "quality: 100 − 10 × 12 errors − 3 × 0 warnings = −20, not under 0: 0")
  }

  @Test func answersThatLackCostNoQuality() throws {
    let score = try score(AnswerRules.all + RiskRules.all, gate: .closeOut)
    #expect(score.quality == 100)
    #expect(score.completeness.percent < 10)
  }

  @Test(arguments: Gate.allCases)
  func authorsAddUpToTheWhole(_ gate: Gate) throws {
    for account in try Account.book().accounts {
      let score = Score(of: account.dossier, Examination(of: account.dossier, at: gate))
      #expect(score.parts.map(\.completeness.asked).reduce(0, +) == score.completeness.asked)
      #expect(score.parts.map(\.completeness.answered).reduce(0, +) == score.completeness.answered)
      #expect(score.arithmetic.count == score.parts.count + 2)
    }
  }

  @Test func completenessIsWhatTheDossierAsks() throws {
    let body = "## Objections\n\n| Objection | Response |\n|---|---|\n| Price | |\n"
    let score = try score([], body: body)
    let asked = try Account.dossier("", body).asked.filter { $0.gate == .closedWon }
    #expect(score.completeness.asked == asked.count)
    #expect(
      score.arithmetic.first
        == "complete: \(score.completeness.answered) answered ÷ \(asked.count) asked at closed-won "
        + "= \(score.completeness.percent) %")
  }

  /// A value taken away from an example never makes its packet more complete.
  @Test(arguments: ["maplecourt-dental", "tarnwick-robotics"])
  func addingAValueNeverLowersCompleteness(_ slug: String) throws {
    let files = try #require(ExamplePacket.all.first { $0.slug == slug }).files
    let whole = try #require(files.first)
    let lines = whole.text.split(separator: "\n", omittingEmptySubsequences: false)
    let full = Packet.read(slug: slug, files: files).packet.completeness(at: .closeOut)
    var tried = 0
    for (index, line) in lines.enumerated() where line.hasPrefix("|") && index.isMultiple(of: 4) {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      let filled = cells.indices.dropFirst().dropLast().filter {
        !cells[$0].allSatisfy { " -:".contains($0) }
      }
      // The first cell names the record; without a second value there would be none.
      guard filled.count > 2, let last = filled.last else { continue }
      var emptied = cells
      emptied[last] = " "
      var text = lines
      text[index] = Substring(emptied.joined(separator: "|"))
      let packet = Packet.read(
        slug: slug, files: [(whole.path, text.joined(separator: "\n"))]
      ).packet
      let less = packet.completeness(at: .closeOut)
      #expect(
        less.answered * full.asked <= full.answered * less.asked, "line \(index + 1): \(line)")
      tried += 1
    }
    #expect(tried > 15)
  }
}
