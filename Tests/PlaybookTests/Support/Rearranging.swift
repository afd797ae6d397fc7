import Foundation
import Packets
import Testing

/// The same packet, written otherwise.
enum Rearranging: String, CaseIterable, CustomTestStringConvertible {
  case sectionsReversed, sectionsRotated, columnsReversed, columnsRotated, daysInWords

  var testDescription: String { rawValue }

  func callAsFunction(_ text: String) -> String {
    switch self {
    case .sectionsReversed: text.withSections { $0.reversed() }
    case .sectionsRotated: text.withSections { $0.rotated }
    case .columnsReversed: text.withColumns { $0.reversed() }
    case .columnsRotated: text.withColumns { $0.rotated }
    case .daysInWords: text.withDaysInWords
    }
  }
}

extension Array {
  fileprivate var rotated: [Element] { Array(dropFirst(count / 2)) + prefix(count / 2) }
}

extension String {
  /// Everything from one `## ` to the next is moved as a whole; what stands before the first stays.
  fileprivate func withSections(_ order: ([String]) -> [String]) -> String {
    var parts: [[Substring]] = [[]]
    var isFenced = false
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isFenced.toggle() }
      if line.hasPrefix("## "), !isFenced { parts.append([]) }
      parts[parts.count - 1].append(line)
    }
    let texts = parts.map { $0.joined(separator: "\n") }
    return (texts.prefix(1) + order(Array(texts.dropFirst()))).joined(separator: "\n\n") + "\n"
  }

  /// The columns of each table with a delimiter row move; a matrix keeps its first one.
  fileprivate func withColumns(_ order: ([String]) -> [String]) -> String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var result: [String] = []
    var index = 0
    while index < lines.count {
      let end = lines[index...].firstIndex { !$0.hasPrefix("|") } ?? lines.count
      if end - index > 2, lines[index + 1].hasPrefix("|--") {
        let rows = lines[index..<end].map(\.cells)
        let isMatrix = rows[0].first == "Activity"
        let isEven = rows.allSatisfy { $0.count == rows[0].count } && rows[0].count > 2
        result += rows.map { cells in
          guard isEven else { return cells }
          return isMatrix ? [cells[0]] + order(Array(cells.dropFirst())) : order(cells)
        }.map { "| " + $0.joined(separator: " | ") + " |" }
        index = end
      } else {
        result.append(lines[index])
        index += 1
      }
    }
    return result.joined(separator: "\n")
  }

  /// `| a \| b | c |` → `a \| b`, `c`
  private var cells: [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in trimmed.dropFirst() {
      if character == "|", !isEscaped {
        cells.append(cell.trimmed)
        cell = ""
      } else {
        cell.append(character)
      }
      isEscaped = character == "\\"
    }
    return cells
  }

  /// `2026-11-15` as `15 November 2026`, where a value is nothing but a day.
  fileprivate var withDaysInWords: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      var line = String(line)
      for place in line.isoDays.reversed() {
        let before = line[..<place.lowerBound]
        let after = line[place.upperBound...]
        let isWhole =
          (before.hasSuffix("| ") && after.hasPrefix(" |"))
          || (after.isEmpty && (before.hasSuffix(": ") || before.hasSuffix("** ")))
          || (before.hasSuffix("{date: ") && after.hasPrefix(","))
        if isWhole, let day = Day(iso: String(line[place])) {
          line.replaceSubrange(place, with: PlanDate(day).display(in: .english))
        }
      }
      return line
    }.joined(separator: "\n")
  }

  private var isoDays: [Range<Index>] {
    guard let pattern = try? NSRegularExpression(pattern: "[0-9]{4}-[0-9]{2}-[0-9]{2}") else {
      return []
    }
    return pattern.matches(in: self, range: NSRange(startIndex..., in: self))
      .compactMap { Range($0.range, in: self) }
  }
}
