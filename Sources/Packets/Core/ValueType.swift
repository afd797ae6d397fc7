import CommonMark
import Diagnostics

/// The closed list of types that a field may be declared with.
package enum ValueType: Hashable, Sendable {
  case text, prose, date, money, percent, number, measure, person, flag, url, meeting
  case level, stance, depth
  /// One of a list of words; `several` allows more than one, joined with commas, `/` or `and`.
  case choice([String], several: Bool)
}

/// A value of any of those types.
package enum AnyValue: Hashable, Sendable {
  case text(RichText)
  case prose([Block])
  case date(PlanDate)
  case money(Money)
  case percent(Percent)
  case number(Int)
  case measure(Measure)
  case person(Person)
  case flag(Bool)
  case url(String)
  case meeting(Meeting)
  /// A choice, level or stance: the canonical words as declared.
  case words([String])
}
