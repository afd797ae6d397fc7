import Diagnostics
import Packets

/// How complete and how good a packet is at a gate, each with its arithmetic (playbook.md, Score).
///
/// Completeness counts answers: what was answered ÷ what the gate and those before it ask. Quality
/// counts what is wrong with the answers: 100 − 10 per error − 3 per warning, not under 0. Findings
/// that only say that an answer lacks, or that something hasn't happened yet, cost no quality: an
/// early packet would otherwise be called bad for being early (docs/playbook-figures.md).
package struct Score: Hashable, Sendable {
  /// What one author owes and has answered.
  package struct Part: Hashable, Sendable {
    package var author: Author
    package var completeness: Completeness
  }

  package let gate: Gate
  package let completeness: Completeness
  /// By who owes the answer, in the authors' order; only those who are asked something. Together
  /// they are `completeness`.
  package let parts: [Part]
  /// Findings that count, by severity.
  package let errors: Int
  package let warnings: Int

  /// 0 to 100.
  package var quality: Int { max(0, unbounded) }

  private var unbounded: Int { 100 - Self.costOfError * errors - Self.costOfWarning * warnings }

  package init(of dossier: Dossier, _ examination: Examination) {
    gate = examination.gate
    let gate = gate
    let due = dossier.asked.filter { $0.gate <= gate }
    completeness = due.completeness(at: gate)
    parts = Author.allCases.compactMap { author in
      let own = due.filter { ($0.authors.first ?? .everyone) == author }
      return own.isEmpty ? nil : Part(author: author, completeness: own.completeness(at: gate))
    }
    let counted = examination.rulings.filter { !$0.isGap }.map(\.finding)
    errors = counted.count { $0.severity == .error }
    warnings = counted.count { $0.severity == .warning }
  }

  package static let costOfError = 10
  package static let costOfWarning = 3
}

extension Score {
  /// `31 answered ÷ 40 asked at kickoff = 77 %`, then the same by author, then quality.
  package var arithmetic: [String] {
    [
      "complete: \(completeness.answered) answered ÷ \(completeness.asked) asked at "
        + "\(gate.rawValue) = \(completeness.percent) %"
    ]
      + parts.map { part in
        "  \(part.author.rawValue): \(part.completeness.answered) ÷ \(part.completeness.asked)"
          + " = \(part.completeness.percent) %"
      } + [qualityLine]
  }

  /// `quality: 100 − 10 × 2 errors − 3 × 1 warning = 77`
  private var qualityLine: String {
    "quality: 100 − \(Self.costOfError) × \(errors.counted("error"))"
      + " − \(Self.costOfWarning) × \(warnings.counted("warning")) = "
      + (unbounded < 0 ? "−\(-unbounded)" : "\(unbounded)")
      + (unbounded < 0 ? ", not under 0: 0" : "")
  }
}
