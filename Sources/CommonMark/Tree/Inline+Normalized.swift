extension Array where Element == Inline {
  /// The same text as Markdown can spell it, positions and origins left out.
  ///
  /// Trees that the parser returns keep their shape. Trees made otherwise may hold what no Markdown
  /// gives: neighbouring texts become one, what is empty goes, a link inside a link becomes its
  /// text, strikethrough that touches strikethrough becomes one.
  func normalized(inLink: Bool = false) -> [Inline] {
    var result: [Inline] = []
    for inline in self {
      for piece in inline.normalized(inLink: inLink) { result.appendNormalized(piece) }
    }
    return result
  }

  /// `normalized`, and without breaks at the start and the end, where a paragraph has none.
  func normalizedParagraph() -> [Inline] {
    var result = normalized()[...]
    while result.last?.isBreak ?? false { result.removeLast() }
    while result.first?.content == .softBreak { result.removeFirst() }
    return Array(result)
  }

  private mutating func appendNormalized(_ inline: Inline) {
    if case .text(let text) = inline.content, indices.contains(count - 1),
      self[count - 1].content.append(text)
    {
      return
    }
    guard let before = last else { return append(inline) }
    switch (before.content, inline.content) {
    case (.code(let first), .code(let second)):
      self[count - 1].content = .code(first + second)
    case (.strikethrough(let first), .strikethrough(let second)):
      self[count - 1].content = .strikethrough((first + second).normalized())
    case (.softBreak, .softBreak), (.hardBreak, .softBreak): break
    default: append(inline)
    }
  }
}

extension Inline.Content {
  /// Appends to a text in place, so that many parts cost no more than their length; returns false
  /// for what is no text.
  mutating func append(_ more: String) -> Bool {
    guard case .text(var text) = self else { return false }
    self = .softBreak
    text += more
    self = .text(text)
    return true
  }
}

extension Inline {
  var isBreak: Bool { content == .softBreak || content == .hardBreak }

  fileprivate func normalized(inLink: Bool) -> [Inline] {
    func made(_ content: Content) -> [Inline] {
      [Inline(content, start: .nowhere)]
    }
    switch content {
    case .text(let text): return text.isEmpty ? [] : made(.text(text.withoutNUL))
    case .code(let code):
      let line = code.withoutNUL.withoutLineBreaks
      return line.isEmpty ? [] : made(.code(line))
    case .html(let html): return html.isEmpty ? [] : made(.html(html))
    case .softBreak, .hardBreak: return made(content)
    case .emphasis(let children):
      let children = children.normalized(inLink: inLink)
      return children.isEmpty ? [] : made(.emphasis(children))
    case .strong(let children):
      let children = children.normalized(inLink: inLink)
      return children.isEmpty ? [] : made(.strong(children))
    case .strikethrough(let children):
      let children = children.normalized(inLink: inLink).withoutOuterStrikethrough
      return children.isEmpty ? [] : made(.strikethrough(children))
    case .link(let destination, let title, let children):
      let children = children.normalized(inLink: true)
      // An address in `<…>` is the one link that the parser takes inside a link.
      let link = LinkMarkdown(destination: destination, title: title)
      if inLink, link.autolink(for: children) == nil { return children }
      return made(
        .link(destination: destination.withoutNUL, title: title.withoutNUL, children))
    case .image(let source, let title, let alternative):
      let alternative = alternative.normalized(inLink: inLink)
      return made(
        .image(source: source.withoutNUL, title: title.withoutNUL, alternative: alternative))
    }
  }
}

extension Array where Element == Inline {
  /// Strikethrough at the start or the end becomes its children: `~~~x~~~` strikes nothing.
  fileprivate var withoutOuterStrikethrough: [Inline] {
    var inlines = self
    while case .strikethrough(let children) = inlines.first?.content {
      inlines.replaceSubrange(0..<1, with: children)
    }
    while case .strikethrough(let children) = inlines.last?.content {
      inlines.replaceSubrange((inlines.count - 1)..<inlines.count, with: children)
    }
    return inlines.normalized()
  }
}

extension String {
  /// Markdown reads NUL as U+FFFD (spec 0.30, 2.3).
  var withoutNUL: String {
    utf8.contains(0)
      ? String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })) : self
  }

  /// With each line break as a space, as in a code span.
  var withoutLineBreaks: String {
    guard utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return self }
    var line = ""
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r": line += " "
      default: line.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return line
  }
}
