extension MarkdownWriter {
  /// The character that marks a list's items, a bullet being another one than the list right above
  /// has, than the item has in whose line it starts. nil for what is no list.
  func bullet(
    for block: Block, after previous: Block?, _ before: Character?, _ context: Context
  ) -> Character? {
    guard case .list(let list) = block.content else { return nil }
    switch list.kind {
    case .bullet:
      var isTaken = context.bullet == "-"
      if case .list(let above) = previous?.content, above.kind == .bullet, before == "-" {
        isTaken = true
      }
      return isTaken ? "*" : "-"
    case .ordered(_, let delimiter): return delimiter == .period ? "." : ")"
    }
  }

  func lines(of list: List, marker: Character?, _ context: Context) -> [String] {
    var lines: [String] = []
    var needsSeparator = list.needsSeparatorToBeLoose
    for (index, item) in list.items.enumerated() {
      let previous = index > 0 ? list.items[index - 1].blocks.last : nil
      if index > 0, !list.isTight, !(previous?.isLooseByItsEnd ?? false) { lines.append("") }
      var inner = Context(
        isTight: list.isTight, opensItem: item.checkbox == nil,
        followsCheckbox: item.checkbox != nil)
      if list.kind == .bullet { inner.bullet = marker }
      let isLast = index == list.items.count - 1
      let loosens = needsSeparator && list.hasJoint && !(isLast && item.blocks.count < 2)
      if loosens { needsSeparator = false }
      inner.loosensEnd = context.loosensEnd && isLast
      var content = self.lines(of: item.blocks, inner, loosened: loosens ? 0 : nil)
      let isUnjoined = needsSeparator && !list.hasJoint
      // Right below a paragraph, nothing but a marker would be its text or its underline.
      if content.isEmpty, isUnjoined || index == 0 && context.followsParagraph {
        content = [BlockSeam.separator]
      }
      if isUnjoined { content += ["", BlockSeam.separator] }
      lines += self.lines(of: item, content, behind: self.marker(of: list, index, marker ?? "-"))
    }
    return lines
  }

  private func lines(
    of item: ListItem, _ content: [String], behind marker: String
  ) -> [String] {
    guard var first = content.first else { return [marker] }
    if item.startsWithText, let checkbox = item.checkbox {
      first = (checkbox == .checked ? "[x] " : "[ ] ") + first
    }
    let indent = String(repeating: " ", count: marker.count + 1)
    return [marker + " " + first] + content.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
  }

  private func marker(of list: List, _ index: Int, _ mark: Character) -> String {
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
