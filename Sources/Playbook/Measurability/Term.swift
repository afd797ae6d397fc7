import Packets

/// A piece of a criterion's sentence: a word, a mark, or something that numbers say.
struct Term: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Lower case.
    case word(String)
    case mark(Unicode.Scalar)
    /// A number, in digits or words, with what it counts.
    case amount(Amount)
    /// `Q3 2026`, `by 2027`, `week 12`
    case date
    /// A time that comes again: `16:30`, `noon`, `working day 4`, `the same day`.
    case moment
    /// A number that only names something: `Plant 7`, `ISO 27001`, `v2.3`, `24/7`.
    case name
  }

  /// What a number says.
  enum Amount: Hashable, Sendable {
    /// A part of a whole: `95%`, `a third`, `9 of 10`; or a multiple, `1.5x`.
    case share
    case money
    case span(Span)
    /// In a unit that measures, `8.5 t/ha`, or at a pace, `3 a month`.
    case measure
    /// `12 tenders`, or a number alone, whose unit is empty.
    case count(unit: String)
    /// `zero`, `null`
    case none
  }

  /// How long a time is.
  enum Span: Hashable, Sendable {
    /// Up to a shift, or counted in working days: it can only say how long something takes.
    case brief
    case days(Int)
    /// Weeks, months, years.
    case long
  }

  var kind: Kind
  /// As typed.
  var text: String
  /// Its tokens in the sentence.
  var tokens: Range<Int>

  var word: String? {
    if case .word(let word) = kind { word } else { nil }
  }

  var amount: Amount? {
    if case .amount(let amount) = kind { amount } else { nil }
  }

  func isMark(_ marks: String) -> Bool {
    if case .mark(let mark) = kind { marks.unicodeScalars.contains(mark) } else { false }
  }
}
