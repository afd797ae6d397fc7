import CommonMark
import Diagnostics

extension Document {
  /// A finding for each HTML tag that somebody typed: documents print none, so what it was to do,
  /// or to say, is lost there. Comments and `<br>` are read.
  func rawHTMLFindings(in file: String) -> [Finding] {
    var findings: [Finding] = []
    func report(_ markup: String, at start: SourcePosition) {
      guard !markup.hasPrefix("<!"), !markup.hasPrefix("</"), !markup.isLineBreakTag else { return }
      let location = SourceLocation(file: file, line: start.line, column: start.column)
      findings.append(ReadingProblem.rawHTML(markup.trimmed).finding(at: location))
    }
    forEachBlock { block in
      if case .htmlBlock(let markup) = block.content { report(markup, at: block.start) }
    }
    forEachInline { inline in
      if case .html(let markup) = inline.content { report(markup, at: inline.start) }
    }
    return findings
  }
}
