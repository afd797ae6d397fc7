import Packets

extension Statement {
  /// How an amount is tied to what stands before it.
  private enum Lead {
    /// `under`, `at least`, `than`, `≤`
    case bound
    /// `to`, `by`, `from`, `:`, `→`
    case goal
    /// `within`, `in`: before a time, when; before a count, where
    case within
    /// `across`, `for`, `among`
    case scope
    case none
  }

  /// The first amount that says how much.
  var amountCheck: String? {
    guard let index = terms.indices.first(where: says) else { return nil }
    let what = phrase(at: index)
    switch terms[index].amount {
    case .share: return "a share or a change, “\(what)”"
    case .money: return "an amount, “\(what)”"
    case .span: return "a time, “\(what)”"
    case .none?: return "a count of none, “\(what)”"
    default: return "a number, “\(what)”"
    }
  }

  private func says(at index: Int) -> Bool {
    guard let amount = terms[index].amount else { return false }
    // `near-zero`, `almost 24 hours`: nobody can hold anyone to it.
    if index > 0, isNear(index) { return false }
    let lead = lead(of: index)
    switch amount {
    case .share, .money: return true
    case .none: return terms.dropFirst(index + 1).first?.word.map(Lexicon.isJudgement) != true
    case .measure:
      return lead == .bound || lead == .goal || isNextToDirection(index)
        || (!isVague && doing == nil)
    case .span(let span): return says(span, lead, at: index)
    case .count(let unit):
      return isTarget || saysCount(unit, lead, at: index)
    }
  }

  private func isNear(_ index: Int) -> Bool {
    terms[..<index].suffix(2).contains {
      ["near", "almost", "nahezu", "fast", "presque"].contains($0.word ?? "")
    }
  }

  private func says(_ span: Term.Span, _ lead: Lead, at index: Int) -> Bool {
    if isTarget || lead == .bound || isAhead(index) { return true }
    if terms[..<index].last?.word.map({ Self.windows.contains($0) }) == true { return false }
    switch span {
    case .brief: return true
    case .days(let count):
      if lead == .goal { return true }
      return !isVague && doing == nil && (lead != .within || count < 28)
    case .long:
      return lead == .goal ? !isDoingOnly : lead == .none && !isVague && doing == nil
    }
  }

  private var isDoingOnly: Bool { doing != nil && terms.count { $0.amount != nil } == 1 }

  /// `first 30 days`, `last year`: a window of the calendar.
  private static let windows: Set<String> = [
    "first", "last", "next", "past", "ersten", "letzten", "nächsten", "premiers", "prochains",
  ]

  /// `14 days ahead`, `zehn Tage früher`, `10 jours à l'avance`: how long before.
  private func isAhead(_ index: Int) -> Bool {
    terms.dropFirst(index + 1).prefix(3).contains { term in
      [
        "ahead", "earlier", "sooner", "advance", "früher", "vorher", "voraus", "avance", "tôt",
        "before",
        "faster", "shorter", "quicker", "less", "longer",
      ].contains(term.word ?? "")
    }
  }

  private func saysCount(_ unit: String, _ lead: Lead, at index: Int) -> Bool {
    if isBoundBehind(index) { return true }
    if terms[..<index].last?.word == "top" || isRank(index) { return hasRanking }
    switch lead {
    case .bound: return true
    case .goal: return doing == nil
    case .scope, .within: return false
    case .none:
      if isNextToDirection(index) { return true }
      return !unit.isEmpty && !isVague && doing == nil
    }
  }

  private var hasRanking: Bool { words.contains(where: Lexicon.rankings.contains) }

  /// `number one`
  private func isRank(_ index: Int) -> Bool {
    ["number", "nummer", "numéro"].contains(terms[..<index].last?.word ?? "")
  }

  /// `45 or better`, `2 oder weniger`
  private func isBoundBehind(_ index: Int) -> Bool {
    let behind = terms.dropFirst(index + 1).prefix(3).compactMap(\.word)
    guard let first = behind.firstIndex(where: { ["or", "oder", "ou"].contains($0) }) else {
      return false
    }
    return behind[first...].contains {
      ["better", "less", "more", "fewer", "weniger", "mehr", "moins", "plus", "higher", "lower"]
        .contains($0)
    }
  }

  /// `12 more tenders`, `up 5 points`
  private func isNextToDirection(_ index: Int) -> Bool {
    let after = terms.dropFirst(index + 1).first?.word ?? ""
    let before = terms[..<index].last?.word ?? ""
    return ["more", "less", "fewer", "mehr", "weniger", "plus", "moins", "higher", "lower"]
      .contains(after) || ["up", "down", "plus", "minus"].contains(before)
  }

  private func lead(of index: Int) -> Lead {
    var place = index - 1
    var passed: [String] = []
    while place >= 0,
      terms[place].isMark(".'’") || terms[place].word.map(Lexicon.fillers.contains) == true
    {
      passed.append(terms[place].word ?? "")
      place -= 1
    }
    guard place >= 0 else { return passed.contains("of") ? .scope : .none }
    let term = terms[place]
    if term.isMark("<>≤≥=") { return .bound }
    if term.isMark(":→⇒+−-–") { return .goal }
    guard let word = term.word else { return .none }
    if Lexicon.bounds.contains(word) || Lexicon.references.contains(word) { return .bound }
    if passed.contains("of"), !isBare(index) { return .scope }
    if passed.contains("of") || (passed.contains("at") && isBare(index)) { return .goal }
    if passed.contains("at") { return .scope }
    if Lexicon.leads.contains(word) { return .goal }
    if isTime(index), Lexicon.withins.contains(word) { return .within }
    return Lexicon.scopes.contains(word) ? .scope : .none
  }

  private func isBare(_ index: Int) -> Bool { terms[index].amount == .count(unit: "") }

  private func isTime(_ index: Int) -> Bool {
    if case .span = terms[index].amount { true } else { false }
  }

  /// The amount as typed, with the words that lead to it and the noun behind it.
  private func phrase(at index: Int) -> String {
    var first = index
    switch lead(of: index) {
    case .none, .scope: break
    case .bound: first = max(0, index - (Lexicon.references.contains(wordBefore(index)) ? 3 : 1))
    case .goal, .within: first = max(0, index - 1)
    }
    var last = index
    if case .count = terms[index].amount {
      for next in terms.dropFirst(index + 1).prefix(2) {
        guard let word = next.word, !Lexicon.function.contains(word) else { break }
        last += 1
      }
    }
    return text(first...last)
  }

  private func wordBefore(_ index: Int) -> String { index > 0 ? terms[index - 1].word ?? "" : "" }
}
