import CommonMark
import Diagnostics

/// A type that a field's value may have, such as a date, money or a person.
package protocol PacketValue: Hashable, Sendable {
  /// How documentation, `handoff fields` and the template schema name the type.
  static var type: ValueType { get }

  /// Reads what was typed; placeholders, `None known` and pending values are handled before.
  static func read(_ text: RichText, in context: ReadingContext) -> Reading<Self>

  /// The same value with its type erased, for views and JSON.
  var erased: AnyValue { get }
}

/// What a reader made of a text.
package enum Reading<Value> {
  case value(Value, findings: [Finding] = [])
  /// Not of this type; the findings say what was expected and what to do.
  case unread([Finding])
}

/// What reading needs to know beside the text: nothing is taken from clock, disk or locale.
package struct ReadingContext: Sendable {
  /// ISO 4217 code for a bare number of money.
  package var currency: String
  /// What `Day 30` and `Week 6` count from; nil while unknown.
  package var contractStart: Day?

  package init(currency: String = "EUR", contractStart: Day? = nil) {
    self.currency = currency
    self.contractStart = contractStart
  }
}
