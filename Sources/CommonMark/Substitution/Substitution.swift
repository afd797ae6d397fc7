import Diagnostics

/// What a token, one private-use scalar that a template printed for a value, stands for.
package struct Substitution: Hashable, Sendable {
  /// What a token stands for, as text or as a piece of tree.
  package enum Content: Hashable, Sendable {
    /// Plain text: never read as Markdown, whatever characters it holds.
    case text(String)
    case inlines([Inline])
    /// Fitted to where the token stands: headings move below the enclosing heading; where only
    /// inlines fit (heading, table cell, amid text) the blocks are joined as running text.
    case blocks([Block])
    /// A paragraph of its own becomes the figure; anywhere else it is its summary.
    case figure(Figure)
  }

  package var content: Content
  /// The packet line that the value was read from; nil for what nobody typed.
  package var origin: SourceLocation?

  package init(_ content: Content, origin: SourceLocation? = nil) {
    self.content = content
    self.origin = origin
  }
}
