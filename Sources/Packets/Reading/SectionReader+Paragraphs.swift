import CommonMark
import Diagnostics

extension SectionReader {
  mutating func readParagraph(_ inlines: [Inline], _ block: Block, followsQuote: Bool) {
    let text = text(inlines, block.start)
    if followsQuote, attach(attribution: text) { return }
    if noteNoneKnown(text) { return }
    let lines = text.lines.flatMap(segments)
    guard let first = lines.first, isFact(first, isListed: false) else {
      if openLabel == nil, headedPart == nil, isPlaceholder(text) { return }
      return readLoose(block)
    }
    readFacts(lines)
  }

  /// Whether a line is a fact: its label is known, or marked as one where unknown labels have a
  /// place.
  func isFact(_ line: RichText, isListed: Bool) -> Bool {
    guard let labelled = line.labelled else { return false }
    if place(of: labelled.label) != nil {
      return labelled.hasColon || labelled.isMarked
    }
    guard labelled.hasColon, parts.facts != nil || openRecord != nil else { return false }
    return labelled.isMarked || (isListed && parts.prose == nil)
  }

  /// Stacked lines, the first of them a fact; a line without a label goes on with the one before.
  mutating func readFacts(_ lines: [RichText]) {
    var current: (line: LabelledLine, values: [Typed], location: SourceLocation)?
    for line in lines {
      if let labelled = line.labelled, current == nil || isNext(labelled) {
        if let done = current { file(done.line, done.values, at: done.location) }
        let values = labelled.isBare ? [] : [Typed.text(labelled.value)]
        current = (labelled, values, line.location)
      } else if current != nil {
        current?.values.append(.text(line))
      }
    }
    if let done = current { file(done.line, done.values, at: done.location) }
  }

  /// Whether a line below a fact is the next fact: under another label even an unknown one counts,
  /// so that what it says isn't taken for the fact above.
  private func isNext(_ line: LabelledLine) -> Bool {
    line.hasColon || place(of: line.label) != nil
  }

  /// Files a fact whose lines are read; a bare label stays open for the blocks that follow.
  mutating func file(_ line: LabelledLine, _ values: [Typed], at location: SourceLocation) {
    openLabel = nil
    guard let place = place(of: line.label) else {
      return addUnknown(values, label: line.label, at: location)
    }
    if values.isEmpty {
      openLabel = OpenLabel(label: line.label, location: location, place: place)
    } else {
      add(values.joined().map { [$0] } ?? [], label: line.label, at: location, to: place)
    }
  }
}
