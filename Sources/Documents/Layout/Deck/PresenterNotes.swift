import CommonMark
import Packets

/// `> [!PRESENTER]` quotes: what whoever presents a slide wants to remember.
enum PresenterNotes {
  private static let marker = "[!PRESENTER]"

  /// The blocks without the notes among them, and the notes, a line each. A marker counts where
  /// the template has it; one that a value brings along is the value's own text.
  static func taken(from blocks: [Block]) -> (shown: [Block], notes: [String]) {
    var shown: [Block] = []
    var notes: [String] = []
    for block in blocks {
      if let lines = lines(of: block) { notes += lines } else { shown.append(block) }
    }
    return (shown, notes)
  }

  private static func lines(of block: Block) -> [String]? {
    guard block.origin == nil, case .blockQuote(let blocks) = block.content, let first = blocks.first,
      first.origin == nil, case .paragraph(let inlines) = first.content,
      inlines.typedText.hasPrefix(marker)
    else { return nil }
    let opening = inlines.plainText.dropFirst(marker.count)
    return ([String(opening)] + blocks.dropFirst().flatMap(\.noteLines)).map(\.onOneLine.trimmed)
      .filter { !$0.isEmpty }
  }
}

extension [Inline] {
  /// The text up to the first value.
  fileprivate var typedText: String { prefix { $0.origin == nil }.plainText }
}

extension Block {
  /// A list's items one by one.
  fileprivate var noteLines: [String] {
    guard case .list(let list) = content else { return [[self].plainText] }
    return list.items.map(\.blocks.plainText)
  }
}
