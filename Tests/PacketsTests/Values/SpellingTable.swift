import Foundation
import Testing

/// A file of `spelling => expected` lines; `#` starts a comment, `\n` is a newline, and `·` on the
/// left stands for a no-break space.
struct SpellingTable {
  struct Line: CustomStringConvertible, Sendable {
    var spelling: String
    var expected: String
    var place: String

    var description: String { "\(place) `\(spelling)`" }
  }

  /// The lines of `Tables/<name>.txt`; a file without any is a failed test.
  static func lines(_ name: String) -> [Line] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Tables")
    let file = folder.appendingPathComponent(name + ".txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record("no table at \(file.path)")
      return []
    }
    var lines: [Line] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard !line.hasPrefix("#"), !line.isEmpty else { continue }
      let parts = line.components(separatedBy: " => ")
      guard parts.count == 2 else {
        Issue.record("\(name).txt:\(index + 1) has no ` => `")
        continue
      }
      let spelling = parts[0].replacingOccurrences(of: "\\n", with: "\n")
        .replacingOccurrences(of: "·", with: "\u{A0}")
      lines.append(Line(spelling: spelling, expected: parts[1], place: "\(name).txt:\(index + 1)"))
    }
    if lines.isEmpty { Issue.record("\(name).txt holds no case") }
    return lines
  }
}
