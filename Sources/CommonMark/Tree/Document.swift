import Diagnostics

/// A parsed Markdown source: an immutable tree of blocks with their places.
package struct Document: Hashable, Sendable {
  package var blocks: [Block]
  /// Link reference definitions (CommonMark 0.30, 4.7). They leave no node in the tree, though a
  /// person may have meant them as text: `[CSM]: Maria` is one.
  package var linkDefinitions: [LinkDefinition]

  package init(blocks: [Block], linkDefinitions: [LinkDefinition] = []) {
    self.blocks = blocks
    self.linkDefinitions = linkDefinitions
  }
}

/// A line that CommonMark took as `[label]: destination "title"`.
package struct LinkDefinition: Hashable, Sendable {
  /// The line (or lines) as typed, without container markers.
  package var source: String
  package var label: String
  package var destination: String
  package var position: SourcePosition

  package init(source: String, label: String, destination: String, position: SourcePosition) {
    self.source = source
    self.label = label
    self.destination = destination
    self.position = position
  }
}
