import Diagnostics

/// A block of a document: CommonMark's (spec 0.30, chapters 4 and 5) and GitHub's table.
package struct Block: Hashable, Sendable {
  /// What kind of block it is, with what stands in it.
  package indirect enum Content: Hashable, Sendable {
    case paragraph([Inline])
    /// `level` is 1 to 6.
    case heading(level: Int, [Inline])
    case blockQuote([Block])
    case list(List)
    /// Fenced or indented; `info` is the info string, empty for an indented one.
    case codeBlock(info: String, text: String)
    /// Raw lines without surrounding whitespace, ending with a line feed.
    case htmlBlock(String)
    case thematicBreak
    case table(Table)
    /// Made by our own code; no Markdown parses to it.
    case figure(Figure)
  }

  package var content: Content
  /// Where the block starts, after its ancestors' markers.
  package var start: SourcePosition
  /// The last line it covers.
  package var endLine: Int
  /// Where a value that was printed by a template came from; nil for what was parsed.
  package var origin: SourceLocation?

  package init(
    _ content: Content, start: SourcePosition, endLine: Int, origin: SourceLocation? = nil
  ) {
    self.content = content
    self.start = start
    self.endLine = endLine
    self.origin = origin
  }
}

/// A bullet or ordered list (spec 0.30, 5.3).
package struct List: Hashable, Sendable {
  /// Bullets, or numbers from `start` on.
  package enum Kind: Hashable, Sendable {
    case bullet
    case ordered(start: Int, delimiter: Delimiter)
  }

  /// What follows a number: `1.` or `1)`.
  package enum Delimiter: Hashable, Sendable {
    case period, parenthesis
  }

  package var kind: Kind
  /// A tight list's paragraphs are written without `<p>`.
  package var isTight: Bool
  package var items: [ListItem]

  package init(kind: Kind, isTight: Bool, items: [ListItem]) {
    self.kind = kind
    self.isTight = isTight
    self.items = items
  }
}

/// An item of a list: any blocks, a checkbox before them in a task list (GFM 0.29, 5.3).
package struct ListItem: Hashable, Sendable {
  /// GitHub's task list marker, `[ ]` or `[x]`; nil for a plain item.
  package enum Checkbox: Hashable, Sendable {
    case unchecked, checked
  }

  package var checkbox: Checkbox?
  package var blocks: [Block]
  package var start: SourcePosition

  package init(checkbox: Checkbox? = nil, blocks: [Block], start: SourcePosition) {
    self.checkbox = checkbox
    self.blocks = blocks
    self.start = start
  }
}

/// GitHub's table (GFM 0.29, 4.10).
package struct Table: Hashable, Sendable {
  /// Where a column's text stands, as the colons of the delimiter row say.
  package enum Alignment: Hashable, Sendable {
    case none, left, center, right
  }

  /// The header or a line below the delimiter row.
  package struct Row: Hashable, Sendable {
    /// As many as the header has; cells that the source lacks are empty.
    package var cells: [Cell]
    /// Cells past the header's width: GitHub drops them, we keep them so that nothing is lost.
    package var excess: [Cell]
    /// How many of `cells` the source row really had; fewer than the header means a ragged row.
    package var typedCount: Int
    package var start: SourcePosition

    package init(cells: [Cell], excess: [Cell] = [], typedCount: Int, start: SourcePosition) {
      self.cells = cells
      self.excess = excess
      self.typedCount = typedCount
      self.start = start
    }
  }

  /// What stands between two bars: running text.
  package struct Cell: Hashable, Sendable {
    package var inlines: [Inline]
    /// Where the cell's text starts (for an empty cell, right after its opening bar).
    package var start: SourcePosition

    package init(inlines: [Inline], start: SourcePosition) {
      self.inlines = inlines
      self.start = start
    }
  }

  /// One a column.
  package var alignments: [Alignment]
  package var header: Row
  package var rows: [Row]

  package init(alignments: [Alignment], header: Row, rows: [Row]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}
