import CommonMark
import Diagnostics

extension [Block] {
  /// The blocks without comments and `> [!INTERNAL]` quotes, which stand beside them.
  ///
  /// A comment that Markdown doesn't see as one, because an empty line or a code span cuts it,
  /// would show what its author meant to hide: everything up to its end is withheld too. So is the
  /// quote that an empty line cuts off from its `> [!INTERNAL]`.
  func visible(reporting findings: inout [Finding], in file: String) -> [VisibleBlock] {
    var result: [VisibleBlock] = []
    var isInside = false
    var isMarked = false
    for block in self {
      if isMarked, block.isQuote {
        result.append(VisibleBlock(block: nil, withheld: [block]))
        isMarked = false
        continue
      }
      isMarked = block.isBareInternalMark
      var visible = block.visible
      if let rest = visible.block {
        let text = [rest].plainText
        if !isInside, !rest.isCode, text.contains("<!--") {
          isInside = true
          findings.append(
            ReadingProblem.unclosedComment.finding(
              at: SourceLocation(file: file, line: block.start.line, column: block.start.column)))
        }
        if isInside { visible = VisibleBlock(block: nil, withheld: [rest] + visible.withheld) }
        if isInside, text.contains("-->") { isInside = false }
      }
      result.append(visible)
    }
    return result
  }
}

extension Block {
  fileprivate var isQuote: Bool {
    if case .blockQuote = content { true } else { false }
  }

  /// `> [!INTERNAL]` with nothing below it.
  fileprivate var isBareInternalMark: Bool {
    guard case .blockQuote(let blocks) = content, blocks.isInternalAlert else { return false }
    let text = blocks.plainText.trimmed
    return text.firstIndex(of: "]") == text.indices.last
  }

  fileprivate var isCode: Bool {
    if case .codeBlock = content { true } else { false }
  }
}
