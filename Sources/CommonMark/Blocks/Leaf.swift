/// A paragraph or heading as typed: its lines and what cmark parsed as its inlines.
struct Leaf {
  struct Line {
    var number: Int
    /// What stands behind container marks and indentation, as source bytes.
    var content: Range<Int>
    /// The line lacks a container's mark and belongs to the paragraph all the same.
    var isLazy: Bool
  }

  var lines: [Line] = []
  var raw = RawText()
  /// Where the inlines start in `raw`, behind leading link definitions.
  var inlineStart = 0
  /// The last line, a setext heading's underline included.
  var lastLine = 0
  var definitions: [LinkDefinition] = []
  /// Its innermost container.
  var container: Int?
  var level = 0
}

/// Rebuilds leaves from the source; of cmark it trusts where they start and a paragraph's last line.
struct LeafReader {
  let source: Source
  let containers: Containers

  func paragraph(from start: Int, line: Int, through last: Int, container: Int?) -> Leaf {
    var leaf = Leaf(lastLine: last, container: container)
    add(start..<source.line(line).upperBound, line: line, isLazy: false, to: &leaf)
    for number in stride(from: line + 1, through: last, by: 1) {
      var cursor = LineCursor(source, line: number)
      let isLazy = !containers.strip(container, from: &cursor)
      addLine(cursor, isLazy: isLazy, to: &leaf)
    }
    takeDefinitions(of: &leaf)
    return leaf
  }

  /// A heading whose underline is the first possible one that has text above it.
  func setextHeading(from start: Int, line: Int, through last: Int, container: Int?) -> Leaf {
    var leaf = Leaf(lastLine: line, container: container)
    add(start..<source.line(line).upperBound, line: line, isLazy: false, to: &leaf)
    for number in stride(from: line + 1, through: last, by: 1) {
      var cursor = LineCursor(source, line: number)
      let isLazy = !containers.strip(container, from: &cursor)
      leaf.lastLine = number
      if !isLazy, isUnderline(cursor), hasText(leaf) { break }
      addLine(cursor, isLazy: isLazy, to: &leaf)
    }
    takeDefinitions(of: &leaf)
    return leaf
  }

  /// A heading `# text #`; nil if there is none at `start`.
  func atxHeading(from start: Int, line: Int, container: Int?) -> Leaf? {
    let bytes = source.bytes
    let end = source.line(line).upperBound
    var offset = start
    while offset < end, bytes.byte(at: offset) == UInt8(ascii: "#") { offset += 1 }
    guard (1...6).contains(offset - start),
      offset == end || bytes.byte(at: offset).isSpaceOrTab
    else { return nil }
    var text = bytes.trimmed(offset..<end)
    let hashes = bytes[text].reversed().prefix { $0 == UInt8(ascii: "#") }.count
    let beforeHashes = text.upperBound - hashes
    if hashes > 0, bytes.byte(at: beforeHashes - 1).isSpaceOrTab {
      text = bytes.trimmed(text.lowerBound..<beforeHashes)
    }
    var leaf = Leaf(lastLine: line, container: container)
    add(text, line: line, isLazy: false, to: &leaf)
    return leaf
  }

  private func add(_ content: Range<Int>, line: Int, isLazy: Bool, to leaf: inout Leaf) {
    leaf.lines.append(Leaf.Line(number: line, content: content, isLazy: isLazy))
    leaf.raw.append(content, ofLine: line, in: source)
    leaf.raw.endLine()
  }

  /// cmark keeps the indentation of a lazy line, which shows after a backslash's hard break.
  private func addLine(_ cursor: LineCursor, isLazy: Bool, to leaf: inout Leaf) {
    if isLazy {
      var start = cursor.offset
      if cursor.restOfTab > 0 {
        leaf.raw.append(spaces: cursor.restOfTab, at: start, line: cursor.line)
        start += 1
      }
      leaf.raw.append(start..<cursor.content.lowerBound, ofLine: cursor.line, in: source)
    }
    add(cursor.content, line: cursor.line, isLazy: isLazy, to: &leaf)
  }

  private func isUnderline(_ cursor: LineCursor) -> Bool {
    guard cursor.firstNonspace.indent < 4 else { return false }
    let text = source.bytes[source.bytes.trimmed(cursor.content)]
    return !text.isEmpty
      && (text.allSatisfy { $0 == UInt8(ascii: "=") }
        || text.allSatisfy { $0 == UInt8(ascii: "-") })
  }

  private func hasText(_ leaf: Leaf) -> Bool {
    var copy = leaf
    takeDefinitions(of: &copy)
    return !copy.raw.bytes.dropFirst(copy.inlineStart).allSatisfy(\.isWhitespace)
  }

  /// Reads the link definitions that a paragraph opens with; cmark removes them from its text.
  func takeDefinitions(of leaf: inout Leaf) {
    guard leaf.raw.bytes.first == UInt8(ascii: "[") else { return }
    let scanner = LinkScanner(bytes: leaf.raw.bytes)
    var finder = PositionFinder(source)
    while let found = scanner.definition(at: leaf.inlineStart), found.end > leaf.inlineStart {
      let text = leaf.raw.bytes.text(in: leaf.inlineStart..<found.end)
      leaf.definitions.append(
        LinkDefinition(
          source: String(text.unicodeScalars.last == "\n" ? text.dropLast() : text[...]),
          label: leaf.raw.bytes.text(in: found.label),
          destination: destination(of: text),
          position: finder.position(of: leaf.inlineStart, in: leaf.raw)))
      leaf.inlineStart = found.end
    }
  }

  /// What cmark makes of a definition's destination: a link that refers to it shows it.
  private func destination(of definition: String) -> String {
    let bytes = Array(definition.utf8)
    let label = LinkScanner(bytes: bytes).label(at: 0).map { Array(bytes[..<$0]) } ?? []
    let tree = CMarkTree(parsing: bytes + [.newline, .newline] + label)
    return tree?.root.firstChild?.firstChild?.destination ?? ""
  }
}
