/// A block quote or list item around a leaf, as far as stripping its marks from a line needs it.
struct Container {
  enum Kind {
    case quote
    /// Continuation lines are indented by `indent` columns at least.
    case item(indent: Int)
  }

  var kind: Kind
  /// The line that opens it.
  var line: Int
  /// Its own container, as an index into the list that holds both.
  var parent: Int?
}

/// The containers of a document; a leaf names its innermost one by index.
struct Containers {
  private(set) var all: [Container] = []

  mutating func add(_ container: Container) -> Int {
    all.append(container)
    return all.count - 1
  }

  /// Moves `cursor` past the marks of all containers of `innermost`.
  ///
  /// Returns whether all were there; if not, the line continues a paragraph lazily (spec 0.30,
  /// 5.1) and the cursor stands after those that were.
  func strip(_ innermost: Int?, from cursor: inout LineCursor) -> Bool {
    for container in chain(innermost) {
      let isThere =
        container.isOpened(by: cursor) ? cursor.open(container) : cursor.continue(container)
      guard isThere else { return false }
    }
    return true
  }

  private func chain(_ innermost: Int?) -> [Container] {
    var chain: [Container] = []
    var next = innermost
    while let index = next, all.indices.contains(index) {
      chain.append(all[index])
      next = all[index].parent
    }
    return chain.reversed()
  }
}

extension Container {
  func isOpened(by cursor: LineCursor) -> Bool { line == cursor.line }
}

extension LineCursor {
  fileprivate mutating func open(_ container: Container) -> Bool {
    switch container.kind {
    case .quote: return skipQuoteMark()
    case .item:
      _ = skipItemMark()
      return true
    }
  }

  fileprivate mutating func `continue`(_ container: Container) -> Bool {
    switch container.kind {
    case .quote: return skipQuoteMark()
    case .item(let indent):
      guard firstNonspace.indent >= indent else { return false }
      advance(columns: indent)
      return true
    }
  }

  private mutating func skipQuoteMark() -> Bool {
    let (start, indent) = firstNonspace
    guard indent <= 3, start < source.line(line).upperBound,
      source.bytes.byte(at: start) == UInt8(ascii: ">")
    else { return false }
    advance(columns: indent + 1)
    if byte.isSpaceOrTab { advance(columns: 1) }
    return true
  }

  /// Moves past a list item's marker and the spaces that belong to it (spec 0.30, 5.2).
  ///
  /// Returns the columns by which the item's further lines are indented.
  mutating func skipItemMark() -> Int {
    let markerIndent = firstNonspace.indent
    skipIndentation()
    let markerStart = offset
    while byte.isASCIIDigit { advance(bytes: 1) }
    advance(bytes: 1)
    let marker = offset - markerStart

    let afterMarker = self
    while column - afterMarker.column <= 5, byte.isSpaceOrTab { advance(columns: 1) }
    let spaces = column - afterMarker.column
    if (1...4).contains(spaces), !isAtEnd { return markerIndent + marker + spaces }
    self = afterMarker
    if spaces > 0 { advance(columns: 1) }
    return markerIndent + marker + 1
  }
}
