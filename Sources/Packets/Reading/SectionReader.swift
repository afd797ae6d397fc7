import CommonMark
import Diagnostics

/// Reads the blocks below one section's heading into the shapes of the section's parts.
///
/// 1. Comments and `> [!INTERNAL]` quotes were taken out before: they come as `withheld`.
/// 2. Each block goes to the part whose shape and names it fits: `+Paragraphs`, `+Lists`,
///    `+Tables`, `+Quotes`; a heading inside the section gathers what stands below: `+Headings`.
/// 3. What fits no part is prose where the section has any, otherwise a remark with a finding.
struct SectionReader {
  let declaration: SectionDeclaration
  let file: String
  let parts: PartIndex
  var draft: SectionDraft
  var findings: [Finding] = []

  /// A label whose value comes in the next blocks: `**Problem**` alone on its line.
  var openLabel: OpenLabel?
  /// A record whose facts are still coming.
  var openRecord: OpenRecord?
  /// Whether a quote was just read whose attribution may follow.
  var awaitsAttribution = false
  /// Prose, and blocks that fit nothing, gathered until something else comes.
  var passages: [Prose.Passage] = []
  var misfits: [Block] = []

  init(_ declaration: SectionDeclaration, _ parts: PartIndex, file: String) {
    self.declaration = declaration
    self.parts = parts
    self.file = file
    draft = SectionDraft(declaration)
  }

  /// Notes the section's heading, and keeps what it says beside the section's name.
  mutating func open(_ heading: Block) {
    draft.frame.locations.append(location(heading))
    let visible = heading.visible
    for withheld in visible.withheld { remark([withheld]) }
    guard case .heading(_, let inlines) = visible.block?.content else { return }
    let text = text(inlines, heading.start)
    guard !text.isPlain || text.trimmed != declaration.name else { return }
    draft.frame.captions.append(text)
    // `Goal (not agreed yet)` says something that the section's name doesn't; `Goal (draft)` little.
    let aside = text.trimmed.drop { $0 != "(" }
    if aside.contains(" ") { remark([heading]) }
  }

  mutating func read(_ blocks: [VisibleBlock]) {
    read(blocks, level: 0)
    close()
  }

  /// Reads until the end; headings gather what stands below them.
  mutating func read(_ blocks: [VisibleBlock], level: Int) {
    var rest = blocks[...]
    while let next = rest.popFirst() {
      if let block = next.block, case .heading(let level, _) = block.content {
        let below = rest.prefix { $0.headingLevel.map { $0 > level } ?? true }
        rest = rest.dropFirst(below.count)
        readHeading(block, Array(below))
      } else if let block = next.block {
        read(block)
      }
      for withheld in next.withheld { withhold(withheld) }
    }
  }

  mutating func read(_ block: Block) {
    if parts.isProseOnly {
      if let text = runningText(block), noteNoneKnown(text) || isPlaceholder(text) { return }
      return readLoose(block)
    }
    let follows = awaitsAttribution
    awaitsAttribution = false
    switch block.content {
    case .paragraph(let inlines): readParagraph(inlines, block, followsQuote: follows)
    case .list(let list): readList(list, block, followsQuote: follows)
    case .table(let table): readTable(table, block)
    case .blockQuote(let content): readQuote(content, block)
    case .thematicBreak: if parts.prose != nil, !passages.isEmpty { readLoose(block) }
    case .heading, .codeBlock, .htmlBlock, .figure: readLoose(block)
    }
  }

  /// Ends whatever is still open.
  mutating func close() {
    openLabel = nil
    awaitsAttribution = false
    closeRecord()
    closeProse()
    closeMisfits()
  }

  /// The part whose record a heading or item line opened.
  var headedPart: Int? { openRecord?.isHeaded == true ? openRecord?.part : nil }

  func location(_ block: Block) -> SourceLocation { location(block.start) }

  func location(_ position: SourcePosition) -> SourceLocation {
    SourceLocation(file: file, line: position.line, column: position.column)
  }

  func text(_ inlines: [Inline], _ position: SourcePosition) -> RichText {
    RichText(inlines, in: file, otherwise: position).merged.stripped
  }
}

/// A section's parts by shape, with the names that their fields go by.
struct PartIndex: Sendable {
  var quotes: Int?
  var prose: Int?
  var facts: Int?
  var matrix: Int?
  /// Without those that stand under another part's headings.
  var records: [Int] = []
  /// Records under the first records part's headings.
  var children: Int?
  /// The names of each part's fields.
  let names: [NameIndex]
  /// The parts' own names, which headings inside the section may give.
  let headings: NameIndex
  let noteFields: [Int?]
  let statusFields: [Int?]

  init(_ declaration: SectionDeclaration) {
    names = declaration.parts.map { NameIndex($0.fields.map { ($0.name, $0.aliases) }) }
    headings = NameIndex(declaration.parts.map { ($0.name, $0.aliases) })
    noteFields = declaration.parts.map { $0.fields.firstIndex { $0.name == "Note" } }
    statusFields = declaration.parts.map { part in
      part.fields.firstIndex {
        if case .choice(let words, _) = $0.type { words.contains("done") } else { false }
      }
    }
    for (index, part) in declaration.parts.enumerated() {
      switch part.shape {
      case .quotes: quotes = index
      case .prose: prose = index
      case .facts: facts = index
      case .matrix: matrix = index
      case .records where part.parent != nil: children = index
      case .records: records.append(index)
      }
    }
  }

  var childParts: [Int] { children.map { [$0] } ?? [] }

  var isProseOnly: Bool { prose != nil && names.count == 1 }
}

/// Which of the section's fields a label names.
struct FieldPlace: Hashable, Sendable {
  var part: Int
  var field: Int
}

/// A label whose value has not come yet.
struct OpenLabel {
  var label: String
  var location: SourceLocation
  var place: FieldPlace
}

/// A record that is being read from a heading and what stands below, or from labelled lines.
struct OpenRecord {
  var part: Int
  var heading: RichText?
  private(set) var answers: [Answered] = []
  var location: SourceLocation
  /// The fields that `answers` names.
  private(set) var answered: Set<Int> = []

  init(part: Int, heading: RichText? = nil, location: SourceLocation) {
    self.part = part
    self.heading = heading
    self.location = location
  }

  var isHeaded: Bool { heading != nil }

  mutating func add(_ answer: Answered) {
    answers.append(answer)
    if let field = answer.field { answered.insert(field) }
  }
}

/// A top-level block without what customers never see, and what was taken out of it.
struct VisibleBlock: Hashable, Sendable {
  var block: Block?
  var withheld: [Block]

  var headingLevel: Int? {
    if case .heading(let level, _) = block?.content { level } else { nil }
  }
}
