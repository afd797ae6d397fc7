import Diagnostics
import Packets

/// One thing that makes a handoff fail later, and that can be seen before (playbook.md, Rules).
///
/// A rule looks at a dossier and reports what it finds; it says nothing about severity, which its
/// declaration gives by gate. Its page in `docs/rules/` has the reason and two examples that the
/// tests run.
package struct Rule: Sendable {
  /// Stable: suppressions, baselines and pages refer to it.
  package let name: String
  package let severity: SeverityScale
  /// Who can put it right, unless a violation says it better.
  package let authors: [Author]
  /// One line for lists: what is wrong where it reports.
  package let meaning: String
  /// The fields, as `Questions: Answer`, whose absence the rule reports itself, so that `missing`
  /// and `placeholder` don't say it again.
  let owns: [String]
  let check: @Sendable (Dossier) -> [Violation]

  init(
    _ name: String, _ severity: SeverityScale, by authors: Author..., meaning: String,
    owns: String..., check: @escaping @Sendable (Dossier) -> [Violation]
  ) {
    self.name = name
    self.severity = severity
    self.authors = authors
    self.meaning = meaning
    self.owns = owns
    self.check = check
  }
}

/// What a rule found.
struct Violation: Sendable {
  /// Nil for the packet as a whole.
  var location: SourceLocation?
  /// What was found and what was expected, one sentence without a final stop.
  var message: String
  /// What to do, as an imperative without a final stop.
  var fix: String
  var notes: [Finding.Note] = []
  /// Who can put it right; empty for the rule's own.
  var authors: [Author] = []
  /// Where one rule finds things of several weights, from which gates on; nil for the rule's.
  var severity: SeverityScale?
  /// Whether it says no more than that an answer lacks, which completeness counts already.
  var isGap = false
  /// What hasn't happened yet, where that is all that it says.
  var event: AccountEvent?

  init(
    at location: SourceLocation?, _ message: String, fix: String, notes: [Finding.Note] = [],
    by authors: [Author] = [], severity: SeverityScale? = nil, event: AccountEvent? = nil
  ) {
    self.location = location
    self.message = message
    self.fix = fix
    self.notes = notes
    self.authors = authors
    self.severity = severity
    self.event = event
  }
}

extension Violation {
  /// The same, where it says no more than that an answer lacks.
  var asGap: Violation {
    var gap = self
    gap.isGap = true
    return gap
  }
}

/// How much a rule weighs when it is judged at a gate: nothing before its first step.
package struct SeverityScale: Hashable, Sendable {
  /// By gate, in the gates' order.
  private let steps: [Gate: Severity]

  /// One severity from a gate on.
  package static func from(_ gate: Gate, _ severity: Severity) -> SeverityScale {
    SeverityScale(steps: [gate: severity])
  }

  /// The same, until another takes its place at a later gate.
  package func then(_ severity: Severity, from gate: Gate) -> SeverityScale {
    SeverityScale(steps: steps.merging([gate: severity]) { $1 })
  }

  /// The same until a gate, and an error from that gate on.
  func blocking(from gate: Gate) -> SeverityScale {
    SeverityScale(steps: steps.filter { $0.key < gate }.merging([gate: .error]) { $1 })
  }

  /// Nil where the rule isn't judged yet.
  package func severity(at gate: Gate) -> Severity? {
    steps.filter { $0.key <= gate }.max { $0.key < $1.key }?.value
  }

  /// The first gate at which it is judged.
  package var first: Gate { steps.keys.min() ?? .closedWon }

  /// The most that it ever weighs.
  package var highest: Severity { steps.values.max() ?? .info }

  /// The first gate that it blocks; nil where it never does.
  package var blocks: Gate? { steps.filter { $0.value == .error }.keys.min() }
}
