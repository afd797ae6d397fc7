import CommonMark

/// A line that says what it is about: `**Label:** value`, `Label: value`, `**Label** — value`.
struct LabelledLine {
  var label: String
  var value: RichText
  /// Bold, italic, code or linked: more than a colon says that it is a label.
  var isMarked: Bool
  /// What stands behind the label before the value: a colon is a label's sign, a dash may be not.
  var hasColon: Bool

  /// A label alone, its value to come.
  var isBare: Bool { value.trimmed.isEmpty }
}

extension RichText {
  /// The line taken apart, nil where it has no label.
  var labelled: LabelledLine? {
    let line = merged.stripped
    guard let first = line.inlines.first else { return nil }
    let rest = Array(line.inlines.dropFirst())
    switch first.content {
    case .strong(let content), .emphasis(let content), .link(_, _, let content):
      return line.labelled(marked: content, rest)
    case .code:
      return line.labelled(marked: [first], rest)
    case .text(let text):
      guard let (label, count) = text.plainLabel else { return nil }
      let value = (first.droppingText(count).map { [$0] } ?? []) + rest
      return LabelledLine(
        label: label, value: line.with(value), isMarked: false, hasColon: true)
    default:
      return nil
    }
  }

  private func labelled(marked content: [Inline], _ rest: [Inline]) -> LabelledLine? {
    let label = content.plain.trimmed
    if let bare = label.droppingFinalColon {
      return LabelledLine(label: bare, value: with(rest), isMarked: true, hasColon: true)
    }
    guard !label.isEmpty else { return nil }
    guard let next = rest.first else {
      if case .text(let text)? = content.first?.content, let (inner, count) = text.plainLabel,
        let first = content.first
      {
        let value = (first.droppingText(count).map { [$0] } ?? []) + content.dropFirst()
        return LabelledLine(label: inner, value: with(value), isMarked: true, hasColon: true)
      }
      return LabelledLine(
        label: label, value: with([]), isMarked: true, hasColon: false)
    }
    guard case .text(let text) = next.content else { return nil }
    let scalars = Array(text.unicodeScalars)
    let blank = scalars.prefix { $0.properties.isWhitespace }.count
    guard scalars.indices.contains(blank) else { return nil }
    let isColon = scalars[blank] == ":" || scalars[blank] == "："
    let isDash = blank > 0 && "—–-".unicodeScalars.contains(scalars[blank])
    guard isColon || isDash else { return nil }
    let value = (next.droppingText(blank + 1).map { [$0] } ?? []) + rest.dropFirst()
    return LabelledLine(label: label, value: with(value), isMarked: true, hasColon: isColon)
  }

  private func with(_ inlines: [Inline]) -> RichText {
    RichText(
      inlines, in: location.file,
      otherwise: SourcePosition(line: location.line, column: location.column)
    ).stripped
  }
}

extension String {
  /// The words before a colon with white space behind it, and how many scalars both take; nil for
  /// what can't be a label, such as a time or a sentence.
  fileprivate var plainLabel: (label: String, count: Int)? {
    let scalars = Array(unicodeScalars)
    guard let colon = scalars.firstIndex(where: { $0 == ":" || $0 == "：" }), colon <= 60 else {
      return nil
    }
    let end = colon + 1
    guard end == scalars.count || scalars[end].properties.isWhitespace || scalars[colon] == "："
    else { return nil }
    let label = String(String.UnicodeScalarView(scalars[..<colon])).trimmed
    guard label.unicodeScalars.contains(where: { $0.properties.isAlphabetic }),
      !label.unicodeScalars.contains(where: { "?!;".unicodeScalars.contains($0) }),
      label.split(separator: " ").count <= 7
    else { return nil }
    return (label, end)
  }

  /// The same without a colon at its end; nil where there is none.
  fileprivate var droppingFinalColon: String? {
    guard let last = unicodeScalars.last, last == ":" || last == "：" else { return nil }
    let rest = String(unicodeScalars.dropLast()).trimmed
    return rest.isEmpty ? nil : rest
  }
}
