import Diagnostics

/// Replaces tokens in running text and in plain strings.
struct InlineSubstitution {
  let resolve: (Unicode.Scalar) -> Substitution?

  // MARK: Strings

  /// A string with each token as the plain text of its value.
  func replace(_ text: String) -> String {
    guard text.containsToken else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isToken, let substitution = resolve(scalar) {
        result += substitution.content.plainText
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  // MARK: Running text

  /// Running text with each token as its value's text or inlines, blocks as running text.
  func replace(_ inlines: [Inline], inLink: Bool = false) -> [Inline] {
    inlines.flatMap { replace($0, inLink: inLink) }
  }

  private func replace(_ inline: Inline, inLink: Bool) -> [Inline] {
    var inline = inline
    func wrapped(_ children: [Inline], _ content: ([Inline]) -> Inline.Content) -> [Inline] {
      let replaced = replace(children, inLink: inLink)
      if replaced.isEmpty, !children.isEmpty { return [] }
      inline.content = content(replaced)
      return [inline]
    }
    switch inline.content {
    case .text(let text): return replace(text, of: inline, inLink: inLink)
    case .softBreak, .hardBreak, .html: return [inline]
    case .code(let code):
      let replaced = replace(code)
      inline.content = .code(replaced)
      inline.origin = inline.origin ?? origin(of: code)
      return replaced.isEmpty ? [] : [inline]
    case .emphasis(let children): return wrapped(children) { .emphasis($0) }
    case .strong(let children): return wrapped(children) { .strong($0) }
    case .strikethrough(let children): return wrapped(children) { .strikethrough($0) }
    case .link(let destination, let title, let children):
      inline.content = .link(
        destination: replace(destination), title: replace(title),
        replace(children, inLink: true))
      return [inline]
    case .image(let source, let title, let alternative):
      inline.content = .image(
        source: replace(source), title: replace(title),
        alternative: alternative.map { replace(alternative: $0) })
      return [inline]
    }
  }

  private func replace(_ text: String, of inline: Inline, inLink: Bool) -> [Inline] {
    guard text.containsToken else { return [inline] }
    var result: [Inline] = []
    var plain = ""
    func flush() {
      if !plain.isEmpty {
        result.append(Inline(.text(plain), start: inline.start, origin: inline.origin))
      }
      plain = ""
    }
    for scalar in text.unicodeScalars {
      guard scalar.isToken, let substitution = resolve(scalar) else {
        plain.unicodeScalars.append(scalar)
        continue
      }
      flush()
      let inlines = inlines(of: substitution, at: inline.start)
      result += inLink ? inlines.withoutLinks : inlines
    }
    flush()
    return result
  }

  private func inlines(of substitution: Substitution, at start: SourcePosition) -> [Inline] {
    let inlines: [Inline]
    switch substitution.content {
    case .text(let text): inlines = text.isEmpty ? [] : [Inline(.text(text), start: start)]
    case .inlines(let value): inlines = value
    case .blocks(let blocks): inlines = RunningText(at: start).inlines(of: blocks)
    }
    return inlines.map { inline in
      var inline = inline
      inline.start = start
      inline.origin = inline.origin ?? substitution.origin
      return inline
    }
  }

  /// An alternative text keeps its shape; tokens in it become plain text.
  private func replace(alternative inline: Inline) -> Inline {
    var inline = inline
    switch inline.content {
    case .text(let text): inline.content = .text(replace(text))
    case .code(let code): inline.content = .code(replace(code))
    case .softBreak, .hardBreak, .html: break
    case .emphasis(let children): inline.content = .emphasis(children.map(replace(alternative:)))
    case .strong(let children): inline.content = .strong(children.map(replace(alternative:)))
    case .strikethrough(let children):
      inline.content = .strikethrough(children.map(replace(alternative:)))
    case .link(let destination, let title, let children):
      inline.content = .link(
        destination: replace(destination), title: replace(title),
        children.map(replace(alternative:)))
    case .image(let source, let title, let children):
      inline.content = .image(
        source: replace(source), title: replace(title),
        alternative: children.map(replace(alternative:)))
    }
    return inline
  }

  /// Where the first value in the string came from.
  func origin(of text: String) -> SourceLocation? {
    guard text.containsToken else { return nil }
    return text.unicodeScalars.lazy.filter(\.isToken).compactMap { resolve($0)?.origin }.first
  }
}

extension String {
  /// Private-use scalars of planes 15 and 16 start with these bytes in UTF-8.
  var containsToken: Bool {
    utf8.contains { $0 == 0xF3 || $0 == 0xF4 } && unicodeScalars.contains(where: \.isToken)
  }
}

extension Substitution.Content {
  /// The value where only plain text fits.
  package var plainText: String {
    switch self {
    case .text(let text): text
    case .inlines(let inlines): inlines.plainText
    case .blocks(let blocks): blocks.plainText
    }
  }
}

extension Array where Element == Inline {
  /// With each link as its text, since a link can't stand in a link.
  fileprivate var withoutLinks: [Inline] {
    flatMap { inline -> [Inline] in
      var inline = inline
      switch inline.content {
      case .link(_, _, let children): return children.withoutLinks
      case .emphasis(let children): inline.content = .emphasis(children.withoutLinks)
      case .strong(let children): inline.content = .strong(children.withoutLinks)
      case .strikethrough(let children): inline.content = .strikethrough(children.withoutLinks)
      case .image(let source, let title, let alternative):
        inline.content = .image(
          source: source, title: title, alternative: alternative.withoutLinks)
      case .text, .softBreak, .hardBreak, .code, .html: break
      }
      return [inline]
    }
  }
}
