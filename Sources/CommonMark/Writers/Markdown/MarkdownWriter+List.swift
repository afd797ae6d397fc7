extension MarkdownWriter {
  /// The character that marks a list's items: another one than the list right above has, than the
  /// item has in whose line it starts. nil for what is no list.
  func bullet(
    for block: Block, after previous: Block?, _ before: Character?, _ context: Context
  ) -> Character? {
    guard case .list(let list) = block.content else { return nil }
    var above: List?
    if case .list(let list) = previous?.content { above = list }
    switch list.kind {
    case .bullet:
      let isTaken = above?.kind == .bullet && before == "-" || context.bullet == "-"
      return isTaken ? "*" : "-"
    case .ordered(_, let delimiter):
      let own: Character = delimiter == .period ? "." : ")"
      guard case .ordered = above?.kind, before == own else { return own }
      return own == "." ? ")" : "."
    }
  }

  func lines(of list: List, marker: Character?, _ context: Context) -> [String] {
    var lines: [String] = []
    for (index, item) in list.items.enumerated() {
      if index > 0, !list.isTight { lines.append("") }
      lines += self.lines(of: item, in: list, index: index, mark: marker ?? "-")
    }
    return lines
  }

  private func lines(
    of item: ListItem, in list: List, index: Int, mark: Character
  ) -> [String] {
    let marker = marker(of: list, index: index, mark: mark)
    var inner = Context(
      isTight: list.isTight, opensItem: item.checkbox == nil, followsCheckbox: item.checkbox != nil)
    if list.kind == .bullet { inner.bullet = mark }
    var content = lines(of: item.blocks, inner)
    guard let first = content.first else { return [marker] }
    if item.startsWithText, let checkbox = item.checkbox {
      content[0] = (checkbox == .checked ? "[x] " : "[ ] ") + first
    }
    let indent = String(repeating: " ", count: marker.count + 1)
    return [marker + " " + content[0]] + content.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
  }

  private func marker(of list: List, index: Int, mark: Character) -> String {
    switch list.kind {
    case .bullet: return String(mark)
    case .ordered(let start, _):
      let start = min(max(start, 0), Self.highestNumber)
      let number = start > Self.highestNumber - list.items.count ? start : start + index
      return "\(number)\(mark)"
    }
  }

  /// Markdown's numbers have nine digits at most.
  private static let highestNumber = 999_999_999
}

extension ListItem {
  /// A checkbox needs a paragraph to stand in.
  var startsWithText: Bool {
    if case .paragraph = blocks.first?.content { true } else { false }
  }
}
