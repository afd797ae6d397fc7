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
  func replace(_ inlines: [Inline], within enclosing: Enclosing = []) -> [Inline] {
    inlines.flatMap { replace($0, within: enclosing) }
  }

  private func replace(_ inline: Inline, within enclosing: Enclosing) -> [Inline] {
    var inline = inline
    func wrapped(
      _ children: [Inline], in mark: Enclosing, _ content: ([Inline]) -> Inline.Content
    ) -> [Inline] {
      let replaced = replace(children, within: enclosing.union(mark))
      if replaced.isEmpty, !children.isEmpty { return [] }
      inline.content = content(replaced)
      return [inline]
    }
    switch inline.content {
    case .text(let text): return replace(text, of: inline, within: enclosing)
    case .softBreak, .hardBreak, .html: return [inline]
    case .code(let code):
      let replaced = replace(code)
      inline.content = .code(replaced)
      inline.origin = inline.origin ?? origin(of: code)
      return replaced.isEmpty ? [] : [inline]
    case .emphasis(let children): return wrapped(children, in: .emphasis) { .emphasis($0) }
    case .strong(let children): return wrapped(children, in: .strong) { .strong($0) }
    case .strikethrough(let children):
      return wrapped(children, in: .strikethrough) { .strikethrough($0) }
    case .link(let destination, let title, let children):
      inline.content = .link(
        destination: replace(destination), title: replace(title),
        replace(children, within: enclosing.union(.link)))
      return [inline]
    case .image(let source, let title, let alternative):
      inline.content = .image(
        source: replace(source), title: replace(title),
        alternative: alternative.map { replace(alternative: $0) })
      return [inline]
    }
  }

  private func replace(
    _ text: String, of inline: Inline, within enclosing: Enclosing
  ) -> [Inline] {
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
      result += inlines.without(enclosing)
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
    case .figure(let figure): inlines = [Inline(.text(figure.summary), start: start)]
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
    case .figure(let figure): figure.summary
    }
  }
}

/// What a token stands in. A link can't stand in a link, and a mark within the same mark shows
/// nothing, though in Markdown its delimiters could read otherwise.
struct Enclosing: OptionSet {
  let rawValue: Int

  static let link = Enclosing(rawValue: 1)
  static let emphasis = Enclosing(rawValue: 2)
  static let strong = Enclosing(rawValue: 4)
  static let strikethrough = Enclosing(rawValue: 8)
}

extension Array where Element == Inline {
  /// With what stands in a mark that `enclosing` has already as its text alone.
  fileprivate func without(_ enclosing: Enclosing) -> [Inline] {
    guard !enclosing.isEmpty else { return self }
    return flatMap { inline -> [Inline] in
      var inline = inline
      func unwrapped(
        _ children: [Inline], _ mark: Enclosing, _ content: ([Inline]) -> Inline.Content
      ) -> [Inline] {
        let rest = children.without(enclosing)
        if enclosing.contains(mark) { return rest }
        inline.content = content(rest)
        return [inline]
      }
      switch inline.content {
      case .link(let destination, let title, let children):
        return unwrapped(children, .link) {
          .link(destination: destination, title: title, $0)
        }
      case .emphasis(let children): return unwrapped(children, .emphasis) { .emphasis($0) }
      case .strong(let children): return unwrapped(children, .strong) { .strong($0) }
      case .strikethrough(let children):
        return unwrapped(children, .strikethrough) { .strikethrough($0) }
      case .image(let source, let title, let alternative):
        inline.content = .image(
          source: source, title: title, alternative: alternative.without(enclosing))
        return [inline]
      case .text, .softBreak, .hardBreak, .code, .html: return [inline]
      }
    }
  }
}
