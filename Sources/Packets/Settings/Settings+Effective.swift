import Diagnostics

extension Settings {
  /// One line of `handoff config`.
  package struct Effective: Hashable, Sendable {
    /// `company: colour`
    package var key: String
    /// As text; `–` for none.
    package var value: String
    /// Where it stands in the file; nil for a default.
    package var location: SourceLocation?
    package var meaning: String

    /// `default` or `handoff.yaml:3`
    package var origin: String {
      location.map { "\($0.file):\($0.line)" } ?? "default"
    }
  }

  /// Every setting with its value and where that came from, in declaration order.
  package var effective: [Effective] {
    Self.declarations.map { setting in
      Effective(
        key: setting.name, value: setting.text(self), location: origins[setting.name],
        meaning: setting.meaning)
    }
  }
}
