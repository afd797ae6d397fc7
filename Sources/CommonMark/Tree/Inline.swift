import Diagnostics

/// A piece of running text (spec 0.30, chapter 6) or GitHub's strikethrough.
package struct Inline: Hashable, Sendable {
  /// What kind of inline it is, with what stands in it.
  package indirect enum Content: Hashable, Sendable {
    case text(String)
    case softBreak
    case hardBreak
    case code(String)
    case html(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    /// `destination` is unescaped, not percent-encoded; `title` is empty where there is none.
    case link(destination: String, title: String, [Inline])
    case image(source: String, title: String, alternative: [Inline])
  }

  package var content: Content
  /// Where it starts in the source, found by aligning the text with the block's raw lines.
  package var start: SourcePosition
  /// Where a value that was printed by a template came from; nil for what was parsed.
  package var origin: SourceLocation?

  package init(_ content: Content, start: SourcePosition, origin: SourceLocation? = nil) {
    self.content = content
    self.start = start
    self.origin = origin
  }
}
