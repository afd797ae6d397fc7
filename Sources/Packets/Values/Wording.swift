/// Any text, with its marks: the type of a field that takes what is typed.
package struct Wording: PacketValue {
  package var text: RichText

  package init(_ text: RichText) {
    self.text = text
  }

  package static var type: ValueType { .text }

  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Wording> {
    .value(Wording(text))
  }

  package var erased: AnyValue { .text(text) }

  package func display(in language: Language) -> String { text.plain }
}
