import Foundation
import Packets

@testable import Playbook

/// A file of `Criteria`: a criterion a line, `+` where it can be settled and `-` where it can't, then
/// its sentence, and after bars its baseline, target and due.
struct CriteriaList {
  struct Criterion {
    var isMeasurable: Bool
    var line: String
    var fields: [String]

    var verdict: Measurability {
      func field(_ index: Int) -> String? {
        fields.indices.contains(index) && !fields[index].isEmpty ? fields[index] : nil
      }
      return Measurability(sentence: fields[0], target: field(2), due: field(3))
    }
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Criteria", isDirectory: true)

  let criteria: [Criterion]

  init(_ name: String) throws {
    let url = Self.folder.appendingPathComponent("\(name).txt")
    criteria = String(decoding: try Data(contentsOf: url), as: UTF8.self)
      .split(separator: "\n").filter { $0.hasPrefix("+ ") || $0.hasPrefix("- ") }
      .map { line in
        Criterion(
          isMeasurable: line.hasPrefix("+"), line: String(line),
          fields: line.dropFirst(2).split(separator: "|", omittingEmptySubsequences: false)
            .map(\.trimmed))
      }
  }

  var confusion: Confusion { Confusion(criteria) }

  /// How often the grammar says what the label says, and where it doesn't.
  struct Confusion {
    private var counts: [Bool: [Bool: Int]] = [:]
    private var mistakes: [String] = []

    init(_ criteria: [Criterion]) {
      for criterion in criteria {
        let verdict = criterion.verdict
        counts[criterion.isMeasurable, default: [:]][verdict.isMeasurable, default: 0] += 1
        if verdict.isMeasurable != criterion.isMeasurable {
          mistakes.append("\(criterion.line)\n    \(verdict.reason)")
        }
      }
    }

    private func count(_ label: Bool, _ said: Bool) -> Int { counts[label]?[said] ?? 0 }

    func share(ofLabel label: Bool) -> Double {
      let all = count(label, true) + count(label, false)
      return all == 0 ? 1 : Double(count(label, label)) / Double(all)
    }

    var text: String {
      """
      label           said measurable   said not
      measurable      \(pad(count(true, true)))   \(count(true, false))
      not measurable  \(pad(count(false, true)))   \(count(false, false))

      right of measurable: \(percent(true)), of the others: \(percent(false))

      """ + mistakes.map { $0 + "\n" }.joined()
    }

    private func pad(_ number: Int) -> String {
      String(number).padding(toLength: 15, withPad: " ", startingAt: 0)
    }

    private func percent(_ label: Bool) -> String {
      "\((share(ofLabel: label) * 1000).rounded() / 10)%"
    }
  }
}
