import Diagnostics

extension Measure: PacketValue {
  package static var type: ValueType { .measure }

  /// Never unread: what has no quantity is `words`, and the text is kept either way. A number that
  /// can't be read for certain (`84.000`) is a finding.
  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Measure> {
    var grammar = MeasureGrammar(Tokens(text.plain), currency: context.currency)
    do throws(ValueProblem) {
      let form = try grammar.firstForm() ?? .words
      return .value(Measure(form, text: text.trimmed))
    } catch {
      return .value(
        Measure(.words, text: text.trimmed), findings: [error.finding(at: text.location)])
    }
  }

  package var erased: AnyValue { .measure(self) }

  package func display(in language: Language) -> String { text }
}
