/// A list of options to choose from that a template offers: `☐ Yes ☑ No`, `Yes / No`.
struct Menu {
  /// What was ticked.
  let chosen: [String]
  let options: [String]

  var isUnchosen: Bool { chosen.isEmpty }

  /// Nil for what is no menu.
  init?(_ text: String, for type: ValueType = .text) {
    guard text.utf8.count <= Placeholder.maximumLength, Self.mayBeMenu(text) else { return nil }
    if let boxes = Boxes(text) {
      chosen = boxes.ticked
      options = boxes.all
      return
    }
    let bare = text.withoutTrailingBlank
    for separator: Character in ["|", "/"] {
      let parts = bare.split(separator: separator, omittingEmptySubsequences: false)
        .map { $0.trimmed }
      guard parts.count > 1, !parts.contains("") else { continue }
      if Self.isMenu(parts, separator, type) {
        chosen = []
        options = parts
        return
      }
    }
    return nil
  }

  /// Whether a separator or a box stands in it at all; boxes are outside ASCII or in brackets.
  private static func mayBeMenu(_ text: String) -> Bool {
    text.utf8.contains { $0 == 0x2F || $0 == 0x7C || $0 == 0x5B || $0 >= 0xE2 }
  }

  private static func isMenu(
    _ parts: [String], _ separator: Character, _ type: ValueType
  ) -> Bool {
    let folded = parts.map(\.foldedWord)
    if answers.contains(where: { $0.isSuperset(of: folded) }), Set(folded).count == parts.count {
      return true
    }
    if separator == "|" {
      let areShort = parts.allSatisfy { $0.split(whereSeparator: \.isWhitespace).count <= 3 }
      return areShort && (parts.count > 2 || type.words != nil)
    }
    guard let words = type.words?.map(\.foldedWord) else { return false }
    return type.takesSeveral ? Set(words).isSubset(of: folded) : Set(folded).isSubset(of: words)
  }

  /// Options that nobody gives together as a value.
  private static let answers: [Set<String>] = [
    ["yes", "no", "maybe", "na", "partly", "unknown", "tbd"], ["y", "n", "na"], ["true", "false"],
    ["ja", "nein"], ["oui", "non"], ["pass", "fail"],
    ["high", "medium", "low", "med", "critical"], ["open", "closed", "inprogress", "done", "late"],
    ["red", "amber", "yellow", "green"], ["met", "notmet", "partiallymet", "unmet"],
  ]
}

extension ValueType {
  /// The closed list that values of the type come from; nil where there is none.
  var words: [String]? {
    switch self {
    case .choice(let words, _): words
    case .flag: ["yes", "no"]
    case .level: ["low", "medium", "high"]
    case .stance: ["against", "neutral", "for"]
    case .depth: ["none", "thin", "good", "deep"]
    default: nil
    }
  }

  fileprivate var takesSeveral: Bool {
    if case .choice(_, several: true) = self { true } else { false }
  }
}

extension String {
  /// Without a blank to fill in at the end and its label: `Yes / No - Date: ___` → `Yes / No`.
  fileprivate var withoutTrailingBlank: String {
    var text = trimmed[...]
    guard text.hasSuffix("__") || text.hasSuffix("]") || text.hasSuffix(":") else { return trimmed }
    guard
      let mark = [" - ", " – ", ": ", " ("].compactMap({ text.firstRange(of: $0) }).map(
        \.lowerBound
      )
      .min()
    else { return trimmed }
    text = text[..<mark]
    return text.trimmed
  }
}

/// The options of a text with boxes to tick.
private struct Boxes {
  var all: [String] = []
  var ticked: [String] = []

  /// Nil for a text without boxes, and for one unticked box before a task, which is no choice.
  init?(_ text: String) {
    let normalized = text.replacing("[ ]", with: "☐").replacing("[]", with: "☐")
      .replacing("[x]", with: "☑").replacing("[X]", with: "☑")
    var isTicked: Bool?
    var option = ""
    for character in normalized {
      let mark = String(character.unicodeScalars.filter { $0.value != 0xFE0F })
      if mark == "☐" || ["☑", "☒", "✅", "✔", "🗹"].contains(mark) {
        take(option, isTicked)
        option = ""
        isTicked = mark != "☐"
      } else {
        option.append(character)
      }
    }
    take(option, isTicked)
    guard isTicked != nil, normalized.contains("☐"), all.count + ticked.count > 1 else {
      return nil
    }
  }

  private mutating func take(_ option: String, _ isTicked: Bool?) {
    guard let isTicked else { return }
    let label = option.withoutTrailingBlank.trimmed
    let name = label.trimmingMarks
    if name.isEmpty { return }
    all.append(name)
    if isTicked { ticked.append(name) }
  }
}

extension String {
  fileprivate var trimmingMarks: String {
    var scalars = unicodeScalars[...]
    while let last = scalars.last, "/|,;·-–".unicodeScalars.contains(last) || last.isBlank {
      scalars.removeLast()
    }
    return String(String.UnicodeScalarView(scalars)).trimmed
  }
}
