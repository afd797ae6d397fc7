import CommonMark
import Diagnostics

/// A type that a field's value may have, such as a date, money or a person.
package protocol PacketValue: Hashable, Sendable {
  /// How documentation, `handoff fields` and the template schema name the type.
  static var type: ValueType { get }

  /// Reads what was typed; placeholders, `None known` and pending values are handled before
  /// (`Entry.read`).
  static func read(_ text: RichText, in context: ReadingContext) -> Reading<Self>

  /// The same for a value of front matter or settings. A scalar is read as plain text; the default
  /// takes nothing else.
  static func read(_ value: YAMLValue, in context: ReadingContext) -> Reading<Self>

  /// Whether front matter may give a list for one value, `[champion, daily user]`.
  static var takesLists: Bool { get }

  /// The same value with its type erased, for views and JSON.
  var erased: AnyValue { get }

  /// As a document in `language` prints it: `15 November 2026`, `EUR 84,000`.
  func display(in language: Language) -> String
}

/// What a reader made of a text.
package enum Reading<Value> {
  case value(Value, findings: [Finding] = [])
  /// Not of this type; the findings say what was expected and what to do.
  case unread([Finding])

  /// The value, nil where the text was none.
  package var value: Value? {
    if case .value(let value, _) = self { value } else { nil }
  }

  package var findings: [Finding] {
    switch self {
    case .value(_, let findings), .unread(let findings): findings
    }
  }

  /// The same reading of a value that wraps this one.
  package func map<Other>(_ wrap: (Value) -> Other) -> Reading<Other> {
    switch self {
    case .value(let value, let findings): .value(wrap(value), findings: findings)
    case .unread(let findings): .unread(findings)
    }
  }
}

extension Reading: Equatable where Value: Equatable {}
extension Reading: Sendable where Value: Sendable {}

/// What reading needs to know beside the text: nothing is taken from clock, disk or locale.
package struct ReadingContext: Sendable {
  /// ISO 4217 code for a bare number of money.
  package var currency: String
  /// What `Day 30` and `Week 6` count from; nil while unknown.
  package var contractStart: Day?
  /// The IANA zone of a time that names none, from `time zone` of the settings.
  package var timeZone: String?

  package init(currency: String = "EUR", contractStart: Day? = nil, timeZone: String? = nil) {
    self.currency = currency
    self.contractStart = contractStart
    self.timeZone = timeZone
  }
}
