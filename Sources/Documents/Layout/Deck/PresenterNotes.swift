import CommonMark
import Packets

/// `> [!PRESENTER]` quotes: what whoever presents a slide wants to remember.
enum PresenterNotes {
  private static let marker = "[!PRESENTER]"

  /// Where a template's notes start, in its text as it was parsed and before any value stands in
  /// it: a marker that a value brings along is the value's own text.
  static func starts(in template: Document) -> Set<SourcePosition> {
    Set(template.blocks.filter { text(of: $0)?.hasPrefix(marker) ?? false }.map(\.start))
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
    let opening = (text(of: quote) ?? "").dropFirst(marker.count)
    return ([String(opening)] + quote.children.dropFirst().flatMap(\.noteLines))
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
