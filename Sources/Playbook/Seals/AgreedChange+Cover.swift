import Packets

extension [AgreedChange] {
  /// By the position of the criterion that each is of. What names none, may name several or is
  /// dated before the seal is of none.
  func byCriterion(of names: CriterionNames, since seal: Seal) -> [Int: [AgreedChange]] {
    var records: [Int: [AgreedChange]] = [:]
    for record in self {
      guard let text = record.criterion?.text.plain else { continue }
      if let day = record.date?.value?.day, day < seal.day { continue }
      for index in names.meant(by: Saying(text)) { records[index, default: []].append(record) }
    }
    return records
  }
}

extension AgreedChange {
  /// Whether both sides approved it, up to the day.
  func isApproved(on today: Day) -> Bool {
    let sides = [approvedBy, approvedByUs]
    return sides.allSatisfy { $0.contains { $0.value != nil } }
      && date?.value?.day.map { $0 <= today } ?? true
  }

  /// Whether it says that the criterion is no more: `dropped`, `replaced by orders a week`.
  func drops(_ criterion: SuccessCriterion) -> Bool {
    Saying(now?.text.plain ?? "").drops(criterion.saying.words)
  }

  /// Whether what it says now is what the packet has: numbers with their units, and days; of the
  /// criterion and the evidence the words that are new.
  func covers(
    _ change: CriterionChange, from sealed: SuccessCriterion, to present: SuccessCriterion?
  ) -> Bool {
    guard let present else { return drops(sealed) }
    let said = Saying(now?.text.plain ?? "")
    guard let text = change.now else {
      return said.drops(sealed.saying.words + [change.post.rawValue])
    }
    switch change.post {
    case .criterion, .evidence: return mentions(text, insteadOf: change.was)
    case .due:
      guard let due = present.due?.value else { return said.holds(Saying(text)) }
      guard let day = due.day else { return said.pieces.contains { $0 == due.piece } }
      return said.days.contains(day) || said.pieces.contains { $0 == due.piece }
    case .baseline:
      return said.states(present.baseline?.value, as: .baseline, or: text, not: change.was)
    case .target: return said.states(present.target?.value, as: .target, or: text, not: change.was)
    }
  }

  /// Whether Now, or Was, has the words that are new in a text; where none is new, Now all of it.
  private func mentions(_ text: String, insteadOf old: String) -> Bool {
    let (now, was) = (Saying(now?.text.plain ?? ""), Saying(was?.text.plain ?? ""))
    let fresh = Set(Saying(text).pieces).subtracting(Saying(old).pieces)
    if fresh.isEmpty { return now.holds(Saying(text)) }
    return fresh.isSubset(of: now.pieces + was.pieces)
  }
}

extension Saying {
  /// Whether all of the other's words, days and quantities are in it.
  fileprivate func holds(_ other: Saying) -> Bool {
    !other.pieces.isEmpty && Set(other.pieces).isSubset(of: pieces)
  }

  /// Whether it says that something is no more: only what that is called stands before the word
  /// that says so, and no amount behind it, as `dropped to 3 days` means another thing.
  fileprivate func drops(_ name: [String]) -> Bool {
    let subject = Self.subjects.union(name)
    let start = pieces.firstIndex { piece in
      if case .word(let word) = piece { !subject.contains(word) } else { true }
    }
    guard let start, case .word(let verb) = pieces[start] else { return false }
    let rest = pieces[start...].dropFirst()
    if verb == "no" { return rest.first == .word("longer") || rest.first == .word("more") }
    if verb == "not" { return rest.contains(.word("anymore")) || rest.contains(.word("more")) }
    guard Self.endings.contains(verb) else { return false }
    if case .measure? = rest.first { return false }
    return true
  }

  private static let endings: Set<String> = [
    "dropped", "removed", "replaced", "deleted", "withdrawn", "cancelled", "canceled", "retired",
    "abandoned", "discontinued", "gone", "entfällt", "entfallen", "gestrichen", "ersetzt",
    "entfernt",
  ]

  private static let subjects: Set<String> = [
    "criterion", "kpi", "metric", "it", "this", "was", "were", "has", "been", "will", "now",
    "entirely", "altogether", "kriterium", "ist", "wird", "wurde",
  ]

  /// Whether it states the measure; `text` is the measure as typed, `old` the one before.
  fileprivate func states(
    _ measure: Measure?, as post: CriterionChange.Post, or text: String, not old: String
  ) -> Bool {
    let wanted = measure?.form.quantities ?? []
    guard let measure, !wanted.isEmpty else { return holds(Saying(text)) }
    let forms = pieces.compactMap { if case .measure(let form) = $0 { form } else { nil } }
    let amounts = forms.flatMap { $0.quantities(of: post) }
    let isStated =
      switch measure.form {
      case .range(let first, let second):
        forms.contains { form in
          if case .range(let low, let high) = form {
            low.agrees(with: first) && high.agrees(with: second)
          } else {
            false
          }
        }
      default: wanted.allSatisfy { quantity in amounts.contains { $0.agrees(with: quantity) } }
      }
    guard isStated else { return false }
    // Where no amount is new the words beside it are.
    let before = Saying(old).quantities
    guard wanted.allSatisfy(before.contains) else { return true }
    return Set(Saying(text).words).subtracting(Saying(old).words).isSubset(of: words)
  }
}

extension Measure.Form {
  /// The quantities that it states for a post: of a way its start is the baseline, its end the
  /// target.
  fileprivate func quantities(of post: CriterionChange.Post) -> [Measure.Quantity] {
    guard case .fromTo(let from, let to) = self else { return quantities }
    return [post == .baseline ? from : to]
  }
}

extension PlanDate {
  fileprivate var piece: Saying.Piece? {
    guard case .relative(let unit, let from, let through, _) = form else { return nil }
    return .after(unit, from: from, through: through)
  }
}

extension Measure.Quantity {
  /// Whether both are as much, of the same where both say of what: `23 of 23 clinics` and
  /// `all 23 clinics` are both 23, 3 days aren't 3 weeks.
  fileprivate func agrees(with other: Measure.Quantity) -> Bool {
    switch (self, other) {
    case (.number(let mine, let unit), .number(let theirs, let otherUnit)):
      mine == theirs && UnitWords(unit).agrees(with: UnitWords(otherUnit))
    case (.percent(let mine), .percent(let theirs)):
      mine.value.magnitude == theirs.value.magnitude
    case (.money(let mine), .money(let theirs)):
      (mine.amount, mine.upTo) == (theirs.amount, theirs.upTo) && mine.currency == theirs.currency
        && (mine.per == nil || theirs.per == nil || mine.per == theirs.per)
    case (.number(let number, let unit), .money(let money)),
      (.money(let money), .number(let number, let unit)):
      unit.isEmpty && money.upTo == nil && number == money.amount
    default: false
    }
  }
}

extension DecimalNumber {
  fileprivate var magnitude: DecimalNumber { isNegative ? negated : self }
}

/// What a number counts, in words that can be compared: `hours` and `h` are one, and what stands
/// behind `per` is left aside.
private struct UnitWords {
  private let words: Set<String>

  init(_ unit: String) {
    let all = unit.lowercased().split { !$0.isLetter && $0 != "/" && $0 != "°" }.map(String.init)
    let head = all.prefix { !["per", "/", "each", "pro"].contains($0) }
    words = Set(head.flatMap { $0.split(separator: "/").prefix(1).map(String.init) }.map(Self.key))
      .subtracting(["of", "the", "all", "a"])
  }

  func agrees(with other: UnitWords) -> Bool {
    words.isEmpty || other.words.isEmpty || words.isSubset(of: other.words)
      || other.words.isSubset(of: words)
  }

  private static func key(_ word: String) -> String {
    let one = word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
    return abbreviations[one] ?? one
  }

  private static let abbreviations = [
    "h": "hour", "hr": "hour", "hrs": "hour", "min": "minute", "mins": "minute", "sec": "second",
    "s": "second", "d": "day",
  ]
}
