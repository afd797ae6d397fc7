import Diagnostics
import Packets

extension Rule {
  /// A rule for one field that a gate asks for: it reports each record that leaves it open, and
  /// `missing` and `placeholder` leave that to it.
  ///
  /// - Parameters:
  ///   - noun: the field in the middle of a sentence: `owner`.
  ///   - expected: what should stand there: `who watches it`.
  static func gap(
    _ name: String, in section: String, _ field: String, noun: String, expected: String,
    fix: String, meaning: String
  ) -> Rule {
    Rule(
      name, .from(.closedWon, .error), by: .sales, meaning: meaning, owns: "\(section): \(field)"
    ) { dossier in
      dossier.gaps(in: section, field).map { gap in
        Violation(
          at: gap.lacking.location ?? dossier.top,
          gap.sentence(noun: noun, expected: expected), fix: fix, by: gap.lacking.authors,
          severity: .from(gap.gate, .error)
        ).asGap
      }
    }
  }
}

/// Something that a gate asks for and nobody answered or promised.
struct Gap {
  var gate: Gate
  var lacking: Unanswered

  /// The record, `“SSO delay”`, or the section.
  var subject: String { lacking.record.map(\.inQuotes) ?? lacking.section.name }

  func sentence(noun: String, expected: String) -> String {
    let found =
      lacking.reason == .placeholder
      ? "\(subject) has a placeholder for its \(noun)" : "\(subject) has no \(noun)"
    return "\(found), expected \(expected); \(gate.rawValue) asks for it"
  }
}

extension Dossier {
  /// What lacks in these fields of a section, or in the whole part where none is named. What somebody
  /// promised for a day has rules of its own.
  func gaps(in section: String, _ fields: String...) -> [Gap] {
    asked.compactMap { asked in
      guard asked.section == section, let lacking = asked.lacking,
        fields.isEmpty ? asked.field == nil : asked.field.map(fields.contains) == true
      else { return nil }
      if case .pending = lacking.reason { return nil }
      return Gap(gate: asked.gate, lacking: lacking)
    }
  }
}

extension String {
  /// In quotation marks, on one line, cut where it is long.
  var inQuotes: String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= 80 ? "“\(line)”" : "“\(line.prefix(77).trimmed)…”"
  }
}
