import Diagnostics

/// What is wrong with a typed value: the facts. `finding(at:)` alone words them.
enum ValueProblem: Error, Hashable, Sendable {
  // Dates
  /// `03/05/2026`: the two days that it may mean.
  case ambiguousDate(String, Day, Day)
  /// `Dec 15`, `March`
  case dateWithoutYear(String, month: Int, day: Int?)
  /// `Q3`, `H1`
  case periodWithoutYear(String)
  /// `15 Nov 26`
  case twoDigitYear(String)
  /// `2026-02-30`: the month's last day, nil where the month is none either.
  case impossibleDate(String, Day?)
  /// `FY25`: nobody but the company knows when it ends.
  case fiscalYear(String)
  /// `Dec 15-22`
  case dateRange(String)
  /// `Monday, 15 November 2026`, which is a Sunday.
  case wrongWeekday(String, day: Day)
  /// `2026-11-03 14:00` where a day is wanted.
  case dateWithTime(String, day: Day)
  case timeWithoutZone(String, day: Day)
  case unknownZone(String, nearest: String?)
  case impossibleTime(String)

  // Numbers
  case number(NumberLiteral.Problem)
  /// `XYZ 500`
  case unknownCurrency(String, nearest: String?)
  /// `40` for a percentage.
  case percentWithoutSign(String)
  /// `7` where 1 to 5 is expected.
  case outOfRange(String, ValueType)

  // Words
  case unknownWord(String, ValueType, nearest: String?)
  /// Two or more words for a field that takes one.
  case severalWords(String, [String])

  /// `Dana <dana at ourco>`
  case badAddress(String)

  // Any type
  /// A sequence or mapping where front matter wants one value.
  case notScalar(ValueType, YAMLValue)
  case notOfType(ValueType, found: String)
  /// A value with more behind it that isn't understood: `EUR 84,000 per seat`.
  case extraText(ValueType, value: String, extra: String)
  /// The same with a remark in parentheses, which is kept but not printed.
  case remark(String)
  /// A meeting's key that isn't `at`, `minutes` or `attendees`.
  case unknownPart(String, known: [String], nearest: String?)
  case missingPart(String, in: String)

  /// The rule's stable name.
  var rule: String { wording.rule }

  func finding(at location: SourceLocation) -> Finding {
    let wording = wording
    return Finding(
      wording.rule, wording.severity, at: location, wording.message, fix: wording.fix)
  }
}

/// A problem put into words.
struct ProblemWording {
  var rule: String
  var severity: Severity
  var message: String
  var fix: String

  init(_ rule: String, as severity: Severity = .error, _ message: String, fix: String) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.fix = fix
  }
}
