import CommonMark
import Liquid
import Packets

/// What charts print of an answer: the same words as templates do.
extension Writing {
  /// On one line; nil where there is nothing that this audience reads.
  func words<Answer>(_ entry: Entry<Answer>?) -> String? {
    let text = printed(entry).asText?.onOneLine.trimmed
    return text?.isEmpty ?? true ? nil : text
  }

  /// With its marks and its place in the packet; `fallback` where there is nothing.
  func inlines<Answer>(_ entry: Entry<Answer>?, or fallback: String = "") -> [Inline] {
    let value = printed(entry)
    guard let text = value.asText, !text.trimmed.isEmpty else { return fallback.inlines }
    let substitution = value.substitution
    switch substitution.content {
    case .text(let text): return placed(text.inlines, at: substitution)
    case .inlines(let inlines): return placed(inlines, at: substitution)
    case .blocks, .figure: return text.inlines
    }
  }

  private func placed(_ inlines: [Inline], at substitution: Substitution) -> [Inline] {
    inlines.map { inline in
      var inline = inline
      inline.origin = inline.origin ?? substitution.origin
      return inline
    }
  }

  private func printed<Answer>(_ entry: Entry<Answer>?) -> Value {
    guard let entry, !isOfDeparted(entry.erased) else { return .null }
    return value(of: [entry.erased], type: Answer.type, isList: false)
  }

  /// Whether all that it says is the name of somebody who has left, of whom customers don't read.
  private func isOfDeparted(_ entry: AnyEntry) -> Bool {
    switch entry.answer {
    case .given(.person(let person)): !names(person)
    case .given(.text(let text)): !names(Person(name: text.trimmed))
    case .given, .pending, .noneKnown, .unread: false
    }
  }

  /// `Ann, Ben and Cleo`, those that the audience may read; nil for none.
  func sentence(of people: [Entry<Person>]) -> String? {
    let names = people.compactMap { words($0) }
    guard let last = names.last, names.count > 1 else { return names.first }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
