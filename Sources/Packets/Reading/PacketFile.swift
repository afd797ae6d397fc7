import CommonMark
import Diagnostics

/// One file of a packet, taken apart.
struct PacketFile {
  let path: String
  let frontMatter: YAMLMapping
  /// Nil where the Markdown can't be parsed, which is a finding.
  let document: Document?
  let lines: [Substring]
  let findings: [Finding]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    let split = FrontMatter.split(text)
    var findings: [Finding] = []
    frontMatter = split.yaml.map { FrontMatter.read($0, file: path, findings: &findings) } ?? .empty
    do throws(ParseError) {
      document = try Document(parsing: split.markdown)
    } catch {
      document = nil
      findings.append(error.finding(in: path))
    }
    self.findings = findings
  }

  func location(_ position: SourcePosition) -> SourceLocation {
    SourceLocation(file: path, line: position.line, column: position.column)
  }
}

extension ParseError {
  fileprivate func finding(in file: String) -> Finding {
    switch self {
    case .nestedTooDeeply(let limit, let position):
      ReadingProblem.nestedTooDeeply(limit: limit).finding(
        at: SourceLocation(file: file, line: position.line, column: position.column))
    case .tooLong(let bytes, let limit):
      ReadingProblem.tooLong(bytes: bytes, limit: limit).finding(
        at: SourceLocation(file: file, line: 1))
    }
  }
}
