import CCMark

/// Why a Markdown source has no tree. Positions are in the source.
package enum ParseError: Error, Hashable, Sendable {
  /// Blocks or inlines nest deeper than `limit`; deeper trees could exhaust the stack.
  case nestedTooDeeply(limit: Int, at: SourcePosition)
  /// The source has more than `limit` bytes.
  case tooLong(bytes: Int, limit: Int)
}

extension Document {
  /// How many blocks and inlines may stand inside each other.
  package static let deepestNesting = 100
  /// How many UTF-8 bytes a source may have: 5 MiB.
  package static let longestSource = 5 << 20

  /// Parses Markdown: CommonMark 0.30, GitHub's tables, task lists and strikethrough.
  ///
  /// 1. Cut the source into lines; refuse what is too long or too deep to be a document.
  /// 2. Let cmark parse it; rebuild each leaf's raw text, and find the tables among them.
  /// 3. As long as there are new tables: replace their lines so that cmark reads what surrounds
  ///    them rightly, put their cells in front, and parse again.
  /// 4. Build the tree: blocks from cmark's, inlines from cmark's with the raw text beside them
  ///    for positions and strikethrough.
  /// 5. Collect the link definitions, which leave no node.
  package init(parsing text: String) throws(ParseError) {
    self = try Self.parse(text).document
  }

  /// Also says whether all raw text fitted cmark's tree, which the positions rest on.
  static func parse(_ text: String) throws(ParseError) -> (document: Document, isAligned: Bool) {
    let size = text.utf8.count
    guard size <= longestSource else { throw .tooLong(bytes: size, limit: longestSource) }
    let source = Source(text)
    try NestingGuard(source: source).check()

    var layout = TableLayout(source)
    var (tree, survey) = try survey(layout)
    for _ in 0..<mostTableRounds where !survey.tables.isEmpty {
      layout.add(survey.tables)
      (tree, survey) = try Self.survey(layout)
    }
    guard let tree else { return (Document(blocks: []), true) }

    var cells = CellReader(tree, source: source)
    var tables: [(TableDraft, Table)] = []
    for draft in layout.tables { tables.append((draft, try cells.read(draft))) }
    var reader = BlockReader(survey, tables: tables)
    let blocks = try reader.read(tree.root)
    let document = Document(blocks: blocks, linkDefinitions: survey.linkDefinitions())
    return (document, cells.isAligned && reader.isAligned)
  }

  /// One round finds all tables up to one that leaves lines of its paragraph over, which is rare;
  /// past so many, what looks like a table stays text.
  private static let mostTableRounds = 20

  private static func survey(
    _ layout: TableLayout
  ) throws(ParseError) -> (CMarkTree?, Survey) {
    var survey = Survey(layout.source, lineOffset: layout.lineOffset, tableLines: layout.lines)
    guard let tree = CMarkTree(parsing: layout.text) else { return (nil, survey) }
    try survey.walk(tree)
    return (tree, survey)
  }
}
