/// How much a finding weighs: an error blocks, a warning lowers quality, an info informs.
package enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  case info, warning, error

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Something a person should know about what they wrote: data, never the end of a run.
package struct Finding: Hashable, Sendable {
  /// A second place that explains the first, such as where a key was given before.
  package struct Note: Hashable, Sendable {
    package var text: String
    package var location: SourceLocation?

    package init(_ text: String, at location: SourceLocation? = nil) {
      self.text = text
      self.location = location
    }
  }

  /// The stable name that suppressions, baselines and CI configuration refer to: `unknown-key`.
  package var rule: String
  package var severity: Severity
  /// Where it stands; nil only for what has no line, such as a folder that can't be read.
  package var location: SourceLocation?
  /// What was found and what was expected, one sentence without a final stop.
  package var message: String
  /// What to do, as an imperative without a final stop: `name an owner from "team"`.
  package var fix: String
  package var notes: [Note]

  package init(
    _ rule: String, _ severity: Severity, at location: SourceLocation?, _ message: String,
    fix: String, notes: [Note] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.location = location
    self.message = message
    self.fix = fix
    self.notes = notes
  }
}
