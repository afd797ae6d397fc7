import Diagnostics

extension Filling {
  /// What a draft says in a workspace's own section, whose types are known only when it is read.
  mutating func contents(
    of declaration: SectionDeclaration, from draft: SectionDraft
  ) -> SectionContent {
    var frame = draft.frame
    let parts = zip(declaration.parts, draft.parts).map { part, found -> PartContent in
      switch part.shape {
      case .quotes: return .quotes(found.quotes)
      case .prose: return .prose(found.prose)
      case .matrix: return .matrix(found.matrix ?? Matrix(roles: [], rows: []))
      case .facts: return .facts(fields(part, found.answers, at: found.answers.first?.location))
      case .records:
        let records = found.records.map { fields(part, $0.answers, at: $0.location) }
        frame.unfilled += records.filter(\.isEmpty).flatMap(\.unfilled)
        return .records(records.filter { !$0.isEmpty })
      }
    }
    return SectionContent(
      declaration: declaration, locations: frame.locations, noneKnown: frame.noneKnown,
      parts: parts, remarks: frame.remarks, unfilled: frame.unfilled, captions: frame.captions)
  }

  private mutating func fields(
    _ part: PartDeclaration, _ answers: [Answered], at location: SourceLocation?
  ) -> FieldsContent {
    var content = FieldsContent(
      fields: part.fields.map { FieldContent(declaration: $0, entries: []) }, extras: [],
      unfilled: [], location: location, isClosed: false)
    for answer in answers {
      let values = answer.values.filter { !$0.isBlank }
      guard let index = answer.field, content.fields.indices.contains(index),
        let joined = values.joined()
      else {
        content.extras += values.map { Extra(label: answer.label, text: $0.text) }
        continue
      }
      let field = content.fields[index]
      if let first = field.entries.first, !field.declaration.isList {
        findings.append(
          ReadingProblem.givenTwice(field.declaration.name, first: first.location)
            .finding(at: answer.location))
        content.extras.append(Extra(label: answer.label, text: joined.text))
      } else if let entry = entry(joined, type: field.declaration.type) {
        content.fields[index].entries.append(entry)
      } else {
        content.unfilled.append(UnfilledField(field: field.declaration.name, text: joined.text))
      }
    }
    return content
  }

  /// One answer of a type that a declaration names; nil where nobody filled it in.
  private mutating func entry(_ typed: Typed, type: ValueType) -> AnyEntry? {
    switch type {
    case .text, .prose: read(Wording.self, typed)
    case .date: read(PlanDate.self, typed)
    case .money: read(Money.self, typed)
    case .percent: read(Percent.self, typed)
    case .number: read(Count.self, typed)
    case .measure: read(Measure.self, typed)
    case .person: read(Person.self, typed)
    case .flag: read(Flag.self, typed)
    case .url: read(Link.self, typed)
    case .meeting: read(Meeting.self, typed)
    case .level: read(Level.self, typed)
    case .stance: read(Stance.self, typed)
    case .depth: read(Depth.self, typed)
    case .choice(let words, _): choice(words, type, typed)
    }
  }

  private mutating func read<Value: PacketValue>(
    _ type: Value.Type, _ typed: Typed
  ) -> AnyEntry? {
    let reading = Entry<Value>.read(typed.text, in: context)
    findings += reading.findings
    return reading.entry?.erased
  }

  private mutating func choice(
    _ words: [String], _ type: ValueType, _ typed: Typed
  ) -> AnyEntry? {
    guard var entry = read(Wording.self, typed) else { return nil }
    guard case .given = entry.answer else { return entry }
    let text = typed.text.trimmed
    if let word = words.first(where: { $0.foldedKey == text.foldedKey }) {
      entry.answer = .given(.words([word]))
    } else {
      let near = Diagnostics.nearest(to: text, in: words)
      findings.append(
        ValueProblem.unknownWord(text, type, nearest: near).finding(at: typed.text.location))
      entry.answer = .unread
    }
    return entry
  }
}

extension FieldsContent {
  /// Nothing was said.
  fileprivate var isEmpty: Bool { extras.isEmpty && fields.allSatisfy(\.entries.isEmpty) }
}
