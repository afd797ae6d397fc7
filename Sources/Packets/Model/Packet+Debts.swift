/// What one author still owes, in words.
package struct Debt: Hashable, Sendable {
  package var author: Author
  /// One a section: `Success criteria: baseline (pending: Jonas Ek, 2026-12-18), due (2)`.
  package var items: [String]
}

extension [Unanswered] {
  /// The same in words, by author; within an author by section, in declaration order.
  package var debts: [Debt] {
    Author.allCases.compactMap { author in
      let own = filter { $0.authors.first == author }
      // By name: a declaration is too large a key for thousands of records.
      let items = own.grouped(by: \.section.name).map { name, lacking in
        name + Self.details(of: lacking)
      }
      return items.isEmpty ? nil : Debt(author: author, items: items)
    }
  }

  /// Nothing where all of a section's only part is missing; otherwise which fields, and how often or
  /// of which record: `, “Assen”: when, value`.
  private static func details(of lacking: [Unanswered]) -> String {
    let records = Set(lacking.map(\.record))
    let record = lacking.count > 1 && records.count == 1 ? lacking[0].record : nil
    let fields = lacking.grouped { $0.field?.name ?? "" }.map { name, lacking in
      name.isEmpty
        ? lacking.map(\.part.name.localLowercase).joined(separator: ", ")
        : name.localLowercase + remark(on: lacking, isRecordKnown: record != nil)
    }
    let isWhole =
      lacking.count == 1 && lacking[0].field == nil
      && lacking[0].section.parts.count == 1
    return isWhole
      ? "" : (record.map { ", “\($0)”: " } ?? ": ") + fields.joined(separator: ", ")
  }

  private static func remark(on lacking: [Unanswered], isRecordKnown: Bool) -> String {
    if lacking.count > 1 { return " (\(lacking.count))" }
    guard let only = lacking.first else { return "" }
    if case .pending(let pending) = only.reason {
      return " (pending: \(pending.owner), \(pending.due.formatted(in: Language(""))))"
    }
    return isRecordKnown ? "" : only.record.map { " (“\($0)”)" } ?? ""
  }
}

extension String {
  /// In the middle of a sentence: `Baseline` → `baseline`, while `CSM` and `SOW` stay.
  var localLowercase: String {
    dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
  }
}

extension Sequence {
  /// Elements with one key together, keys in the order in which they first come.
  func grouped<Key: Hashable>(by key: (Element) -> Key) -> [(key: Key, elements: [Element])] {
    var indices: [Key: Int] = [:]
    var groups: [(key: Key, elements: [Element])] = []
    for element in self {
      let key = key(element)
      if let index = indices[key] {
        groups[index].elements.append(element)
      } else {
        indices[key] = groups.count
        groups.append((key, [element]))
      }
    }
    return groups
  }
}
