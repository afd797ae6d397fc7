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
    /// The finding's message, for those who read the file.
    package var message: String
  }

  package let entries: [Entry]

  /// All that a report found.
  package init(_ report: CheckReport) {
    var byKey: [String: Entry] = [:]
    for account in report.accounts {
      for finding in account.findings {
        let key = account.key(of: finding)
        byKey[key, default: account.entry(for: finding, key: key)].count += 1
      }
    }
    entries = byKey.values.sorted {
      ($0.packet, $0.rule, $0.message, $0.key) < ($1.packet, $1.rule, $1.message, $1.key)
    }
  }
}

extension Baseline {
  private static let version = 1

  /// As a file: JSON, sorted, an entry a finding.
  package var text: String {
    let json: JSON = [
      "version": .integer(Self.version),
      "findings": .array(
        entries.map { entry in
          [
            "rule": .string(entry.rule), "packet": .string(entry.packet),
            "message": .string(entry.message), "count": .integer(entry.count),
            "key": .string(entry.key),
          ]
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
          rule: $0.rule, packet: $0.packet, key: $0.key, count: max(0, $0.count),
          message: $0.message)
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
  /// Of rule, packet and content: the text of the line, and the message without its figures, which
  /// change with the day.
  package func key(of finding: Finding) -> String {
    let line = finding.location.flatMap { reading.source($0.file)?.line($0.line) } ?? ""
    let content = [
      finding.rule, slug.description,
      line.split(whereSeparator: \.isWhitespace).joined(separator: " "),
      String(finding.message.filter { !$0.isNumber }),
    ]
    return String(Fingerprint(of: content.joined(separator: "\u{0}")).hex.prefix(16))
  }

  fileprivate func entry(for finding: Finding, key: String) -> Baseline.Entry {
    Baseline.Entry(
      rule: finding.rule, packet: slug.description, key: key, count: 0, message: finding.message)
  }
}
