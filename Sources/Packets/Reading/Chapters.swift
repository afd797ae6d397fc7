import CommonMark
import Diagnostics

/// A stretch of a file that begins with a section's heading, an unknown one, or the file's start.
struct Chapter {
  enum Kind: Hashable {
    case beforeFirst
    /// An index of the catalog's declarations.
    case section(Int)
    case unknown(String)
  }

  var kind: Kind
  var heading: Block?
  var blocks: [Block] = []
}

/// Cuts a file's blocks into chapters.
///
/// A heading begins a section where its name is one. On the levels of sections, `#` and `##` (and
/// deeper where deeper ones began a section), another name begins an unknown section; the first
/// `#` that names no section is the title.
struct ChapterReader {
  let file: String
  let lines: [Substring]
  let catalog: SectionCatalog
  private(set) var chapters = [Chapter(kind: .beforeFirst)]
  private(set) var title: RichText?
  private(set) var findings: [Finding] = []
  private var level = 0

  init(file: String, lines: [Substring], catalog: SectionCatalog) {
    self.file = file
    self.catalog = catalog
    self.lines = lines
  }

  mutating func read(_ blocks: [Block]) {
    for block in blocks {
      if case .heading(let level, let inlines) = block.content {
        read(block, level, RichText(inlines, in: file, otherwise: block.start))
      } else {
        append(block)
      }
    }
  }

  private mutating func append(_ block: Block) {
    chapters[chapters.count - 1].blocks.append(block)
  }

  private mutating func read(_ block: Block, _ level: Int, _ text: RichText) {
    let name = text.trimmed
    let location = SourceLocation(
      file: file, line: block.start.line, column: block.start.column)
    let isSectionLevel = level <= max(self.level, 2)
    if let index = catalog[name] {
      let declaration = catalog.declarations[index]
      if isSectionLevel || !isInSection {
        if level > 2 {
          findings.append(
            ReadingProblem.sectionLevel(declaration.name, level: level).finding(at: location))
        }
        return begin(Chapter(kind: .section(index), heading: block), level)
      }
      if let outer = currentSection, outer != declaration.name {
        findings.append(
          ReadingProblem.sectionInside(name, outer: outer).finding(at: location))
      }
      return append(block)
    }
    if isSetext(block) && (level == 2 || self.level > 0) {
      findings.append(
        ReadingProblem.dashesMadeHeading(text.lines.last?.trimmed ?? name).finding(at: location))
      var paragraph = block
      paragraph.content = .paragraph(text.inlines)
      return append(paragraph)
    }
    if level == 1, title == nil, self.level == 0 {
      return take(title: block)
    }
    if isSectionLevel {
      begin(Chapter(kind: .unknown(name), heading: block), level)
    } else {
      append(block)
    }
  }

  /// The title, and as remarks what customers never see of it.
  private mutating func take(title block: Block) {
    let visible = block.visible
    if case .heading(_, let inlines) = visible.block?.content {
      title = RichText(inlines, in: file, otherwise: block.start).stripped
    }
    visible.withheld.forEach { append($0) }
  }

  private mutating func begin(_ chapter: Chapter, _ level: Int) {
    chapters.append(chapter)
    self.level = level
  }

  private var isInSection: Bool { currentSection != nil }

  private var currentSection: String? {
    guard case .section(let index)? = chapters.last?.kind else { return nil }
    return catalog.declarations[index].name
  }

  /// Whether a heading is one by the line below it and not by its `#`.
  private func isSetext(_ block: Block) -> Bool {
    guard lines.indices.contains(block.start.line - 1) else { return false }
    let line = lines[block.start.line - 1].unicodeScalars.dropFirst(block.start.column - 1)
    return line.first != "#"
  }
}
