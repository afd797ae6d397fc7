/// Why a Markdown source has no tree. Positions are in the source.
package enum ParseError: Error, Hashable, Sendable {
  /// Blocks or inlines nest deeper than `limit`; deeper trees could exhaust the stack.
  case nestedTooDeeply(limit: Int, at: SourcePosition)
  /// The source has more than `limit` bytes.
  case tooLong(bytes: Int, limit: Int)
}
