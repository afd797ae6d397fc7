/// What a text says once its spelling is left aside, so that two texts can be compared: words in
/// lower case without those that only join others, days and quantities as values.
///
/// `Cut to 3 days by 31 December 2026` and `cut to 3 days, by 2026-12-31` say the same.
package struct Saying: Hashable, Sendable {
  /// A word, a day or a quantity.
  package enum Piece: Hashable, Sendable {
    case word(String)
    /// The day that counts, as for a period its last.
    case day(Day)
    /// `Day 30`, whenever the contract starts.
    case after(PlanDate.Unit, from: Int, through: Int)
    /// Its unit in lower case.
    case measure(Measure.Form)
  }

  package let pieces: [Piece]

  /// - Parameter currency: of what names none, an ISO 4217 code.
  package init(_ text: String, currency: String = "EUR") {
    var pieces: [Piece] = []
    var grammar = MeasureGrammar(Tokens(text), currency: currency)
    while !grammar.tokens.isAtEnd {
      if let piece = Self.date(&grammar) ?? Self.measure(&grammar) {
        pieces.append(piece)
      } else {
        if let word = grammar.tokens.word ?? grammar.tokens.digits, !Self.fillers.contains(word) {
          pieces.append(.word(word))
        }
        grammar.tokens.skip()
      }
    }
    self.pieces = pieces
  }

  /// The words, without days and quantities.
  package var words: [String] {
    pieces.compactMap { if case .word(let word) = $0 { word } else { nil } }
  }

  /// The days that it names.
  package var days: [Day] {
    pieces.compactMap { if case .day(let day) = $0 { day } else { nil } }
  }

  /// The quantities in it: both ends of a range or of a way from one to the other.
  package var quantities: [Measure.Quantity] {
    pieces.flatMap { piece -> [Measure.Quantity] in
      if case .measure(let form) = piece { form.quantities } else { [] }
    }
  }

  private static func date(_ grammar: inout MeasureGrammar) -> Piece? {
    guard grammar.tokens.looksLikeDate else { return nil }
    var dates = DateGrammar(grammar.tokens)
    guard let date = (try? dates.date()) ?? nil else { return nil }
    grammar.tokens = dates.tokens
    switch date.form {
    case .relative(let unit, let from, let through, _):
      return .after(unit, from: from, through: through)
    case .day, .period: return date.day.map(Piece.day)
    }
  }

  private static func measure(_ grammar: inout MeasureGrammar) -> Piece? {
    guard grammar.tokens.canStartForm else { return nil }
    let start = grammar.tokens.index
    guard let form = (try? grammar.form()) ?? nil, grammar.tokens.index > start else {
      grammar.tokens.rewind(to: start)
      return nil
    }
    return .measure(form.folded)
  }

  private static let fillers: Set<String> = [
    "a", "an", "the", "of", "to", "at", "by", "in", "on", "for", "and", "is", "be", "until", "der",
    "die", "das", "den", "von", "bis", "zu", "auf", "und", "im", "am",
  ]
}

extension Measure {
  /// Whether both say the same, however they are spelled. What stands beside the quantity counts:
  /// `30 min` isn't `30 min (Limerick only)`.
  package func says(_ other: Measure) -> Bool {
    let (mine, theirs) = (Saying(text), Saying(other.text))
    if mine == theirs { return true }
    return form != .words && form.folded == other.form.folded && mine.words.isEmpty
      && theirs.words.isEmpty
  }
}

extension PlanDate {
  /// Whether both name the same day, or the same time after a start.
  package func says(_ other: PlanDate) -> Bool {
    if let day, day == other.day { return true }
    guard case .relative(let unit, let from, let through, _) = form,
      case .relative(let otherUnit, let otherFrom, let otherThrough, _) = other.form
    else { return form == other.form }
    return (unit, from, through) == (otherUnit, otherFrom, otherThrough)
  }
}

extension Measure.Form {
  /// Every quantity that it states.
  package var quantities: [Measure.Quantity] {
    switch self {
    case .absolute(_, let quantity), .change(let quantity): [quantity]
    case .range(let first, let second), .fromTo(let first, let second): [first, second]
    case .words: []
    }
  }

  /// The same with units in lower case.
  fileprivate var folded: Measure.Form {
    switch self {
    case .absolute(let comparison, let quantity): .absolute(comparison, quantity.folded)
    case .change(let quantity): .change(quantity.folded)
    case .range(let first, let second): .range(first.folded, second.folded)
    case .fromTo(let first, let second): .fromTo(first.folded, second.folded)
    case .words: .words
    }
  }
}

extension Measure.Quantity {
  fileprivate var folded: Measure.Quantity {
    guard case .number(let number, let unit) = self else { return self }
    let words = unit.lowercased().split(whereSeparator: \.isWhitespace)
    return .number(number, unit: words.joined(separator: " "))
  }
}
