import CommonMark
import Diagnostics

extension SectionReader {
  /// A heading inside the section: the name of a part, a fact's label, a record, or a group of
  /// records; otherwise it goes with the prose.
  mutating func readHeading(_ block: Block, _ below: [VisibleBlock]) {
    guard case .heading(let level, let inlines) = block.content else { return }
    if parts.isProseOnly {
      readLoose(block)
      return read(below, level: level)
    }
    close()
    let heading = text(inlines, block.start)
    let name = heading.trimmed
    if parts.headings[name] != nil {
      draft.frame.captions.append(heading)
      read(below, level: level)
    } else if let place = place(of: name.labelSpelling), place.part == parts.facts {
      openLabel = OpenLabel(label: name, location: heading.location, place: place)
      readBelowLabel(below, level: level)
    } else if let part = parts.records.first, !isGroup(below, part) {
      openRecord = OpenRecord(part: part, heading: heading, location: heading.location)
      read(below, level: level)
    } else if parts.prose != nil {
      readLoose(block)
      read(below, level: level)
    } else {
      if parts.records.isEmpty {
        misfits.append(block)
      } else {
        note(group: heading, block)
      }
      read(below, level: level)
    }
    close()
  }

  /// A heading over several records says something of all of them that no field has: it is kept.
  private mutating func note(group heading: RichText, _ block: Block) {
    findings.append(
      ReadingProblem.groupHeading(heading.trimmed, section: declaration.name)
        .finding(at: heading.location))
    remark([block])
  }

  /// Every block is the label's value until something with a label of its own comes.
  private mutating func readBelowLabel(_ below: [VisibleBlock], level: Int) {
    let label = openLabel
    for visible in below {
      if openLabel == nil { openLabel = label }
      read([visible], level: level)
    }
  }

  /// Whether the heading stands over several records: a table of records or bullets without labels.
  private func isGroup(_ below: [VisibleBlock], _ part: Int) -> Bool {
    let blocks = below.compactMap(\.block)
    guard let first = blocks.first(where: { !isParagraph($0) }) ?? blocks.first else {
      return false
    }
    switch first.content {
    case .table(let table):
      guard parts.children == nil else { return false }
      let heads = table.header.cells.map { $0.inlines.plain }
      return heads.filter { parts.names[part][label: $0] != nil }.count > 1
    case .list(let list):
      let lines = list.items.compactMap { item -> RichText? in
        guard case .paragraph(let inlines)? = item.blocks.first?.content else { return nil }
        return text(inlines, item.start).lines.first
      }
      return !lines.isEmpty
        && lines.allSatisfy { line in
          line.labelled.flatMap { parts.names[part][label: $0.label] } == nil
        } && parts.facts == nil && parts.children == nil && !isOfPeople(part)
    default: return false
    }
  }

  /// Below somebody's name stands what is to be said of them.
  private func isOfPeople(_ part: Int) -> Bool {
    declaration.parts[part].fields.first?.type == .person
  }

  private func isParagraph(_ block: Block) -> Bool {
    if case .paragraph = block.content { true } else { false }
  }
}

extension String {
  /// Without a final colon.
  fileprivate var labelSpelling: String { hasSuffix(":") ? String(dropLast()).trimmed : self }
}
