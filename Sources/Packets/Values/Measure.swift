/// A baseline, target or actual: a quantity, a change of one, or words; always with what was typed.
package struct Measure: Hashable, Sendable {
  /// A number with what it counts.
  package enum Quantity: Hashable, Sendable {
    /// `unit` is as typed, empty where there is none: `4`, `h`.
    case number(DecimalNumber, unit: String)
    case percent(Percent)
    case money(Money)
  }

  /// How the quantity bounds what it measures.
  package enum Comparison: String, Hashable, Sendable {
    case exactly, about, under, atMost, atLeast, over
  }

  /// In what way it measures.
  package enum Form: Hashable, Sendable {
    case absolute(Comparison, Quantity)
    /// `40–50 h`
    case range(Quantity, Quantity)
    /// `-40%`, `by 40%`, `+5 points`: relative to the baseline.
    case change(Quantity)
    /// `from 18% to 11%`
    case fromTo(Quantity, Quantity)
    /// Nothing in it can be measured: `improve efficiency`.
    case words
  }

  package var form: Form
  /// As typed, marks dropped: what a document prints.
  package var text: String

  package init(_ form: Form, text: String) {
    self.form = form
    self.text = text
  }
}
