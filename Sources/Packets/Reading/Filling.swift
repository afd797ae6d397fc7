import Diagnostics

/// Reads drafts into typed records and collects what is wrong with them.
struct Filling {
  var context: ReadingContext
  /// Folded names of the people whom the packet names: stakeholders and our team.
  var knownNames: Set<String> = []
  var findings: [Finding] = []
  private var unfilled: [UnfilledField] = []

  init(_ context: ReadingContext) {
    self.context = context
  }

  /// One answer; nil where nobody filled the field in.
  mutating func entry<Value: PacketValue>(_ typed: Typed, of field: String) -> Entry<Value>? {
    let reading: EntryReading<Value> =
      switch typed {
      case .text(let text): Entry.read(text, in: context)
      case .yaml(let value): Entry.read(value, in: context)
      }
    findings += reading.findings
    if reading.entry == nil, !typed.isBlank {
      unfilled.append(UnfilledField(field: field, text: typed.text))
    }
    return reading.entry
  }

  /// Fills in every field that an answer names; the others are extras, and so is what a field that
  /// was answered before has no room for.
  mutating func fill<Owner: Record>(_ owner: inout Owner, with answers: [Answered]) {
    let fields = Owner.fields
    var first: [Int: Answered] = [:]
    for answer in answers {
      let values = answer.values.filter { !$0.isBlank }
      guard !values.isEmpty else { continue }
      if owner.margin.location == nil { owner.margin.location = answer.location }
      guard let index = answer.field, fields.indices.contains(index) else {
        owner.margin.extras += values.map { Extra(label: answer.label, text: $0.text) }
        continue
      }
      let elsewhere = first[index].map { $0.location.file != answer.location.file } ?? false
      let left = elsewhere ? values : fields[index].fill(values, &owner, &self)
      if let earlier = first[index], !left.isEmpty {
        findings.append(
          ReadingProblem.givenTwice(fields[index].declaration.name, first: earlier.location)
            .finding(at: answer.location))
      }
      owner.margin.extras += left.map { Extra(label: answer.label, text: $0.text) }
      first[index] = first[index] ?? answer
    }
    owner.margin.unfilled += unfilled
    unfilled = []
  }

  /// A record, or nil for a row that nobody filled in: its placeholders are kept for the section.
  mutating func record<Element: Record>(
    _ type: Element.Type, from draft: RecordDraft, unfilled: inout [UnfilledField]
  ) -> Element? {
    var record = Element()
    fill(&record, with: draft.answers)
    record.margin.location = draft.location
    findings += record.settle(in: context)
    guard !record.isEmpty else {
      unfilled += record.margin.unfilled
      return nil
    }
    return record
  }
}
