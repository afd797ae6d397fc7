import Diagnostics
import Packets

extension HistoryRecord {
  /// The file's text: one account after the other, so that a diff of two days can be read.
  package var json: JSON {
    [
      "version": .integer(Self.version),
      "date": .string(day.description),
      "accounts": .array(accounts.map(\.json)),
    ]
  }
}

extension AccountRecord {
  fileprivate var json: JSON {
    [
      "slug": .string(slug),
      "name": JSON(name),
      "ae": JSON(ae),
      "csm": JSON(csm),
      "segment": JSON(segment),
      "stage": JSON(stage),
      "next_gate": JSON(nextGate),
      "completeness": completeness.map(\.json) ?? .null,
      "quality": quality.map(JSON.integer) ?? .null,
      "blockers": blockers.map(JSON.integer) ?? .null,
      "alarm": JSON(alarm?.rawValue),
      "warnings": .array(warnings.map(JSON.string)),
      "first_value_days": firstValueDays.map(JSON.integer) ?? .null,
      "categories": .object(
        Category.allCases.compactMap { category in
          categories[category].map { JSON.Member(category.rawValue, $0.json) }
        }),
    ]
  }

  /// Every key that this version knows.
  static let keys: Set = [
    "slug", "name", "ae", "csm", "segment", "stage", "next_gate", "completeness", "quality",
    "blockers", "alarm", "warnings", "first_value_days", "categories",
  ]
}

extension Share {
  fileprivate var json: JSON { ["part": .integer(part), "whole": .integer(whole)] }
}
