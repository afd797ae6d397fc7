extension ListItem {
  /// Turns a typed `[ ]`, `[x]` or `[X]` at the start of the first paragraph into the checkbox
  /// (GFM 0.29, 5.3); space and text have to follow it in its line.
  mutating func takeCheckbox(in source: Source) {
    guard let first = blocks.first, case .paragraph(let inlines) = first.content,
      let found = Self.checkbox(at: first.start, in: source)
    else { return }
    checkbox = found.box
    // What the box's three characters became: text or, if `[x]` is defined, a link.
    guard let box = inlines.first else { return }
    let spaces = found.text.column - first.start.column - 3
    var rest = inlines.dropFirst()
    var left = "".unicodeScalars.dropFirst(0)
    if case .text(let text) = box.content {
      left = text.unicodeScalars.dropFirst(3 + spaces)
    } else if case .text(let text) = rest.first?.content {
      left = text.unicodeScalars.dropFirst(spaces)
      rest = rest.dropFirst()
    }
    if !left.isEmpty {
      rest.insert(Inline(.text(String(left)), start: found.text), at: rest.startIndex)
    }
    blocks[0].content = .paragraph(Array(rest))
  }

  private static func checkbox(
    at start: SourcePosition, in source: Source
  ) -> (box: Checkbox, text: SourcePosition)? {
    let line = source.line(start.line)
    var offset = line.lowerBound
    for _ in 1..<max(start.column, 1) {
      offset += 1
      while source.bytes.byte(at: offset).continuesScalar { offset += 1 }
    }
    let checkbox: Checkbox
    switch source.bytes.byte(at: offset + 1) {
    case UInt8(ascii: " "): checkbox = .unchecked
    case UInt8(ascii: "x"), UInt8(ascii: "X"): checkbox = .checked
    default: return nil
    }
    guard source.bytes.byte(at: offset) == UInt8(ascii: "["),
      source.bytes.byte(at: offset + 2) == UInt8(ascii: "]"),
      source.bytes.byte(at: offset + 3).isSpaceOrTab
    else { return nil }
    var text = offset + 3
    while source.bytes.byte(at: text).isSpaceOrTab { text += 1 }
    guard text < line.upperBound else { return nil }
    let column = start.column + text - offset
    return (checkbox, SourcePosition(line: start.line, column: column))
  }
}
