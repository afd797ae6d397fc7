import Diagnostics

/// A top-level key of YAML with the lines that belong to it. Each is read alone, so that an error
/// loses no other.
struct YAMLBlock: Hashable {
  var lines: [String]
  /// Of the first line, in the file.
  var line: Int

  var text: String { lines.joined(separator: "\n") }

  /// The key as typed, as far as the first line shows it.
  var name: String {
    let first = lines.first ?? ""
    let key = first.firstRange(of: ":").map { first[..<$0.lowerBound] } ?? first[...]
    return key.trimmed.filter { $0 != "\"" && $0 != "'" }
  }

  /// Each line that isn't blank, with its place: what a reader loses with the block.
  func lost(in file: String) -> [Finding.Note] {
    lines.enumerated().filter { !$0.element.trimmed.isEmpty }.map { index, text in
      Finding.Note("not read: \(text.trimmed)", at: SourceLocation(file: file, line: line + index))
    }
  }

  /// Splits at the lines that start in the first column with neither white space, a comment, a list
  /// item nor a closing bracket. A fence line stands alone.
  static func split(_ text: String, firstLine: Int) -> [YAMLBlock] {
    var blocks: [YAMLBlock] = []
    for (index, line) in SourceLines(text).lines.enumerated() {
      let line = String(String.UnicodeScalarView(line.unicodeScalars.map(\.oneLine)))
      let isFence = line[...].isFence || line[...].isDots || line.hasPrefix("%")
      let continues =
        !isFence
        && (line.trimmed.isEmpty || line.unicodeScalars.first.map(continues) == true
          || line == "-" || line.hasPrefix("- ") || line.hasPrefix(": "))
      if continues, let last = blocks.indices.last, !blocks[last].isFence {
        blocks[last].lines.append(line)
      } else if isFence || !line.isBlankOrComment {
        blocks.append(YAMLBlock(lines: [line], line: firstLine + index))
      }
    }
    return blocks
  }

  var isFence: Bool {
    lines.count == 1 && lines.allSatisfy { $0[...].isFence || $0[...].isDots || $0.hasPrefix("%") }
  }

  private static func continues(_ first: Unicode.Scalar) -> Bool {
    first.isBlank || "#]},".unicodeScalars.contains(first)
  }
}

extension String {
  fileprivate var isBlankOrComment: Bool {
    let text = trimmed
    return text.isEmpty || text.hasPrefix("#")
  }
}

extension Unicode.Scalar {
  /// YAML ends lines at U+0085, U+2028 and U+2029 too, which editors and our line numbers don't.
  fileprivate var oneLine: Unicode.Scalar {
    ["\u{85}", "\u{2028}", "\u{2029}"].contains(self) ? " " : self
  }
}
