import CommonMark
import Diagnostics

extension Entry<PlanDate> {
  /// The same day after a term such as `12 months` or `2 years`; nil for another wording.
  func after(_ term: Entry<Wording>?) -> Entry? {
    guard let start = value?.day,
      let words = term?.text.plain.lowercased().split(separator: " "),
      let count = words.first.flatMap({ Int($0) }), words.count > 1, (1...600).contains(count)
    else { return nil }
    let months: Int
    switch words[1] {
    case "month", "months": months = count
    case "year", "years": months = count * 12
    default: return nil
    }
    let date = PlanDate(
      .relative(.month, from: months, through: months, start: start))
    return date.day.map { Entry(.given(PlanDate($0)), text: text) }
  }
}

extension [Entry<Meeting>?] {
  /// The first that is on the day or later.
  func next(from day: Day) -> Entry<Meeting>? {
    compactMap { $0 }.filter { $0.value.map { $0.day >= day } ?? false }
      .min { left, right in
        guard let left = left.value, let right = right.value else { return false }
        return left.day < right.day
      }
  }
}

extension Array {
  /// The first entry in whose row the flag is on.
  func first<Answer>(flagged flags: [Entry<Flag>?]) -> Entry<Answer>?
  where Element == Entry<Answer>? {
    for (entry, flag) in zip(self, flags) where flag?.value?.isOn == true { return entry }
    return nil
  }
}

extension [Entry<Person>?] {
  /// Those with the role in their row who haven't left.
  func playing(
    _ role: StakeholderRole, _ roles: [Entry<Choices<StakeholderRole>>?],
    _ statuses: [Entry<StakeholderStatus>?]
  ) -> [Entry<Person>] {
    zip(self, zip(roles, statuses)).compactMap { person, row in
      let plays = row.0?.value?.options.contains(role) == true
      return plays && row.1?.value?.kind != .left ? person : nil
    }
  }
}

extension [Entry<Wording>?] {
  /// The criteria whose actual reaches the target.
  func met(
    baselines: [Entry<Measure>?], targets: [Entry<Measure>?], actuals: [Entry<Measure>?]
  ) -> [Entry<Wording>] {
    zip(zip(self, baselines), zip(targets, actuals)).compactMap { left, right in
      guard let target = right.0?.value, let actual = right.1?.value,
        actual.reaches(target, from: left.1?.value) == true
      else { return nil }
      return left.0
    }
  }
}

extension [Entry<Percent>?] {
  /// The last reading: the percentage given, or active users ÷ seats.
  func last(orShareOf seats: Entry<Count>?, active: [Entry<Count>?]) -> Entry<Percent>? {
    for (given, active) in zip(self, active).reversed() {
      if let reading = given ?? active?.share(of: seats?.value) { return reading }
    }
    return nil
  }
}

extension Entry<Count> {
  /// What part of the whole it is, rounded to whole percents.
  package func share(of whole: Count?) -> Entry<Percent>? {
    guard let part = value?.value, let whole = whole?.value, whole > 0, part >= 0,
      part <= 1_000_000
    else { return nil }
    let percent = Percent((part * 100 + whole / 2) / whole)
    return Entry<Percent>(.given(percent), text: text)
  }
}

extension Prose {
  /// The prose as one value; nil where it is empty.
  var asEntry: Entry<Wording>? {
    let inlines = passages.flatMap { passage in
      [Inline(.text([passage.block].plainText), start: passage.block.start)]
    }
    let text = RichText(inlines, at: location)
    return text.trimmed.isEmpty ? nil : Entry(.given(Wording(text)), text: text)
  }
}
