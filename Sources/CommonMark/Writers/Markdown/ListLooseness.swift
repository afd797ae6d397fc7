/// What makes a loose list loose.
///
/// A blank line between items or between an item's blocks does, except below a thematic break, where
/// cmark 0.30 counts none. A definition below the break restores it. A list without any such place
/// can be loose too: if a blank line and a definition end its item, and the next block follows at
/// once.
extension List {
  /// Whether it is loose and blank lines alone don't show it.
  var needsSeparatorToBeLoose: Bool {
    guard !isTight else { return false }
    for (index, item) in items.enumerated() {
      if item.blocks.dropLast().contains(where: { !$0.endsInThematicBreak }) { return false }
      guard index < items.count - 1 else { break }
      if !(item.blocks.last?.endsInThematicBreak ?? false) { return false }
    }
    return true
  }

  /// Whether there is a place for a blank line.
  var hasJoint: Bool { items.count > 1 || items.contains { $0.blocks.count > 1 } }
}

extension Block {
  /// Whether it is loose, or ends in what is, because of the block that follows at once.
  var isLooseByItsEnd: Bool {
    switch content {
    case .list(let list):
      !list.isTight && !list.hasJoint || list.items.last?.blocks.last?.isLooseByItsEnd ?? false
    case .blockQuote(let blocks): blocks.last?.isLooseByItsEnd ?? false
    case .paragraph, .heading, .codeBlock, .htmlBlock, .thematicBreak, .table, .figure: false
    }
  }

  fileprivate var endsInThematicBreak: Bool {
    switch content {
    case .thematicBreak: true
    case .list(let list): list.items.last?.blocks.last?.endsInThematicBreak ?? false
    case .paragraph, .heading, .blockQuote, .codeBlock, .htmlBlock, .table, .figure: false
    }
  }
}
