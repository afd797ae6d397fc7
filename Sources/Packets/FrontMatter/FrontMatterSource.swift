import Diagnostics

/// A packet's source cut into its front matter and the Markdown below.
package struct FrontMatterSource: Hashable, Sendable {
  /// The YAML between the fences; nil where the file has none.
  package var yaml: String?
  /// The line on which `yaml` starts, from 1.
  package var yamlLine: Int
  /// The Markdown; all of the source, without a byte-order mark, where it has no front matter.
  package var body: String
  /// The line on which `body` starts, from 1.
  package var bodyLine: Int
  package var findings: [Finding]

  /// Front matter opens with a line `---` at the very top, after a byte-order mark and blank lines
  /// at most, that a `key:`, a comment or the closing fence follows; it closes with `---` or `...`.
  /// Where the closing fence is missing, it ends before the first blank line or heading, with a
  /// finding. Bare `Key: value` lines without a fence are Markdown.
  package init(_ source: String, file: String) {
    var text = source[...]
    if text.unicodeScalars.first == "\u{FEFF}" {
      text = Substring(text.unicodeScalars.dropFirst())
    }
    let lines = SourceLines(String(text)).lines
    self.init(yaml: nil, yamlLine: 1, body: String(text), bodyLine: 1, findings: [])
    guard let open = lines.firstIndex(where: { !$0.trimmed.isEmpty }), lines[open].isFence else {
      return
    }
    let inside = lines[(open + 1)...]
    guard Self.looksLikeYAML(inside.first { !$0.trimmed.isEmpty }) else { return }
    let heading = inside.firstIndex { $0.isHeading } ?? inside.endIndex
    if let close = inside[..<heading].firstIndex(where: { $0.isFence || $0.isDots }) {
      take(lines, yaml: (open + 1)..<close, bodyStart: close + 1)
      return
    }
    let end = inside[..<heading].firstIndex { $0.trimmed.isEmpty } ?? heading
    take(lines, yaml: (open + 1)..<end, bodyStart: end)
    findings.append(
      YAMLProblem.unclosed(endLine: end).finding(at: SourceLocation(file: file, line: open + 1)))
  }

  private init(yaml: String?, yamlLine: Int, body: String, bodyLine: Int, findings: [Finding]) {
    self.yaml = yaml
    self.yamlLine = yamlLine
    self.body = body
    self.bodyLine = bodyLine
    self.findings = findings
  }

  /// The Markdown below as many blank lines as stand above it, so that places in it are the file's.
  package var markdown: String { String(repeating: "\n", count: max(0, bodyLine - 1)) + body }

  private mutating func take(_ lines: [Substring], yaml: Range<Int>, bodyStart: Int) {
    self.yaml = lines[yaml].joined(separator: "\n")
    yamlLine = yaml.lowerBound + 1
    body = lines[min(bodyStart, lines.count)...].joined(separator: "\n")
    bodyLine = bodyStart + 1
  }

  private static func looksLikeYAML(_ line: Substring?) -> Bool {
    guard let line = line?.trimmed else { return true }
    if line.hasPrefix("#") { return !line.hasPrefix("##") }
    return line.contains(":") || line[...].isFence || line[...].isDots || line.hasPrefix("{")
  }
}

extension Substring {
  /// `---`, with white space after it.
  var isFence: Bool { hasPrefix("---") && dropFirst(3).allSatisfy(\.isWhitespace) }

  /// `...`, YAML's end of a document.
  var isDots: Bool { hasPrefix("...") && dropFirst(3).allSatisfy(\.isWhitespace) }

  /// `## Goal`: no comment of YAML's has two.
  fileprivate var isHeading: Bool {
    let marks = prefix { $0 == "#" }
    return (2...6).contains(marks.count) && dropFirst(marks.count).first == " "
  }
}
