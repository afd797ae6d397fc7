import Packets

/// A criterion's sentence, or its target, cut into terms; it says what in it can be checked.
struct Statement {
  let terms: [Term]
  /// The text of a Target column, where a bare number says enough.
  let isTarget: Bool
  /// The first word that says which way, but not how far.
  let direction: Term?
  /// The first word that two people may read differently.
  let judgement: Term?
  /// The first word that says what we do, where it isn't what a time counts from: `of launch`.
  let doing: Term?
  private let source: Tokens

  init(_ text: String, currency: String, isTarget: Bool = false) {
    let terms = TermReader.terms(of: text, currency: currency)
    let isNever = terms.contains { $0.word.map(Lexicon.negatives.contains) ?? false }
    direction = terms.first { term in
      guard let word = term.word, Lexicon.isDirection(word) else { return false }
      // `any more`, `keiner mehr`, `plus aucun`: it ends something, and doesn't compare.
      return !(isNever && Lexicon.endings.contains(word))
    }
    judgement = terms.first { $0.word.map(Lexicon.isJudgement) ?? false }
    doing = terms.indices.first { index in
      guard terms[index].word.map(Lexicon.isDoing) == true else { return false }
      let before = index > 0 ? terms[index - 1].word ?? "" : ""
      return !Lexicon.origins.contains(before)
    }.map { terms[$0] }
    self.terms = terms
    self.isTarget = isTarget
    source = Tokens(text)
  }

  var words: [String] { terms.compactMap(\.word) }

  /// The text of these terms, as typed.
  func text(_ range: ClosedRange<Int>) -> String {
    guard terms.indices.contains(range.lowerBound), terms.indices.contains(range.upperBound) else {
      return ""
    }
    var cursor = source
    cursor.skip(terms[range.upperBound].tokens.upperBound)
    return cursor.text(from: terms[range.lowerBound].tokens.lowerBound)
  }

  /// What two people could check, as a phrase that goes on after `names`; nil where nothing can be.
  ///
  /// 1. An amount that says how much: a share, money, a short time, a bound, a change, a count.
  /// 2. A time that comes again: `by 16:30`.
  /// 3. A comparison with a period that is over: `fewer than in 2025`.
  /// 4. A statement of every case, which one exception decides.
  /// 5. An act that leaves a record: `certificate issued`.
  var check: String? {
    amountCheck ?? momentCheck ?? referenceCheck ?? universalCheck ?? actCheck
  }

  var isVague: Bool { direction != nil || judgement != nil }

  private var momentCheck: String? {
    guard let index = terms.firstIndex(where: { $0.kind == .moment }) else { return nil }
    return "a time, “\(text(max(0, index - 1)...index))”"
  }

  /// `fewer complaints than last year`, `than in 2025`, `by 15 November instead of mid January`.
  private var referenceCheck: String? {
    guard let index = terms.firstIndex(where: { $0.word.map(Self.comparing.contains) ?? false }),
      terms.indices.contains(index + 1)
    else { return nil }
    let rest = terms[(index + 1)...]
    // `level` compares only where it says whose: `the level of 2019`.
    let isOwned = ["of", "von", "de"].contains(rest.first?.word ?? "")
    guard isOwned || !Self.levels.contains(terms[index].word ?? "") else { return nil }
    let isPeriod = rest.prefix(3).contains { term in
      term.kind == .date || term.word.map(Lexicon.recurrences.contains) ?? false
    }
    guard isPeriod else { return nil }
    return "what to compare with, “\(text(index...min(index + 3, terms.count - 1)))”"
  }

  private static let levels: Set<String> = ["level", "levels", "niveau", "stand"]
  private static let comparing: Set<String> = [
    "than", "als", "instead", "statt", "anstatt", "level", "levels", "niveau", "stand", "versus",
    "vs",
    "gegenüber", "rapport", "compared",
  ]
}

extension Statement {
  /// `every clinic publishes its rota`, `no order is typed twice`: a subject that leaves nobody out,
  /// with a predicate that anybody can see.
  fileprivate var universalCheck: String? {
    guard !isVague, let index = terms.indices.first(where: isUniversal),
      terms[index...].count(where: { $0.word != nil }) >= 4 || index > 1
    else { return nil }
    return "every case, “\(terms[index].text) …”, which one exception decides"
  }

  private func isUniversal(_ index: Int) -> Bool {
    guard let word = terms[index].word else { return false }
    let next = terms.indices.contains(index + 1) ? terms[index + 1] : nil
    let isNotOne = word == "not" && ["a", "one"].contains(next?.word ?? "")
    guard Lexicon.universals.contains(word) || isNotOne else { return false }
    if let next = next?.word, Lexicon.recurrences.contains(next) { return true }
    // `no later than` and `no more than` bind an amount, and say nothing of cases.
    if terms.dropFirst(index + 1).prefix(3).contains(where: { $0.word == "than" }) { return false }
    guard index > 0 else { return true }
    let before = terms[index - 1].word ?? ""
    return !Lexicon.scopes.contains(before) && !Lexicon.withins.contains(before)
  }

  /// `certificate issued by 30 June`, `switch off the old system`.
  fileprivate var actCheck: String? {
    guard !isVague, words.count > 1,
      let act = terms.first(where: { $0.word.map(Lexicon.isAct) ?? false })
    else { return nil }
    return "an act that leaves a record, “\(act.text)”"
  }
}
