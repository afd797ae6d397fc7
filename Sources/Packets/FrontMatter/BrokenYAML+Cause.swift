import Yams

extension BrokenYAML {
  /// What the broken block's text shows, with the usual fix.
  init(_ error: any Error, mark: Mark?, in block: YAMLBlock) {
    let index = (mark?.line ?? 1) - 1
    let lines = block.lines
    if let tabbed = lines.first(where: { $0.drop { $0 == " " }.first == "\t" }) {
      self.init(
        message: "`\(tabbed.trimmed)` is indented with a tab",
        fix: "indent with spaces")
      return
    }
    // The parser often notices one line late.
    let candidates = [index, index - 1, index + 1].filter(lines.indices.contains).map { lines[$0] }
    if let cause = candidates.lazy.compactMap(Self.init(line:)).first {
      self = cause
      return
    }
    if let line = candidates.first, !line.contains(":") {
      self.init(
        message: "`\(line.trimmed)` is no `key: value`",
        fix: "write `key: value`, or indent the line below its key")
      return
    }
    self.init(
      message: (error as? YamlError)?.problem ?? "it isn't YAML",
      fix:
        "check its indentation, brackets and quotes; put values with special characters in quotes")
  }

  /// The causes that one line shows alone.
  private init?(line: String) {
    guard let colon = line.firstRange(of: ":") else { return nil }
    let key = line[..<colon.lowerBound].trimmed
    let value = line[colon.upperBound...].trimmed
    guard let first = value.unicodeScalars.first else { return nil }
    let quoted = "\(key): \(value.yamlQuoted)"
    if "@`%*&!|>?".unicodeScalars.contains(first) {
      self.init(
        message: "a value can't start with `\(first)`", fix: "put it in quotes: `\(quoted)`")
    } else if first == "\"" || first == "'" {
      let rest = value.unicodeScalars.dropFirst()
      if !rest.contains(first) {
        self.init(
          message: "the quote in `\(value)` is never closed", fix: "close it, or remove it")
      } else if rest.last != first {
        self.init(
          message: "text follows the closing quote in `\(value)`",
          fix: "put all of it in quotes: `\(quoted)`")
      } else {
        return nil
      }
    } else if first == "[" || first == "{" {
      let comment = value.firstRange(of: " #")?.lowerBound ?? value.endIndex
      let text = value[..<comment].trimmed
      if text.contains(":,") {
        self.init(
          message: "a colon needs a space after it in `\(text)`",
          fix: "write `\(key): \(text.replacing(":,", with: ": ,"))`")
        return
      }
      let end = text.closingBracket
      if end == text.unicodeScalars.count { return nil }
      self.init(
        message: end != nil
          ? "text follows the bracket in `\(text)`" : "the bracket in `\(text)` is never closed",
        fix: "close it, or put all of it in quotes: `\(key): \(text.yamlQuoted)`")
    } else if value.contains(": ") || value.hasSuffix(":") {
      self.init(
        message: "`\(value)` has a colon that YAML takes for another key",
        fix: "put it in quotes: `\(quoted)`")
    } else {
      return nil
    }
  }
}

extension String {
  /// How many scalars the bracket that opens the text spans, with all that it holds; nil where it
  /// never closes.
  fileprivate var closingBracket: Int? {
    var depth = 0
    for (index, scalar) in unicodeScalars.enumerated() {
      if scalar == "[" || scalar == "{" { depth += 1 }
      if scalar == "]" || scalar == "}" { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    return nil
  }
}

extension YamlError {
  /// Where it was noticed, relative to the text that was composed.
  var mark: Mark? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark
    case .duplicatedKeysInMapping(_, let context): context.mark
    default: nil
    }
  }

  /// LibYAML's own words.
  var problem: String? {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _), .reader(let problem, _, _, _):
      problem
    default: nil
    }
  }
}
