/// The shared texts that carried leaks into a document, found in one pass over the texts.
struct Carriers {
  private var texts: [Int: SaidText] = [:]

  init(of leaks: [Leak], in shared: [SaidText]) {
    var watch = Watch<Int>()
    var values: [TellingValue: [Int]] = [:]
    for (number, leak) in leaks.enumerated() {
      if case .value(let value, _) = leak.subject {
        values[value, default: []].append(number)
      } else {
        watch.add(Words(leak.found), number)
      }
    }
    for text in shared where texts.count < leaks.count {
      var said = watch.matches(in: text.words.words).map(\.subject)
      if !values.isEmpty { said += text.values.flatMap { values[$0] ?? [] } }
      for number in said where texts[number] == nil { texts[number] = text }
    }
  }

  /// The first text that says the leak of that number; nil where none does.
  subscript(leak: Int) -> SaidText? { texts[leak] }
}
