import CommonMark

/// A list item that says `**Label:** value`.
struct Fact {
  let label: [Inline]
  let value: [Inline]
  /// What follows in the item.
  let rest: [Block]

  init?(_ item: ListItem) {
    guard item.checkbox == nil, let first = item.blocks.first,
      case .paragraph(let inlines) = first.content, let strong = inlines.first,
      case .strong(let label) = strong.content, label.plainText.hasSuffix(":")
    else { return nil }
    self.label = label.droppingFinalColon
    value = Array(inlines.dropFirst()).droppingLeadingSpace
    rest = Array(item.blocks.dropFirst())
  }

  /// A list's facts; nil where an item is none.
  static func all(of list: List) -> [Fact]? {
    let facts = list.items.compactMap(Fact.init)
    return facts.count == list.items.count && !facts.isEmpty ? facts : nil
  }
}

extension [Inline] {
  fileprivate var droppingFinalColon: [Inline] {
    guard let last, case .text(let text) = last.content, text.hasSuffix(":") else { return self }
    return dropLast() + [Inline(.text(String(text.dropLast())), start: last.start)]
  }

  fileprivate var droppingLeadingSpace: [Inline] {
    guard let first, case .text(let text) = first.content, text.hasPrefix(" ") else { return self }
    return [Inline(.text(String(text.dropFirst())), start: first.start, origin: first.origin)]
      + dropFirst()
  }
}
