extension Finding {
  /// The finding as JSON: rule, severity, file, line, column, message, fix, notes.
  package var json: JSON {
    [
      "rule": .string(rule),
      "severity": .string(severity.rawValue),
      "file": JSON(location?.file),
      "line": location.map { .integer($0.line) } ?? .null,
      "column": location.map { .integer($0.column) } ?? .null,
      "message": .string(message),
      "fix": .string(fix),
      "notes": .array(
        notes.map { ["text": .string($0.text), "location": JSON($0.location?.description)] }),
    ]
  }
}
