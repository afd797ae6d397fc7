/// Findings in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0).
package struct SARIFLog: Sendable {
  /// A rule as viewers list it (SARIF 2.1.0, 3.49).
  package struct Rule: Hashable, Sendable {
    package var name: String
    package var summary: String
    /// Markdown; nil where there is no page.
    package var page: String?
    package var severity: Severity

    package init(name: String, summary: String, page: String?, severity: Severity) {
      self.name = name
      self.summary = summary
      self.page = page
      self.severity = severity
    }
  }

  /// A finding with what is known of it beside.
  package struct Result: Hashable, Sendable {
    package var finding: Finding
    /// The same for the same content wherever it stands (3.27.17).
    package var fingerprint: String
    /// Why it was let off; nil where it counts (3.35).
    package var justification: String?
    /// Whether a baseline knows it; nil without a baseline (3.27.24).
    package var isKnown: Bool?

    package init(
      _ finding: Finding, fingerprint: String, justification: String? = nil, isKnown: Bool? = nil
    ) {
      self.finding = finding
      self.fingerprint = fingerprint
      self.justification = justification
      self.isKnown = isKnown
    }
  }

  /// Of the program.
  package var version: String
  /// Every rule that there is; one that only a result names is added.
  package var rules: [Rule]
  package var results: [Result]
  /// Turns a location's file into one relative to the repository.
  package var path: @Sendable (String) -> String

  package init(
    version: String, rules: [Rule], results: [Result],
    path: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.version = version
    self.path = path
    self.results = results
    let known = Set(rules.map(\.name))
    var added: [String: Rule] = [:]
    for finding in results.map(\.finding) where !known.contains(finding.rule) {
      added[finding.rule] = Rule(
        name: finding.rule, summary: "What reading the files found: \(finding.rule)", page: nil,
        severity: max(finding.severity, added[finding.rule]?.severity ?? .info))
    }
    self.rules = rules + added.values.sorted { $0.name < $1.name }
  }

  package var json: JSON {
    [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "handoff", "semanticVersion": .string(version),
              "rules": .array(rules.map(\.json)),
            ]
          ],
          "columnKind": "unicodeCodePoints",
          "results": .array(results.map(json(of:))),
        ]
      ],
    ]
  }

  private func json(of result: Result) -> JSON {
    let finding = result.finding
    var members: [JSON.Member] = [.init("ruleId", .string(finding.rule))]
    if let index = rules.firstIndex(where: { $0.name == finding.rule }) {
      members.append(.init("ruleIndex", .integer(index)))
    }
    let advice = finding.fix.isEmpty ? "" : "; \(finding.fix)"
    members += [
      .init("level", .string(finding.severity.sarifLevel)),
      .init("message", ["text": .string(finding.message + advice)]),
      .init("locations", .array(finding.location.map { [place($0)] } ?? [])),
    ]
    let related = finding.notes.filter { $0.location != nil }
    if !related.isEmpty {
      members.append(.init("relatedLocations", .array(related.compactMap(relatedPlace))))
    }
    members.append(
      .init("partialFingerprints", ["handoffContent/v1": .string(result.fingerprint)]))
    if let isKnown = result.isKnown {
      members.append(.init("baselineState", isKnown ? "unchanged" : "new"))
    }
    if let justification = result.justification {
      members.append(
        .init(
          "suppressions", [["kind": "inSource", "justification": .string(justification)]]))
    }
    return .object(members)
  }

  private func relatedPlace(_ note: Finding.Note) -> JSON? {
    guard let location = note.location, case .object(let members) = place(location) else {
      return nil
    }
    return .object(members + [.init("message", ["text": .string(note.text)])])
  }

  private func place(_ location: SourceLocation) -> JSON {
    [
      "physicalLocation": [
        "artifactLocation": ["uri": .string(path(location.file).percentEncoded)],
        "region": [
          "startLine": .integer(max(1, location.line)),
          "startColumn": .integer(max(1, location.column)),
        ],
      ]
    ]
  }
}

extension SARIFLog.Rule {
  fileprivate var json: JSON {
    var members: [JSON.Member] = [
      .init("id", .string(name)),
      .init("shortDescription", ["text": .string(summary)]),
    ]
    if let page {
      members.append(.init("help", ["text": .string(page), "markdown": .string(page)]))
    }
    members.append(.init("defaultConfiguration", ["level": .string(severity.sarifLevel)]))
    return .object(members)
  }
}

extension Severity {
  /// SARIF 2.1.0, 3.27.10.
  fileprivate var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}

extension String {
  /// A relative reference (RFC 3986, 4.2): what a path segment may not hold is encoded, `/` stays.
  fileprivate var percentEncoded: String {
    let encoded = utf8.map { byte -> String in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        String(UnicodeScalar(byte))
      default:
        "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded.joined()
  }
}
