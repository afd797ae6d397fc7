import Diagnostics

extension SettingType where Value == String {
  /// Any text on one line or several.
  static let text = scalar("text", expected: "text") { $0 }

  /// A file of the workspace.
  static let path = scalar("path", expected: "a file of the workspace such as `logo.svg`") { text in
    text.contains("\n") || text.contains("\0") ? nil : text
  }

  /// `ourco.example`
  static let domain = scalar("domain", expected: "a domain such as `ourco.example`") { text in
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    let isDomain =
      labels.count > 1
      && labels.allSatisfy { label in
        !label.isEmpty && label.unicodeScalars.allSatisfy { $0.isLetter || $0.isDigit || $0 == "-" }
      }
    return isDomain ? text.lowercased() : nil
  }

  /// `#1A5FB4`, from `#1a5fb4`, `#15B` and the like. `#` needs quotes in YAML, so it may be missing.
  static let colour = scalar("colour", expected: "a colour such as `\"#1A5FB4\"`") { text in
    var digits = Array(text.unicodeScalars)
    if digits.first == "#" { digits.removeFirst() }
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    guard digits.count == 6, digits.allSatisfy({ $0.isASCII && $0.properties.isHexDigit }) else {
      return nil
    }
    return "#" + String(String.UnicodeScalarView(digits)).uppercased()
  }

  static let currency = word(
    "currency", kind: "currency code (ISO 4217)",
    nearest: { Currency.nearestCode(to: $0) }
  ) { Currency.isCode($0) ? $0 : nil }

  static let timeZone = word(
    "time zone", kind: "IANA time zone", nearest: { TimeZoneName.nearest(to: $0) }
  ) { TimeZoneName.canonical($0) }
}

extension SettingType where Value == Severity {
  static let severity = SettingType(
    name: "error, warning or info",
    read: { value, findings in
      guard let text = scalar(value, expected: "a severity", &findings) else { return nil }
      let words = Severity.allCases.map(\.rawValue)
      if let severity = Severity(rawValue: text.lowercased()) { return severity }
      findings.append(
        SettingProblem.unknownWord(
          found: text, kind: "severity", known: words, nearest: nearest(to: text, in: words)
        ).finding(at: value.location))
      return nil
    },
    write: \.rawValue)
}

extension SettingType {
  /// The text of a scalar; a sequence or mapping is a finding.
  static func scalar(
    _ value: YAMLValue, expected: String, _ findings: inout [Finding]
  ) -> String? {
    if let text = value.scalar { return text.trimmed }
    findings.append(
      SettingProblem.notOfType(found: value.flowText, expected: expected)
        .finding(at: value.location))
    return nil
  }

  /// A scalar that `parse` takes.
  static func scalar(
    _ name: String, expected: String, parse: @escaping @Sendable (String) -> String?
  ) -> SettingType<String> {
    SettingType<String>(
      name: name,
      read: { value, findings in
        guard let text = scalar(value, expected: expected, &findings) else { return nil }
        if let parsed = parse(text) { return parsed }
        findings.append(
          SettingProblem.notOfType(found: text, expected: expected).finding(at: value.location))
        return nil
      },
      write: { $0 })
  }

  /// A scalar out of a long list.
  static func word(
    _ name: String, kind: String, nearest: @escaping @Sendable (String) -> String?,
    parse: @escaping @Sendable (String) -> String?
  ) -> SettingType<String> {
    SettingType<String>(
      name: name,
      read: { value, findings in
        guard let text = scalar(value, expected: "a \(name)", &findings) else { return nil }
        if let parsed = parse(text) { return parsed }
        findings.append(
          SettingProblem.unknownWord(found: text, kind: kind, known: [], nearest: nearest(text))
            .finding(at: value.location))
        return nil
      },
      write: { $0 })
  }
}
