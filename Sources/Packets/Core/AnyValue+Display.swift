extension AnyValue {
  /// As a document in `language` prints it; prose is written by the document itself and is empty
  /// here.
  package func display(in language: Language) -> String {
    switch self {
    case .text(let text): text.plain
    case .prose: ""
    case .date(let date): date.display(in: language)
    case .money(let money): money.display(in: language)
    case .percent(let percent): percent.display(in: language)
    case .number(let number): Count(number).display(in: language)
    case .measure(let measure): measure.display(in: language)
    case .person(let person): person.display(in: language)
    case .flag(let flag): Flag(flag).display(in: language)
    case .url(let url): url
    case .meeting(let meeting): meeting.display(in: language)
    case .words(let words): words.joined(separator: ", ")
    }
  }
}
