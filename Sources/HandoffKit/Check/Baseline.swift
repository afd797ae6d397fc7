import Diagnostics
import Foundation
import Playbook

/// The findings that a team has decided to live with for now, so that rules can be adopted on an
/// old portfolio: only what is new fails.
///
/// An entry is keyed on rule, packet and content, never on a line's number, so that text may move.
package struct Baseline: Hashable, Sendable {
  /// One finding, or several that read alike.
  package struct Entry: Hashable, Sendable {
    package var rule: String
    /// The account's slug.
    package var packet: String
    /// 16 hexadecimal digits, made of rule, packet and content.
    package var key: String
    package var count: Int
    /// How bad it was; nil in files that don't say.
    package var severity: Severity?
    /// The finding's message, for those who read the file.
    package var message: String
  }

  package let entries: [Entry]

  /// All that a report found.
  ///
  /// - Parameter former: of which the entries stay that are of packets which weren't checked.
  package init(_ report: CheckReport, keeping former: Baseline? = nil) {
    var byKey: [String: Entry] = [:]
    for account in report.accounts {
      for finding in account.findings {
        let key = account.key(of: finding)
        let entry = account.entry(for: finding, key: key)
        byKey["\(key) \(finding.severity.rawValue)", default: entry].count += 1
      }
    }
    let checked = Set(report.accounts.map(\.slug.description))
    let kept = (former?.entries ?? []).filter { !checked.contains($0.packet) }
    entries = (Array(byKey.values) + kept).sorted { $0.order < $1.order }
  }
}

extension Baseline.Entry {
  fileprivate var order: (String, String, String, String, String) {
    (packet, rule, message, key, severity?.rawValue ?? "")
  }

  /// Whether it knows a finding that bad: nothing worse than it was.
  func knows(_ severity: Severity) -> Bool { self.severity.map { severity <= $0 } ?? true }
}

extension Baseline {
  private static let version = 1
  /// No line has more findings that read alike.
  private static let mostOfAKind = 1_000_000

  /// As a file: JSON, sorted, an entry a finding.
  package var text: String {
    let json: JSON = [
      "version": .integer(Self.version),
      "findings": .array(
        entries.map { entry -> JSON in
          let severity = entry.severity.map { JSON.Member("severity", .string($0.rawValue)) }
          let members =
            [
              JSON.Member("rule", .string(entry.rule)),
              JSON.Member("packet", .string(entry.packet)),
            ] + (severity.map { [$0] } ?? []) + [
              JSON.Member("message", .string(entry.message)),
              JSON.Member("count", .integer(entry.count)),
              JSON.Member("key", .string(entry.key)),
            ]
          return .object(members)
        }),
    ]
    return json.text
  }

  /// Reads a file.
  package init(text: String, file: String) throws(BaselineError) {
    struct File: Decodable {
      struct Entry: Decodable {
        var rule: String
        var packet: String
        var message: String
        var count: Int
        var key: String
        var severity: String?
      }
      var version: Int
      var findings: [Entry]
    }
    do {
      let read = try JSONDecoder().decode(File.self, from: Data(text.utf8))
      guard read.version == Self.version else {
        throw BaselineError(file: file, reason: "it is of version \(read.version)")
      }
      entries = read.findings.map {
        Entry(
          rule: $0.rule, packet: $0.packet, key: $0.key,
          count: min(max(0, $0.count), Self.mostOfAKind),
          severity: $0.severity.flatMap(Severity.init(rawValue:)), message: $0.message)
      }
    } catch let error as BaselineError {
      throw error
    } catch {
      throw BaselineError(file: file, reason: "it isn't JSON of that shape")
    }
  }
}

/// A file that is no baseline.
package struct BaselineError: Error, Hashable, CustomStringConvertible {
  let file: String
  let reason: String

  package var description: String {
    "can't read the baseline \(file): \(reason); expected a file that `handoff check --write-baseline` wrote. Write it anew"
  }
}

extension AccountCheck {
  /// Of rule, packet and content: the text of the line, and what of the message doesn't change with
  /// the day.
  package func key(of finding: Finding) -> String { key(of: finding, reading: finding.gist) }

  /// As entries without a severity are keyed: on the message without its figures.
  func plainKey(of finding: Finding) -> String {
    key(of: finding, reading: String(finding.message.filter { !$0.isNumber }))
  }

  private func key(of finding: Finding, reading message: String) -> String {
    let line = finding.location.flatMap { reading.source($0.file)?.line($0.line) } ?? ""
    let content = [
      finding.rule, slug.description,
      line.split(whereSeparator: \.isWhitespace).joined(separator: " "),
      message,
    ]
    return String(Fingerprint(of: content.joined(separator: "\u{0}")).hex.prefix(16))
  }

  fileprivate func entry(for finding: Finding, key: String) -> Baseline.Entry {
    Baseline.Entry(
      rule: finding.rule, packet: slug.description, key: key, count: 0,
      severity: finding.severity, message: finding.message)
  }
}
