import Diagnostics

/// What a text says of a value that is still owed.
enum PendingReading: Hashable {
  case pending(Pending)
  /// It says so, but not by whom or until when.
  case incomplete(PendingProblem)
}

/// What a pending value lacks.
enum PendingProblem: Hashable {
  case noOwner(String)
  case noDate(String)
  case date(ValueProblem)
}

extension Pending {
  /// `to be measured by Jonas Ek, 2026-12-18`, with any verb; `TBC by Jonas Ek, 2026-12-18`. Nil for
  /// what isn't of that form.
  static func read(_ text: RichText, in context: ReadingContext) -> PendingReading? {
    let typed = text.trimmed
    guard typed.utf8.count <= maximumLength, let first = typed.first, "tTsSyY".contains(first)
    else { return nil }
    var tokens = Tokens(typed)
    guard let action = action(&tokens) else { return nil }
    guard tokens.accept(word: "by") || tokens.accept(",", "–", "—", "-", ":", "(") else {
      return tokens.isAtEnd || tokens.symbol == "."
        ? .incomplete(.noOwner(typed)) : nil
    }
    return read(ownerAndDate: &tokens, action: action, typed: typed, in: context)
  }

  /// Longer texts are prose.
  private static let maximumLength = 300

  /// The participle of `to be measured`; `confirmed` for `TBC`.
  private static func action(_ tokens: inout Tokens) -> String? {
    _ = tokens.accept(word: "still", "yet")
    if tokens.accept(word: "tbc") { return "confirmed" }
    if tokens.accept(word: "tbd") { return "decided" }
    if tokens.accept(word: "tba") { return "announced" }
    guard tokens.accept(phrase: ["to", "be"]), let verb = tokens.word, verb.isParticiple else {
      return nil
    }
    tokens.skip()
    var action = verb
    // `signed off`, `agreed on site`: a particle or two belong to the verb.
    for _ in 0..<2 {
      guard let word = tokens.word, word != "by" else { break }
      guard ["off", "up", "in", "out", "again", "down", "internally", "jointly"].contains(word)
      else {
        break
      }
      tokens.skip()
      action += " " + word
    }
    return action
  }

  /// Looks for the first place from which a date runs to the end; what stands before it is the
  /// owner.
  private static func read(
    ownerAndDate tokens: inout Tokens, action: String, typed: String, in context: ReadingContext
  ) -> PendingReading {
    let start = tokens.index
    var problem: ValueProblem?
    while !tokens.isAtEnd {
      let owner = tokens.text(from: start).trimmedOwner
      var dates = DateGrammar(tokens, contractStart: context.contractStart)
      dates.skipLead()
      do throws(ValueProblem) {
        if let due = try dates.date() {
          _ = dates.tokens.accept(")")
          _ = dates.tokens.accept(".")
          if dates.tokens.isAtEnd {
            guard !owner.isEmpty else { return .incomplete(.noOwner(typed)) }
            return .pending(Pending(action: action, owner: owner, due: due))
          }
        }
      } catch {
        problem = problem ?? error
      }
      tokens.skip()
    }
    return .incomplete(problem.map { .date($0) } ?? .noDate(typed))
  }
}

extension String {
  /// Whether a past participle is likely: `measured`, `taken`, `set`.
  fileprivate var isParticiple: Bool {
    hasSuffix("ed") || hasSuffix("en")
      || ["set", "found", "sent", "built", "done", "made", "known", "drawn", "held", "put", "told"]
        .contains(self)
  }

  /// Without the marks and words that lead over to the date.
  fileprivate var trimmedOwner: String {
    var words = split(whereSeparator: \.isWhitespace)
    while let last = words.last?.lowercased(),
      ["by", "on", "until", "before", "due", "(", ",", ";", "–", "—", "-"].contains(last)
    {
      words.removeLast()
    }
    let text = words.joined(separator: " ")
    return String(text.reversed().drop { ",;(–—-: ".contains($0) }.reversed())
  }
}
