import Diagnostics

extension Meeting: PacketValue {
  package static var type: ValueType { .meeting }

  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Meeting> {
    var grammar = MeetingGrammar(text.plain, in: context)
    do throws(ValueProblem) {
      guard let meeting = try grammar.meeting() else {
        throw ValueProblem.notOfType(.meeting, found: text.trimmed)
      }
      if grammar.tokens.isAtEnd { return .value(meeting) }
      let (typed, rest) = (grammar.tokens.text(from: 0), grammar.tokens.rest)
      if grammar.tokens.acceptFinalNote() {
        return .value(meeting, findings: [ValueProblem.remark(rest).finding(at: text.location)])
      }
      throw ValueProblem.extraText(.meeting, value: typed, extra: rest)
    } catch {
      return .unread([error.finding(at: text.location)])
    }
  }

  /// A scalar as above, or `{at: …, minutes: 30, attendees: [ae, csm]}`.
  package static func read(_ value: YAMLValue, in context: ReadingContext) -> Reading<Meeting> {
    switch value.content {
    case .scalar(let text): return read(RichText(plain: text, at: value.location), in: context)
    case .sequence:
      return .unread([ValueProblem.notScalar(.meeting, value).finding(at: value.location)])
    case .mapping(let mapping):
      var reader = MeetingReader(context: context)
      for pair in mapping.pairs { reader.read(pair) }
      return reader.reading(at: value.location)
    }
  }

  package var erased: AnyValue { .meeting(self) }

  /// `3 November 2026, 14:00 Europe/Berlin`
  package func display(in language: Language) -> String {
    let day = day.formatted(in: language)
    guard let time else { return day }
    return "\(day), \(padded(time.hour, 2)):\(padded(time.minute, 2)) \(time.zone)"
  }
}

/// Puts a meeting together from the keys of a mapping.
private struct MeetingReader {
  let context: ReadingContext
  var meeting: Meeting?
  var minutes: Int?
  var attendees: [Person] = []
  var findings: [Finding] = []
  var sawAt = false

  private static let keys = ["at", "minutes", "attendees"]

  mutating func read(_ pair: YAMLMapping.Pair) {
    switch pair.key.foldedKey {
    case "at", "date", "when": readTime(pair.value)
    case "minutes", "duration", "length": readLength(pair.value)
    case "attendees", "participants", "with": readAttendees(pair.value)
    default:
      let near = nearest(to: pair.key, in: Self.keys)
      findings.append(
        ValueProblem.unknownPart(pair.key, known: Self.keys, nearest: near)
          .finding(at: pair.keyLocation))
    }
  }

  private mutating func readTime(_ value: YAMLValue) {
    sawAt = true
    guard let text = value.scalar else {
      findings.append(ValueProblem.notScalar(.meeting, value).finding(at: value.location))
      return
    }
    let reading = Meeting.read(RichText(plain: text, at: value.location), in: context)
    meeting = reading.value
    findings += reading.findings
  }

  private mutating func readLength(_ value: YAMLValue) {
    let text = value.scalar ?? ""
    var grammar = MeetingGrammar(text, in: context)
    minutes = Int(text.trimmed) ?? grammar.length()
    if !(1...1440).contains(minutes ?? 0) {
      minutes = nil
      findings.append(
        ValueProblem.notOfType(.number, found: value.flowText).finding(at: value.location))
    }
  }

  private mutating func readAttendees(_ value: YAMLValue) {
    for item in value.items {
      guard let text = item.scalar else {
        findings.append(ValueProblem.notScalar(.person, item).finding(at: item.location))
        continue
      }
      for part in RichText(plain: text, at: item.location).items() {
        let reading = Person.read(part, in: context)
        findings += reading.findings
        if let person = reading.value { attendees.append(person) }
      }
    }
  }

  func reading(at location: SourceLocation) -> Reading<Meeting> {
    var findings = findings
    if !sawAt {
      findings.append(ValueProblem.missingPart("at", in: "the meeting").finding(at: location))
    }
    guard var meeting else { return .unread(findings) }
    meeting.minutes = minutes ?? meeting.minutes
    meeting.attendees = attendees
    return .value(meeting, findings: findings)
  }
}
