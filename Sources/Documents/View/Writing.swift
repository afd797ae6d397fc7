import CommonMark
import Diagnostics
import Liquid
import Packets

/// How one view writes values: its language, its day, its audience and the team behind the roles.
struct Writing: Sendable {
  var audience: Audience
  var language: Language
  var today: Day
  /// The people of `team` by folded role name, so that an attendee `ae` prints as a person; a role
  /// whose holder the audience may not see stays a role.
  var team: [String: Person]
  /// Whether a person has left the customer, so that customers don't read of them.
  private let hasLeft: @Sendable (Person) -> Bool

  init(_ packet: Packet, for audience: Audience, in context: ViewContext) {
    self.audience = audience
    today = context.today
    let departed = packet.departed
    hasLeft = { departed.contains($0) }
    language = Self.language(of: packet, for: audience, context.settings)
    team = packet.roleHolders(seenBy: audience)
  }

  /// A customer's documents are in the customer's language, ours in ours.
  private static func language(
    of packet: Packet, for audience: Audience, _ settings: Settings
  ) -> Language {
    let tag =
      switch audience {
      case .customer: packet.account.language?.value?.text.trimmed
      case .internal: settings.language
      }
    return tag.map(Language.init) ?? .english
  }

  /// The people's names, those that the audience may read; nil for none. A role of the team, such
  /// as `ae`, is the person who has it.
  func names(of people: [Person]) -> Value {
    let names = people.compactMap(name)
    return names.isEmpty ? .null : .string(names.joined(separator: ", "))
  }

  /// The same for one person.
  private func name(of person: Person) -> String? {
    names(person) ? (team[person.name.foldedKey] ?? person).name : nil
  }

  func text(_ text: RichText) -> Value {
    let shown = text.inlines.shown.unmarked
    return printed(shown.plainText, "text", .inlines(shown), at: text.location)
  }

  /// A string somebody wrote; nil for nil and for empty text.
  func plain(_ text: String?, at location: SourceLocation?) -> Value {
    guard let text, !text.isEmpty else { return .null }
    return printed(text, "text", .text(text), at: location)
  }

  func prose(_ blocks: [Block], at location: SourceLocation?) -> Value {
    let shown = blocks.shown
    guard !shown.isEmpty else { return .null }
    return printed(shown.plainText, "prose", .blocks(shown), at: location)
  }

  /// Nil rather than an empty list, so that a template asks `{% if … %}`.
  static func list(_ values: [Value]) -> Value {
    values.isEmpty ? .null : .array(values)
  }

  /// A computed value, nil where the audience may not see one of its inputs.
  func value(of content: ComputedContent) -> Value {
    let declaration = content.declaration
    guard audience.sees(declaration.visibility) else { return .null }
    return value(of: content.entries, type: declaration.type, isList: declaration.isList)
  }

  /// What was said about one field, as far as the audience may read it.
  func value(of entries: [AnyEntry], type: ValueType, isList: Bool) -> Value {
    let values = entries.filter { audience.sees($0.visibility) }
      .map { value(of: $0, type: type) }
    return isList ? Self.list(values) : values.first ?? .null
  }

  /// The answer of a declared field; nil where it has no value of a type that templates compute
  /// with (a pending number, say).
  func value(of entry: AnyEntry, type: ValueType) -> Value {
    switch entry.answer {
    case .given(let value): return self.value(of: value, typed: entry.text, at: entry.location)
    case .pending, .noneKnown, .unread:
      if type == .flag || type == .number { return .null }
      return said(entry)
    }
  }

  func value(of value: AnyValue, typed: RichText?, at location: SourceLocation?) -> Value {
    let display = value.display(in: language)
    switch value {
    case .flag(let flag): return .boolean(flag)
    case .number(let number): return .integer(number)
    case .text(let text): return self.text(text)
    case .prose(let blocks): return prose(blocks, at: location)
    case .measure:
      guard let typed else { return printed(display, "measure", .text(display), at: location) }
      return printed(display, "measure", .inlines(typed.inlines.shown), at: location)
    case .date(let date): return self.date(date, display, at: location)
    case .person(let person): return self.person(person, at: location)
    case .meeting(let meeting): return self.meeting(meeting, at: location)
    case .money: return printed(display, "money", .text(display), at: location)
    case .percent: return printed(display, "percent", .text(display), at: location)
    case .url: return printed(display, "address", .text(display), at: location)
    case .words: return printed(display, "word", .text(display), at: location)
    }
  }

  /// An answer that is no value: pending, none known, or not of the field's type.
  private func said(_ entry: AnyEntry) -> Value {
    switch entry.answer {
    case .pending(let pending):
      let owner = Person.read(
        RichText(plain: pending.owner, at: entry.location), in: ReadingContext())
      let by = name(of: owner.value ?? Person(name: pending.owner)).map { " by \($0)" } ?? ""
      let words = "to be \(pending.action)\(by), \(pending.due.display(in: language))"
      return printed(words, "text", .text(words), at: entry.location)
    case .noneKnown(let reason):
      // Colleagues read the words as they were written. The reason among them isn't for customers, who
      // read that there is none; where nobody gives one, nobody has looked.
      guard audience == .customer else { return text(entry.text) }
      return reason.isEmpty ? .null : printed("none", "text", .text("none"), at: entry.location)
    case .given, .unread: return text(entry.text)
    }
  }

  func date(_ date: PlanDate, _ display: String, at location: SourceLocation?) -> Value {
    .opaque(
      PrintedValue(
        plainText: display, typeName: "date", content: .text(display), origin: location,
        fields: [
          ("iso", date.day.map { .string($0.description) } ?? .null),
          ("in_days", date.day.map { .integer(today.days(until: $0)) } ?? .null),
        ]))
  }

  private func person(_ typed: Person, at location: SourceLocation?) -> Value {
    let person = team[typed.name.foldedKey] ?? typed
    let shown = person.count.map { "\(person.name) (\($0))" } ?? person.name
    func located(_ text: String) -> Value {
      location.map { .located(text, $0) } ?? .string(text)
    }
    return .opaque(
      PrintedValue(
        plainText: shown, typeName: "person", content: .text(shown), origin: location,
        fields: [
          ("name", located(person.name)),
          ("email", person.email.map(located) ?? .null),
          ("title", person.title.map(located) ?? .null),
        ]))
  }

  /// Whether a document for this audience may name the person.
  func names(_ person: Person) -> Bool {
    audience == .internal || !hasLeft(person)
  }

  private func meeting(_ meeting: Meeting, at location: SourceLocation?) -> Value {
    let display = meeting.display(in: language)
    let attendees = meeting.attendees.filter(names)
    let day = PlanDate(meeting.day)
    return .opaque(
      PrintedValue(
        plainText: display, typeName: "meeting", content: .text(display), origin: location,
        fields: [
          ("day", date(day, day.display(in: language), at: location)),
          ("time", meeting.time.map { .string($0.clock) } ?? .null),
          ("starts", .string(meeting.start)),
          ("minutes", meeting.minutes.map { .integer($0) } ?? .null),
          (
            "attendees",
            attendees.isEmpty ? .null : .array(attendees.map { person($0, at: location) })
          ),
        ]))
  }

  private func printed(
    _ text: String, _ type: String, _ content: Substitution.Content, at location: SourceLocation?
  ) -> Value {
    .opaque(
      PrintedValue(plainText: text, typeName: type, content: content, origin: location))
  }
}

extension Meeting {
  /// `2026-11-26T10:00:00Z`, or the day alone.
  fileprivate var start: String {
    let time = time.map { time in
      ZonedTime(day: day, hour: time.hour, minute: time.minute, zone: time.zone)
    }
    return time.flatMap { Instant($0).iso } ?? day.description
  }
}

extension Meeting.Time {
  /// `14:00 Europe/Berlin`
  var clock: String {
    let parts = [hour, minute].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return parts.joined(separator: ":") + " " + zone
  }
}
