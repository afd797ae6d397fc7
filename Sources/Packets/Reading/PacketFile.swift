import CommonMark
import Diagnostics

/// One file of a packet, taken apart.
struct PacketFile {
  let path: String
  let frontMatter: YAMLMapping
  /// Nil where the Markdown can't be parsed, which is a finding.
  let document: Document?
  /// Whether everything in it could be parsed.
  let isWhole: Bool
  let lines: [Substring]
  let findings: [Finding]

  init(path: String, text: String) {
    self.path = path
    let source = FrontMatterSource(text, file: path)
    lines = SourceLines(source.markdown).lines
    var findings = source.findings
    let yaml = YAML.read(source.yaml ?? "", file: path, firstLine: source.yamlLine)
    frontMatter = yaml.mapping
    findings += yaml.findings
    do throws(ParseError) {
      document = try Document(parsing: source.markdown)
    } catch {
      document = nil
      findings.append(error.finding(in: path))
    }
    isWhole = document != nil && !yaml.findings.contains { $0.severity == .error }
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
