import CommonMark
import Diagnostics

extension Person: PacketValue {
  package static var type: ValueType { .person }

  /// `Dana Okafor <dana@ourco.example>`, `Priya Raman (VP Operations)`, `Priya Raman, Northwind`,
  /// `@maria`, `Dispatchers (12)`, an address alone, `[Dana](mailto:dana@ourco.example)`.
  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Person> {
    let nobody = ValueProblem.notOfType(.person, found: text.trimmed)
    guard var spelling = PersonSpelling(text.inlines.withAddresses) else {
      return .unread([nobody.finding(at: text.location)])
    }
    var person = Person(name: "", isStruck: text.isStruck)
    var findings: [Finding] = []
    switch spelling.takeAddress() {
    case .address(let email): person.email = email
    case .bad(let found):
      findings.append(ValueProblem.badAddress(found).finding(at: text.location))
    case nil: break
    }
    var titles: [String] = []
    while let note = spelling.takeFinalNote() {
      if person.count == nil, let count = PersonSpelling.count(note) {
        person.count = count
      } else {
        titles.insert(note, at: 0)
      }
    }
    if let title = spelling.takeTitle() { titles.insert(title, at: 0) }
    if !titles.isEmpty { person.title = titles.joined(separator: ", ") }
    person.name = spelling.name.isEmpty ? person.email ?? "" : spelling.name
    guard person.name.contains(where: { $0.isLetter || $0.isNumber }) else {
      return .unread(findings + [nobody.finding(at: text.location)])
    }
    return .value(person, findings: findings)
  }

  package var erased: AnyValue { .person(self) }

  /// The name; a group's with its size.
  package func display(in language: Language) -> String {
    count.map { "\(name) (\($0))" } ?? name
  }
}

extension [Inline] {
  /// The plain text, with an address in `<…>` wherever a link holds one.
  fileprivate var withAddresses: String {
    map { inline -> String in
      switch inline.content {
      case .link(let destination, _, let content) where destination.hasPrefix("mailto:"):
        let address = String(destination.dropFirst("mailto:".count).prefix { $0 != "?" })
        return (content.plain == address ? "" : content.plain + " ") + "<\(address)>"
      case .emphasis(let content), .strong(let content), .strikethrough(let content):
        return content.withAddresses
      case .html(let html) where html.contains("@"): return html
      default: return [inline].plain
      }
    }.joined()
  }
}
