import CommonMark
import Diagnostics

/// `> [!PRESENTER]` quotes at a deck's top level: what whoever presents a slide wants to remember.
/// Anywhere else the marker is a mistake, since an audience would read the note.
enum PresenterNotes {
  /// It may be typed in any case.
  private static let marker = Array("[!presenter]".utf8)

  /// Where a template's notes start, in its text as it was parsed and before any value stands in
  /// it: a marker that a value brings along is the value's own text.
  static func starts(in template: Document) -> Set<SourcePosition> {
    Set(template.blocks.filter { isMarked(text(of: $0) ?? "") }.map(\.start))
  }

  /// Whether a template's text has the marker where it makes no note.
  static func areMisplaced(in template: Document, for layout: Layout) -> Bool {
    let notes = layout == .deck ? starts(in: template) : []
    return template.blocks.contains { block in
      !notes.contains(block.start) && !places(in: [block].plainText).isEmpty
    }
  }

  /// Where a template's file has the marker.
  static func places(in file: TemplateFile) -> [SourceLocation] {
    let bytes = Array(file.text.utf8)
    return places(in: file.text).map { place in
      let before = String(decoding: bytes[..<place], as: UTF8.self).unicodeScalars
      let line = before.split(separator: "\n", omittingEmptySubsequences: false)
      return SourceLocation(
        file: file.path, line: line.count, column: (line.last?.count ?? 0) + 1)
    }
  }

  /// In a text's UTF-8.
  private static func places(in text: String) -> [Int] {
    text.utf8.map(\.lowercasedASCII).ranges(of: marker).map(\.lowerBound)
  }

  private static func isMarked(_ text: String) -> Bool {
    text.utf8.map(\.lowercasedASCII).starts(with: marker)
  }

  /// The blocks without the notes among them, and the notes, a line each.
  static func taken(
    from blocks: [Block], starting starts: Set<SourcePosition>
  ) -> (shown: [Block], notes: [String]) {
    let isNote = blocks.map { starts.contains($0.start) && text(of: $0) != nil }
    let notes = zip(blocks, isNote).filter(\.1).flatMap { lines(of: $0.0) }
    return (zip(blocks, isNote).filter { !$0.1 }.map(\.0), notes)
  }

  /// A quote's first paragraph.
  private static func text(of block: Block) -> String? {
    guard case .blockQuote(let blocks) = block.content,
      case .paragraph(let inlines)? = blocks.first?.content
    else { return nil }
    return inlines.plainText
  }

  private static func lines(of quote: Block) -> [String] {
    let opening = (text(of: quote) ?? "").utf8.dropFirst(marker.count)
    return
      ([String(decoding: opening, as: UTF8.self)] + quote.children.dropFirst().flatMap(\.noteLines))
      .map(\.onOneLine.trimmed).filter { !$0.isEmpty }
  }
}

extension Block {
  /// A list's items one by one.
  fileprivate var noteLines: [String] {
    guard case .list(let list) = content else { return [[self].plainText] }
    return list.items.map(\.blocks.plainText)
  }
}
