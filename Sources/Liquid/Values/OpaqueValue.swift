import Diagnostics

/// A value that the engine prints without knowing it: rich text, prose, a date, a chart.
package protocol OpaqueValue: Sendable {
  /// What filters see, and comparisons unless `comparable` says otherwise.
  var plainText: String { get }
  /// The plain number or text that comparisons, order and arithmetic see: the amount of money, a
  /// date's ISO form; nil where that is `plainText`.
  var comparable: Value? { get }
  /// The type's name in messages: `prose`.
  var typeName: String { get }
  /// Where the value was written; nil for what nobody typed.
  var origin: SourceLocation? { get }
  /// Ready markup, for values that an HTML template may print as they are.
  var trusted: TrustedMarkup? { get }
  /// The value of a field of that name; nil where there is none.
  func field(_ name: String) -> Value?
}

/// Without an origin, markup or fields, unless the value says otherwise.
extension OpaqueValue {
  package var comparable: Value? { nil }
  package var origin: SourceLocation? { nil }
  package var trusted: TrustedMarkup? { nil }
  package func field(_ name: String) -> Value? { nil }
}

/// Markup that its maker vouches for.
package enum TrustedMarkup: Hashable, Sendable {
  /// Printed unescaped in text content, and nowhere else.
  case html(String)
  /// Printed unescaped inside `<style>`, and nowhere else.
  case stylesheet(String)
}

/// What `capture` holds in Markdown mode.
package struct Captured: Sendable {
  /// The captured output; every private-use scalar in it is a token of the same rendering.
  package let text: String
  /// The same with each token's plain text in its place: what filters and comparisons see.
  package let plainText: String
}
