import CCMark

extension CMarkNode {
  /// Whether delimiters around its children made it.
  var isEmphasis: Bool { type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG }
}

extension String {
  /// Without the indentation that cmark leaves in a lazy line.
  var withoutIndentation: String {
    guard utf8.contains(.newline) else { return self }
    return split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " || $0 == "\t" } }.joined(separator: "\n")
  }
}
