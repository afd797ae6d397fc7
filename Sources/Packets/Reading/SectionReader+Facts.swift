import CommonMark
import Diagnostics

extension SectionReader {
  /// The field that a label names: of the open record under a heading, of the facts, or of records.
  func place(of label: String) -> FieldPlace? {
    if let part = headedPart {
      return parts.names[part][label: label].map { FieldPlace(part: part, field: $0) }
    }
    for part in [parts.facts].compactMap({ $0 }) + parts.records + parts.childParts {
      if let field = parts.names[part][label: label] { return FieldPlace(part: part, field: field) }
    }
    return nil
  }

  /// Files values under a field; a record's field that was answered before begins a new record.
  mutating func add(
    _ values: [Typed], label: String, at location: SourceLocation, to place: FieldPlace
  ) {
    closeProse()
    closeMisfits()
    let answer = Answered(label: label, location: location, field: place.field, values: values)
    if place.part == parts.facts {
      draft.parts[place.part].answers.append(answer)
      return
    }
    let isList = declaration.parts[place.part].fields[place.field].isList
    let isAnswered = openRecord?.answered.contains(place.field) == true
    if openRecord?.part != place.part || (isAnswered && (!isList || place.field == 0)) {
      closeRecord()
      openRecord = OpenRecord(part: place.part, location: location)
    }
    openRecord?.add(answer)
  }

  /// Keeps what a label says that names no field, with a finding.
  mutating func addUnknown(_ values: [Typed], label: String, at location: SourceLocation) {
    let part = openRecord?.part ?? parts.facts ?? parts.records.first
    guard let part else { return }
    closeProse()
    closeMisfits()
    findings.append(
      ReadingProblem.unknownLabel(
        label, nearest: parts.names[part].nearest(to: label), section: declaration.name
      ).finding(at: location))
    let answer = Answered(label: label, location: location, field: nil, values: values)
    if openRecord == nil, let facts = parts.facts {
      draft.parts[facts].answers.append(answer)
    } else {
      openRecord = openRecord ?? OpenRecord(part: part, location: location)
      openRecord?.add(answer)
    }
  }

  /// Ends the record that labelled lines or a heading began.
  mutating func closeRecord() {
    guard let record = openRecord else { return }
    openRecord = nil
    openLabel = nil
    var answers = record.answers
    if let heading = record.heading {
      let isNamed = record.answered.contains(0)
      answers.insert(
        Answered(
          label: "Heading",
          location: heading.location, field: isNamed ? nil : 0, values: [.text(heading)]),
        at: 0)
    }
    draft.parts[record.part].records.append(
      RecordDraft(answers: answers, location: record.location))
  }

  /// The labelled segments of a line with bars, `**Customer:** x | **CSM:** y`; a line without bars
  /// is one segment.
  func segments(of line: RichText) -> [RichText] {
    let segments = line.split(atAnyOf: ["|"])
    let allLabelled = segments.allSatisfy { segment in
      segment.labelled.map { $0.isMarked || place(of: $0.label) != nil } ?? false
    }
    return segments.count > 1 && allLabelled ? segments : [line]
  }
}
