import Diagnostics

extension Packet {
  /// Fills in what one place says about another, once all is read.
  mutating func conclude() -> [Finding] {
    if account.goLive == nil { account.goLive = goLive }
    // Both are internal, as history is.
    if meetings.warmHandover == nil {
      meetings.handoff = meetings.handoff ?? meeting("handoff held")
    }
    meetings.implementationHandoff =
      meetings.implementationHandoff ?? meeting("implementation handoff held")
    return refuseBadLanguage() + nameAccount()
  }

  /// A word such as `deutsch` would stand in pages as the language that they are in.
  private mutating func refuseBadLanguage() -> [Finding] {
    guard let typed = account.language, let text = typed.value?.text.trimmed,
      !Language(text).isWellFormed
    else { return [] }
    account.language = Entry(.unread, text: typed.text)
    return [ReadingProblem.notLanguage(text).finding(at: typed.location)]
  }

  /// The day on which a meeting was held, by the event that says so.
  private func meeting(_ event: String) -> Entry<Meeting>? {
    history.first(event)?.date.flatMap { date in
      date.value?.day.map { Entry(.given(Meeting(day: $0)), text: date.text) }
    }
  }

  /// A day and nothing else: history is internal, and words that are no day would be printed.
  private var goLive: Entry<PlanDate>? {
    history.first("go-live")?.date.flatMap { $0.value == nil ? nil : $0 }
  }

  /// The heading names the account where the front matter doesn't; where both do, they should agree.
  private mutating func nameAccount() -> [Finding] {
    let title = titles.first { !$0.trimmed.isEmpty }
    guard let named = account.account else {
      guard account.margin.unfilled.isEmpty else { return [] }
      let top = files.first.map { SourceLocation(file: $0, line: 1) }
      let name = title.map { title in
        RichText(
          plain: title.plain.split(whereSeparator: \.isWhitespace).joined(separator: " "),
          at: title.location)
      }
      account.account = name.flatMap { Entry.read($0, in: ReadingContext()).entry }
      return [ReadingProblem.noAccount(heading: name?.plain).finding(at: name?.location ?? top)]
    }
    guard let title else { return [] }
    let blanks = Entry<Wording>.read(title, in: ReadingContext()).findings
    guard blanks.isEmpty else { return blanks }
    let heading = Set(title.trimmed.foldedName.split(separator: " "))
    let name = named.text.trimmed.foldedName.split(separator: " ")
    guard !name.contains(where: heading.contains) else { return [] }
    return [
      ReadingProblem.accountDiffers(heading: title.trimmed, account: named.text.trimmed)
        .finding(at: title.location)
    ]
  }
}
