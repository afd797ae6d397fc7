import CommonMark
import Diagnostics

extension SectionReader {
  mutating func readQuote(_ content: [Block], _ block: Block) {
    guard let part = parts.quotes, !content.isAlert else { return readLoose(block) }
    closeProse()
    closeMisfits()
    var blocks = content
    let attribution = takeAttribution(&blocks)
    if isUnfilled(blocks, attribution) { return }
    draft.parts[part].quotes.append(
      Quote(blocks: blocks, attribution: attribution, location: location(block)))
    awaitsAttribution = attribution == nil
  }

  /// Whether the words are a mere placeholder, `> [their words]`; reports it, with who it is by.
  private mutating func isUnfilled(_ blocks: [Block], _ attribution: Attribution?) -> Bool {
    guard blocks.count == 1, let words = blocks.first.flatMap(runningText), isPlaceholder(words)
    else { return false }
    if let attribution {
      draft.frame.unfilled.append(
        UnfilledField(field: declaration.name, text: attribution.text))
    }
    return true
  }

  /// The line after a quote, `— Priya Raman, VP Operations`, or a bullet; false where it is something
  /// else.
  mutating func attach(attribution text: RichText, isListed: Bool = false) -> Bool {
    guard let part = parts.quotes, let last = draft.parts[part].quotes.indices.last,
      text.lines.count == 1, text.isDashed || (isListed && text.isShort),
      let attribution = attribution(text)
    else { return false }
    draft.parts[part].quotes[last].attribution = attribution
    return true
  }

  /// Takes the last line of the last paragraph where it opens with a dash, or a list of one item.
  private func takeAttribution(_ blocks: inout [Block]) -> Attribution? {
    guard let last = blocks.last, blocks.count > 1 || !isDashedAlone(last) else { return nil }
    if blocks.count > 1, case .list = last.content, let text = runningText(last) {
      blocks.removeLast()
      return attribution(text)
    }
    guard case .paragraph(let inlines) = last.content else { return nil }
    let cut = inlines.lastIndex { $0.isBreak }.map { $0 + 1 } ?? inlines.startIndex
    let line = text(Array(inlines[cut...]), last.start)
    guard line.isDashed else { return nil }
    blocks.removeLast()
    let rest = text(Array(inlines[..<cut]), last.start).inlines
    if !rest.isEmpty {
      blocks.append(
        Block(.paragraph(rest), start: last.start, endLine: line.location.line - 1))
    }
    return attribution(line)
  }

  private func isDashedAlone(_ block: Block) -> Bool {
    guard case .paragraph(let inlines) = block.content else { return false }
    let text = text(inlines, block.start)
    return text.lines.count == 1 && text.isDashed
  }

  /// `Priya Raman, VP Operations, discovery call, 2026-09-03`: speaker, title, source, date.
  private func attribution(_ text: RichText) -> Attribution? {
    let words = text.trimmed.droppingDash
    var pieces = words.split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
    guard let speaker = pieces.first else { return nil }
    pieces.removeFirst()
    var date: PlanDate?
    for count in [2, 1] where date == nil && pieces.count >= count {
      let typed = RichText(
        plain: pieces.suffix(count).joined(separator: ", "), at: text.location)
      if case .value(let read, _) = PlanDate.read(typed, in: ReadingContext()) {
        date = read
        pieces.removeLast(count)
      }
    }
    var title: String?
    if let first = pieces.first, pieces.count > 1 || !first.namesSource {
      title = pieces.removeFirst()
    }
    return Attribution(
      speaker: speaker, title: title,
      source: pieces.isEmpty ? nil : pieces.joined(separator: ", "), date: date, text: text)
  }
}

extension [Block] {
  /// Whether a quote is one of GitHub's alerts, `[!NOTE]`, whatever stands on the same line.
  var isAlert: Bool { alertName != nil }

  /// Whether it is `> [!INTERNAL]`. Rather too much is withheld than too little: `[!Internal only]`
  /// counts, a heading as well as a paragraph, and a missing bracket.
  var isInternalAlert: Bool { alertName?.uppercased().hasPrefix("INTERNAL") ?? false }

  /// `NOTE` of `> [!NOTE]`, as typed; what follows it too where the bracket is missing.
  private var alertName: String? {
    guard let opening = first(where: { !$0.isHTML })?.inlines.bracketed else { return nil }
    let text = opening.trimmed
    guard text.hasPrefix("[!") else { return nil }
    return text.dropFirst(2).prefix { $0 != "]" }.trimmed
  }
}

extension Block {
  fileprivate var isHTML: Bool {
    if case .htmlBlock = content { true } else { false }
  }
}

extension [Inline] {
  /// The plain text; a link at the start in brackets, as `[!INTERNAL]` is one where somebody
  /// defines that label.
  fileprivate var bracketed: String {
    let visible = drop { $0.isBlank || $0.isHTML }
    guard case .link(_, _, let label)? = visible.first?.content else {
      return Array(visible).plain
    }
    return "[" + label.plain + "]"
  }
}

extension Inline {
  fileprivate var isHTML: Bool {
    if case .html = content { true } else { false }
  }
}

extension RichText {
  /// Whether it opens with a dash, as an attribution does.
  fileprivate var isDashed: Bool { trimmed.droppingDash != trimmed }

  /// Whether a bullet, whose hyphen Markdown took, may be an attribution by its length.
  fileprivate var isShort: Bool { trimmed.split(whereSeparator: \.isWhitespace).count <= 14 }
}

extension String {
  /// Without the dashes and white space at its start.
  var droppingDash: String {
    let rest = unicodeScalars.drop {
      "—–―-~".unicodeScalars.contains($0) || $0.properties.isWhitespace
    }
    return String(rest)
  }

  /// Whether a word tells of an occasion: `discovery call`, `RFP`.
  fileprivate var namesSource: Bool {
    let occasions: Set = [
      "call", "mail", "email", "e-mail", "meeting", "interview", "kickoff", "survey", "workshop",
      "review", "demo", "rfp", "chat", "slack", "visit", "letter", "session", "conversation",
    ]
    return lowercased().split { !$0.isLetter && $0 != "-" }.contains {
      occasions.contains(String($0))
    }
  }
}
