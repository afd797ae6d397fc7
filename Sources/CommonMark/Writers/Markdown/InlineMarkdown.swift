/// Writes running text as Markdown.
///
/// 1. Bring it to a form that Markdown can spell.
/// 2. Cut it into pieces: text, syntax, delimiters.
/// 3. Spell each mark plainly; where neighbours could change what a delimiter means, parse the
///    passage to see that it is read as meant. If one is not, search a spelling for all of them.
/// 4. Escape the text between.
struct InlineMarkdown {
  /// Where the text stands.
  struct Place {
    /// A heading `#` or a table cell: no line breaks, no block syntax.
    var isOneLine = false
    /// Right behind a list item's marker.
    var opensItem = false
  }

  let place: Place
  /// Delimiters that occur once in all of the text and hence pair with nothing.
  private let lonely: Set<Unicode.Scalar>
  private let mayDefineLink: Bool

  static func write(_ inlines: [Inline], _ place: Place = Place()) -> String {
    let inlines =
      place.isOneLine ? inlines.normalized().onOneLine : inlines.normalizedParagraph()
    return InlineMarkdown(inlines, place).write(inlines)
  }

  private init(_ inlines: [Inline], _ place: Place) {
    self.place = place
    let census = DelimiterCensus(inlines)
    lonely = census.lonely
    mayDefineLink = census.mayDefineLink
  }

  private func write(_ inlines: [Inline]) -> String {
    if let plain = spell(inlines, using: plain) { return render(plain) }
    let pieces = InlinePieces(inlines)
    if let searched = searched(pieces, inlines)
      ?? pieces.withSpacedBreaks.flatMap({ searched($0, inlines) })
    {
      return render(searched)
    }
    return render(spell(inlines, using: simplified) ?? InlinePieces(inlines))
  }

  private typealias Spelling = (
    _ passage: [Inline], _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
  ) -> InlinePieces?

  /// All pieces, those of each passage of marks that touch as `spelling` says; nil if it gives none.
  private func spell(_ inlines: [Inline], using spelling: Spelling) -> InlinePieces? {
    var chosen = InlinePieces()
    var rest = inlines[...]
    while let first = rest.first {
      guard first.containsMark else {
        chosen.add(InlinePieces([first]))
        rest = rest.dropFirst()
        continue
      }
      let passage = Array(rest.prefix { $0.containsMark })
      rest = rest.dropFirst(passage.count)
      let next = InlinePieces(Array(rest.prefix(2)))
      let before = chosen.endsWithEncodedSpace ? ";" : chosen.lastScalar
      let after = next.startsWithEncodedSpace ? "&" : next.firstScalar
      guard let pieces = spelling(passage, before, after) else { return nil }
      chosen.add(pieces)
    }
    return chosen
  }

  // MARK: Choosing delimiters

  /// The passage with `*`, or `_` where delimiters touch; nil if that is read otherwise.
  private func plain(
    _ passage: [Inline], before: Unicode.Scalar?, after: Unicode.Scalar?
  ) -> InlinePieces? {
    var pieces = InlinePieces(passage)
    if pieces.isPlainlyRead(before: before, after: after) { return pieces }
    if isRead(pieces, as: passage, before: before, after: after) { return pieces }
    pieces.alternateWhereTouching(before: before, after: after)
    return isRead(pieces, as: passage, before: before, after: after) ? pieces : nil
  }

  /// The pieces of a whole paragraph with other delimiters, so that they are read as meant.
  private func searched(_ pieces: InlinePieces, _ inlines: [Inline]) -> InlinePieces? {
    var search = SpellingSearch(pieces)
    guard let spelling = search.spell() else { return nil }
    var found = InlinePieces()
    found.append(spelling)
    return isRead(found, as: inlines, before: nil, after: nil) ? found : nil
  }

  /// What can't be spelled as it is: one by one, then with fewer marks, in the end with none.
  private func simplified(
    _ passage: [Inline], before: Unicode.Scalar?, after: Unicode.Scalar?
  ) -> InlinePieces {
    if let pieces = plain(passage, before: before, after: after) { return pieces }
    if passage.count > 1 {
      var pieces = InlinePieces()
      for (index, inline) in passage.enumerated() {
        let left = pieces.lastScalar ?? before
        let right = index + 1 < passage.count ? "*" : after
        pieces.add(simplified([inline], before: left, after: right))
      }
      if isRead(pieces, as: passage, before: before, after: after) { return pieces }
    }
    let simpler = passage.map(\.withoutInnerMarks).normalized()
    if simpler != passage { return simplified(simpler, before: before, after: after) }
    return InlinePieces(passage.flatMap(\.withoutMarks).normalized())
  }

  /// Whether the parser reads the pieces as the passage, with such characters around.
  private func isRead(
    _ pieces: InlinePieces, as passage: [Inline], before: Unicode.Scalar?, after: Unicode.Scalar?
  ) -> Bool {
    func sample(_ scalar: Unicode.Scalar?, _ space: String) -> String {
      guard let scalar, !scalar.isCommonMarkWhitespace else { return space }
      return scalar.isCommonMarkPunctuation ? "." : "x"
    }
    let left = "x" + sample(before, " ")
    let right = sample(after, " ") + "x"
    let expected =
      [Inline(.text(left), start: .nowhere)] + passage + [
        Inline(.text(right), start: .nowhere)
      ]
    var all = InlinePieces([Inline(.text(left), start: .nowhere)])
    all.add(pieces)
    all.add(InlinePieces([Inline(.text(right), start: .nowhere)]))
    guard let document = try? Document(parsing: render(all)), document.blocks.count == 1,
      case .paragraph(let inlines) = document.blocks.first?.content
    else { return false }
    return inlines.normalized() == expected.normalized()
  }

  // MARK: Rendering

  private func render(_ pieces: InlinePieces) -> String {
    var output = ""
    var linkDepth = 0
    var startsLine = true
    for (index, piece) in pieces.pieces.enumerated() {
      switch piece {
      case .text(let text):
        let edges = pieces.edges(of: index)
        let surroundings = TextSurroundings(
          before: startsLine ? nil : output.unicodeScalars.last,
          after: pieces.firstScalar(from: index + 1),
          startsLine: startsLine && !place.isOneLine,
          continuesParagraph: startsLine && index > 0,
          opensItem: index == 0 && place.opensItem, isInLink: linkDepth > 0, lonely: lonely,
          mayDefineLink: mayDefineLink, encodesFirst: edges.first, encodesLast: edges.last)
        output += TextEscaping.write(text, surroundings)
      case .syntax(let syntax):
        if syntax == "[" || syntax == "![" { linkDepth += 1 }
        if syntax.utf8.starts(with: "](".utf8) { linkDepth -= 1 }
        if startsLine, index > 0, syntax.opensHTMLBlock { output += "    " }
        output += syntax
      case .delimiter(let mark, _): output += pieces.delimiter(of: mark)
      case .softBreak: output += "\n"
      case .hardBreak(let isSpaced): output += isSpaced ? "  \n" : "\\\n"
      }
      startsLine = output.utf8.last.map { $0 == .newline } ?? true
    }
    return output
  }
}

extension String {
  /// Whether a line with this would be an HTML block even below a paragraph's line; an indentation
  /// of four keeps it in the paragraph.
  fileprivate var opensHTMLBlock: Bool {
    guard utf8.first == UInt8(ascii: "<") else { return false }
    return CMarkTree(parsing: Array("a\n".utf8) + Array(utf8))?.root.firstChild?.next != nil
  }
}

extension Inline {
  var containsMark: Bool {
    switch content {
    case .emphasis, .strong, .strikethrough: true
    case .text, .softBreak, .hardBreak, .code, .html: false
    case .link(_, _, let children), .image(_, _, let children):
      children.contains(where: \.containsMark)
    }
  }

  /// With a space for a soft break and `<br>` for a hard one.
  fileprivate var onOneLine: Inline {
    var inline = self
    switch content {
    case .softBreak: inline.content = .text(" ")
    case .hardBreak: inline.content = .html("<br>")
    case .html(let html): inline.content = .html(html.withoutLineBreaks)
    case .text, .code: break
    case .emphasis(let children): inline.content = .emphasis(children.onOneLine)
    case .strong(let children): inline.content = .strong(children.onOneLine)
    case .strikethrough(let children): inline.content = .strikethrough(children.onOneLine)
    case .link(let destination, let title, let children):
      inline.content = .link(destination: destination, title: title, children.onOneLine)
    case .image(let source, let title, let children):
      inline.content = .image(source: source, title: title, alternative: children.onOneLine)
    }
    return inline
  }

  /// The same with marks only at the outside.
  fileprivate var withoutInnerMarks: Inline {
    var inline = self
    switch content {
    case .emphasis(let children): inline.content = .emphasis(children.flatMap(\.withoutMarks))
    case .strong(let children): inline.content = .strong(children.flatMap(\.withoutMarks))
    case .strikethrough(let children):
      inline.content = .strikethrough(children.flatMap(\.withoutMarks))
    case .text, .softBreak, .hardBreak, .code, .html, .link, .image: break
    }
    return inline
  }

  /// The same without emphasis, strong and strikethrough.
  fileprivate var withoutMarks: [Inline] {
    switch content {
    case .emphasis(let children), .strong(let children), .strikethrough(let children):
      return children.flatMap(\.withoutMarks)
    case .text, .softBreak, .hardBreak, .code, .html: return [self]
    case .link(let destination, let title, let children):
      let children = children.flatMap(\.withoutMarks)
      return [Inline(.link(destination: destination, title: title, children), start: start)]
    case .image(let source, let title, let children):
      let children = children.flatMap(\.withoutMarks)
      return [Inline(.image(source: source, title: title, alternative: children), start: start)]
    }
  }
}

extension Array where Element == Inline {
  fileprivate var onOneLine: [Inline] { map(\.onOneLine).normalized() }
}
