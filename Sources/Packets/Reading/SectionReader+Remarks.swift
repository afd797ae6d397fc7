import CommonMark
import Diagnostics

extension SectionReader {
  /// A block without a label: the value of an open label, the note of an open record, prose, or a
  /// remark.
  mutating func readLoose(_ block: Block) {
    if let text = runningText(block) {
      if let label = openLabel {
        add([.text(text)], label: label.label, at: label.location, to: label.place)
        return
      }
      if let part = headedPart {
        let field = parts.noteFields[part]
        openRecord?.add(
          Answered(label: "", location: text.location, field: field, values: [.text(text)]))
        return
      }
    }
    if parts.prose != nil, headedPart == nil {
      closeMisfits()
      passages.append(Prose.Passage(block: block, visibility: proseVisibility))
    } else {
      closeProse()
      misfits.append(block)
    }
  }

  /// What customers never see: an internal passage where there is prose, otherwise a remark.
  mutating func withhold(_ block: Block) {
    if parts.prose != nil {
      closeMisfits()
      passages.append(Prose.Passage(block: block, visibility: .internal))
    } else {
      closeMisfits()
      remark([block])
    }
  }

  mutating func closeProse() {
    if let first = passages.first, let part = parts.prose {
      draft.parts[part].prose.append(
        Prose(passages: passages, location: location(first.block)))
    }
    passages = []
  }

  mutating func closeMisfits() {
    guard let first = misfits.first else { return }
    let fit = declaration.expectation
    let problem: ReadingProblem =
      misfits.contains(where: looksLikeTable)
      ? .brokenTable : .misfit(section: declaration.name, expected: fit.expected, fix: fit.fix)
    findings.append(problem.finding(at: location(first)))
    remark(misfits)
    misfits = []
  }

  /// Lines with bars that Markdown took for text.
  private func looksLikeTable(_ block: Block) -> Bool {
    guard case .paragraph(let inlines) = block.content else { return false }
    let lines = text(inlines, block.start).lines
    return lines.count > 1 && lines.allSatisfy { $0.plain.contains("|") }
  }

  mutating func remark(_ blocks: [Block]) {
    guard let first = blocks.first else { return }
    draft.frame.remarks.append(Remark(heading: nil, blocks: blocks, location: location(first)))
  }

  /// Whether the text says `None known — reason` of the section as a whole; records it.
  mutating func noteNoneKnown(_ text: RichText) -> Bool {
    guard openLabel == nil, openRecord == nil, draft.frame.noneKnown == nil else { return false }
    let reading = Entry<Wording>.read(text, in: ReadingContext())
    guard case .noneKnown(let reason) = reading.entry?.answer else { return false }
    draft.frame.noneKnown = NoneKnown(reason: reason, location: text.location)
    findings += reading.findings
    return true
  }

  /// Whether the text is a mere placeholder such as `TBD`; reports it.
  mutating func isPlaceholder(_ text: RichText) -> Bool {
    let reading = Entry<Wording>.read(text, in: ReadingContext())
    guard reading.entry == nil, !text.trimmed.isEmpty else { return false }
    findings += reading.findings
    draft.frame.unfilled.append(UnfilledField(field: declaration.name, text: text))
    return true
  }

  private var proseVisibility: Visibility {
    parts.prose.map { declaration.parts[$0].visibility } ?? .internal
  }

  /// A paragraph's text, or a list's items as lines; nil for blocks that are no running text.
  func runningText(_ block: Block) -> RichText? {
    switch block.content {
    case .paragraph(let inlines): text(inlines, block.start)
    case .list(let list) where list.items.count == 1: list.items.first.flatMap(itemText)
    default: nil
    }
  }

  /// The text of an item that holds one paragraph and nothing else.
  private func itemText(_ item: ListItem) -> RichText? {
    guard item.blocks.count == 1, case .paragraph(let inlines)? = item.blocks.first?.content else {
      return nil
    }
    return text(inlines, item.start)
  }
}

extension SectionDeclaration {
  /// How the section is written, for the message about what doesn't fit.
  var expectation: (expected: String, fix: String) {
    let shapes = parts.map(\.shape)
    let label = parts.first { $0.shape == .facts }?.fields.first?.name ?? "Label"
    let columns = parts.first { $0.shape == .records }?.fields.prefix(3).map(\.name) ?? []
    let table = "a table with columns such as \(columns.joined(separator: ", "))"
    let words = shapes.map { shape in
      switch shape {
      case .quotes: "block quotes"
      case .prose: "prose"
      case .facts: "facts such as `- **\(label):** …`"
      case .records: "\(table), or a list or headings"
      case .matrix: "a table of activities and roles"
      }
    }
    var seen: [String] = []
    for word in words where !seen.contains(word) { seen.append(word) }
    let fix =
      switch shapes.first {
      case .quotes: "put `> ` before the customer's words"
      case .facts: "write it as `- **\(label):** …`, or move it to Notes"
      default: "write it as a row of the table, or move it to Notes"
      }
    return (seen.joined(separator: " and "), fix)
  }
}
