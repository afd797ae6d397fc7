import CommonMark
import Diagnostics

/// What reading a field's text gave: no entry where nobody filled it in.
package struct EntryReading<Value: PacketValue>: Sendable {
  package var entry: Entry<Value>?
  package var findings: [Finding]

  package init(_ entry: Entry<Value>?, findings: [Finding] = []) {
    self.entry = entry
    self.findings = findings
  }
}

extension Entry {
  /// Reads what somebody typed into a field.
  ///
  /// 1. `to be measured by Jonas Ek, 2026-12-18` is pending.
  /// 2. A placeholder is no entry, with a finding.
  /// 3. `None known — reason` and `N/A — reason` are answers.
  /// 4. Of a menu with something ticked, what was ticked counts.
  /// 5. The field's type reads the rest.
  package static func read(_ text: RichText, in context: ReadingContext) -> EntryReading<Value> {
    let pending = Pending.read(text, in: context)
    if case .pending(let pending)? = pending {
      return EntryReading(Entry(.pending(pending), text: text))
    }
    if let placeholder = Placeholder.find(in: text, for: Value.type) {
      let problem = AnswerProblem.placeholder(placeholder, text.trimmed, Value.type)
      return EntryReading(nil, findings: [problem.finding(at: text.location)])
    }
    if let none = noneKnown(text) { return none }
    // In running text `to be certified by the auditor` says what it says.
    if case .incomplete(let problem)? = pending, Value.type != .text, Value.type != .prose {
      return EntryReading(
        nil, findings: [AnswerProblem.pending(problem).finding(at: text.location)])
    }
    if let menu = Menu(text.trimmed, for: Value.type), !menu.isUnchosen {
      let chosen = RichText(plain: menu.chosen.joined(separator: ", "), at: text.location)
      return given(Value.read(chosen, in: context), text)
    }
    var reading = given(Value.read(text, in: context), text)
    for blank in text.plain.certainBlanks {
      reading.findings.append(AnswerProblem.blankInside(blank).finding(at: text.location))
    }
    return reading
  }

  /// The same for a value of front matter.
  package static func read(_ value: YAMLValue, in context: ReadingContext) -> EntryReading<Value> {
    if let scalar = value.scalar {
      return read(RichText(plain: scalar, at: value.location), in: context)
    }
    let text = RichText(plain: value.flowText, at: value.location)
    // `[Name]` composes as a list of one, `[[]]` as a list of lists.
    if let items = value.sequence, items.count < 2, !Value.takesLists,
      Placeholder.find(in: text, for: Value.type) != nil
    {
      let problem = AnswerProblem.placeholder(.template, text.plain, Value.type)
      return EntryReading(nil, findings: [problem.finding(at: value.location)])
    }
    return given(Value.read(value, in: context), text)
  }

  private static func given(_ reading: Reading<Value>, _ text: RichText) -> EntryReading<Value> {
    switch reading {
    case .value(let value, let findings):
      EntryReading(Entry(.given(value), text: text), findings: findings)
    case .unread(let findings):
      EntryReading(Entry(.unread, text: text), findings: findings)
    }
  }

  private static func noneKnown(_ text: RichText) -> EntryReading<Value>? {
    // `none` is a word of some types' own.
    let isOwnWord = Value.type.words?.contains { $0.foldedWord == text.trimmed.foldedWord } == true
    guard !isOwnWord, let none = NoneKnown.read(text) else { return nil }
    let problems = none.reason.isEmpty ? [AnswerProblem.noneWithoutReason(text.trimmed)] : []
    return EntryReading(
      Entry(.noneKnown(reason: none.reason), text: text),
      findings: problems.map { $0.finding(at: text.location) })
  }

  /// The same entry with its type erased.
  package var erased: AnyEntry {
    let answer: AnyEntry.Answer =
      switch self.answer {
      case .given(let value): .given(value.erased)
      case .pending(let pending): .pending(pending)
      case .noneKnown(let reason): .noneKnown(reason: reason)
      case .unread: .unread
      }
    return AnyEntry(answer: answer, text: text)
  }
}

extension String {
  /// What a template left to fill in amid these words.
  fileprivate var certainBlanks: [String] {
    guard contains("{{") || contains("___") || contains("$[") else { return [] }
    return TemplateText(String(unicodeScalars.prefix(10_000))).certainBlanks
  }
}
