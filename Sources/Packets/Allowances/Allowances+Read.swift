import CommonMark
import Diagnostics

/// Gathers the comments of one file that let rules off.
struct AllowanceReader {
  let file: String
  /// Where the file's chapters begin, and the line after its last.
  private let bounds: [Int]
  private(set) var allowances: [Allowance] = []
  private(set) var findings: [Finding] = []

  /// - Parameters:
  ///   - headings: the lines on which sections begin, in order.
  ///   - end: the line after the file's last.
  init(file: String, headings: [Int], end: Int) {
    self.file = file
    bounds = headings + [max(end, (headings.last ?? 0) + 1)]
  }

  mutating func read(_ document: Document) {
    var comments: [(text: String, start: SourcePosition, isAlone: Bool)] = []
    let alone = Set(document.blocks.map(\.start))
    document.forEachBlock { block in
      guard case .htmlBlock(let markup) = block.content else { return }
      for comment in markup.comments {
        let start = SourcePosition(
          line: block.start.line + comment.line, column: block.start.column)
        comments.append((comment.text, start, alone.contains(block.start)))
      }
    }
    document.forEachInline { inline in
      if case .html(let markup) = inline.content { comments.append((markup, inline.start, false)) }
    }
    for comment in comments { read(comment.text, at: comment.start, isAlone: comment.isAlone) }
  }

  private mutating func read(_ comment: String, at start: SourcePosition, isAlone: Bool) {
    let location = SourceLocation(file: file, line: start.line, column: start.column)
    switch Directive(comment: comment) {
    case .allow(let rules, let reason):
      allowances.append(
        Allowance(
          rules: rules, reason: reason, reach: isAlone ? reach(of: start.line) : .line,
          location: location))
    case .malformed(let problem): findings.append(problem.finding(at: location))
    case nil: break
    }
  }

  private func reach(of line: Int) -> Allowance.Reach {
    guard let next = bounds.firstIndex(where: { $0 > line }), next > 0 else { return .packet }
    return .lines(bounds[next - 1]..<bounds[next])
  }
}

extension String {
  /// The comments in a block of HTML, each with how many lines it stands below the first.
  fileprivate var comments: [(text: String, line: Int)] {
    var found: [(String, Int)] = []
    var rest = self[...]
    var line = 0
    while let start = rest.firstRange(of: "<!--") {
      line += rest[..<start.lowerBound].count { $0.isNewline }
      let end = rest[start.upperBound...].firstRange(of: "-->")?.upperBound ?? rest.endIndex
      let comment = rest[start.lowerBound..<end]
      found.append((String(comment), line))
      line += comment.count { $0.isNewline }
      rest = rest[end...]
    }
    return found
  }
}
